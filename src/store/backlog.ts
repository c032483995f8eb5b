// What is still to be written, in its order: it waits while the store cannot be used, and never without a bound.
import type { Log } from '../runtime/log.ts';
import type { Database } from './database.ts';
import { isHopeless } from './failure.ts';

export type Write = (database: Database) => Promise<unknown>;

/** As many as an unhappy hour has. */
const MOST = 1_000;

export interface Backlog {
  /** Where there are too many, the oldest is given up. */
  readonly add: (write: Write) => void;
  /** @returns once all is written, or one has failed that another time may not */
  readonly settle: () => Promise<void>;
  readonly size: () => number;
}

export function createBacklog(use: (write: Write) => Promise<unknown>, log: Log): Backlog {
  const waiting: Write[] = [];
  let lost = 0;
  let settling: Promise<void> | undefined;
  const writeFirst = async (): Promise<boolean> => {
    const [first] = waiting;
    if (first === undefined) return false;
    try {
      await use(first);
    } catch (error) {
      if (!isHopeless(error)) return false;
      log.error({ err: error }, 'something could not be kept');
    }
    // It may have been given up meanwhile.
    if (waiting[0] === first) waiting.shift();
    return true;
  };
  const writeAll = async (): Promise<void> => {
    while (await writeFirst());
    if (lost > 0 && waiting.length === 0) {
      log.warn({ lost }, 'the store could not be used for so long that not everything was kept');
      lost = 0;
    }
  };
  return {
    add: (write) => {
      if (waiting.push(write) <= MOST) return;
      waiting.shift();
      lost += 1;
    },
    settle: async () => {
      settling ??= writeAll().finally(() => {
        settling = undefined;
      });
      await settling;
    },
    size: () => waiting.length,
  };
}
