// The pace of a channel: a few messages at once, then one each interval.
import { setTimeout as sleep } from 'node:timers/promises';

export interface BucketOptions {
  /** How many may follow each other at once. */
  readonly size: number;
  /** Milliseconds until one more may; 0 for no pace. */
  readonly interval: number;
  /** Ends the pace, and whoever waits by it goes on at once. */
  readonly hurry: AbortSignal;
}

export interface Bucket {
  /** Resolves when the next message may go. One after the other: a turn is taken when the one before has come. */
  readonly turn: () => Promise<void>;
}

export function createBucket({ size, interval, hurry }: BucketOptions): Bucket {
  /** When the bucket is full again. */
  let full = 0;
  return {
    turn: async () => {
      const wait = full - performance.now() - (size - 1) * interval;
      if (wait > 0) await sleep(wait, undefined, { signal: hurry }).catch(() => undefined);
      full = Math.max(full, performance.now()) + interval;
    },
  };
}
