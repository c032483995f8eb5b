// What is still to be written, in its order: it waits while the store cannot be used, and never without a bound.
import type { Log } from '../runtime/log.ts';
import { isHopeless } from './failure.ts';

/** @typeParam D what a write is given */
export type Write<D> = (database: D) => Promise<unknown>;

/** As many as an unhappy hour has. */
const MOST = 1_000;

export interface Backlog<D> {
  /** Where there are too many, the oldest is given up. @returns once it is written, or given up */
  readonly add: (write: Write<D>) => Promise<void>;
  /** @returns once all is written, or one has failed that another time may not */
  readonly settle: () => Promise<void>;
  readonly size: () => number;
}

interface Waiting<D> {
  readonly write: Write<D>;
  readonly done: () => void;
}

export function createBacklog<D>(use: (write: Write<D>) => Promise<unknown>, log: Log): Backlog<D> {
  const waiting: Waiting<D>[] = [];
  let lost = 0;
  let settling: Promise<void> | undefined;
  const attempt = async ({ write }: Waiting<D>): Promise<boolean> => {
    try {
      await use(write);
      return true;
    } catch (error) {
      if (isHopeless(error)) log.error({ err: error }, 'something could not be kept');
      return isHopeless(error);
    }
  };
  const writeAll = async (): Promise<void> => {
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      if (!(await attempt(first))) break;
      waiting.shift();
      first.done();
    }
    // In the same breath as the last look: what is added later begins anew.
    settling = undefined;
    if (lost === 0 || waiting.length > 0) return;
    log.warn({ lost }, 'the store could not be used for so long that not everything was kept');
    lost = 0;
  };
  const giveUp = (): void => {
    // The first one may be on its way.
    const [oldest] = waiting.splice(settling === undefined ? 0 : 1, 1);
    lost += 1;
    oldest?.done();
  };
  return {
    add: (write) =>
      new Promise((done) => {
        if (waiting.push({ write, done }) > MOST) giveUp();
      }),
    settle: async () => {
      if (waiting.length === 0) return;
      settling ??= writeAll();
      await settling;
    },
    size: () => waiting.length,
  };
}
