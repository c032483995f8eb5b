// Work that is under way, so that a stop can wait for it.
import { patiently } from './patience.ts';

export interface InFlight {
  /** Starts work unless the bot is stopping; what it throws goes to `failed`, which belongs to the work. */
  readonly run: (work: () => Promise<void>, failed: (error: unknown) => void | Promise<void>) => void;
  /**
   * Takes no more work, and waits for what is under way, so long at most.
   * @returns how much of it isn't finished
   */
  readonly drain: (milliseconds: number) => Promise<number>;
}

export function createInFlight(): InFlight {
  const pending = new Set<Promise<void>>();
  let stopping = false;
  return {
    run: (work, failed) => {
      if (stopping) return;
      const running = Promise.resolve()
        .then(work)
        .catch(failed)
        .finally(() => pending.delete(running));
      pending.add(running);
    },
    drain: async (milliseconds) => {
      stopping = true;
      await patiently(Promise.allSettled(pending), milliseconds);
      return pending.size;
    },
  };
}
