// From the start of the adapters to their stop: by a signal, or because a platform has closed the door.
import { once } from 'node:events';
import { report } from './failure.ts';
import type { Log } from './log.ts';
import { patiently } from './patience.ts';

/** What is started and stopped. */
export interface Running {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface Lifecycle {
  /** Stops everything, and makes `run` throw this. */
  readonly fail: (error: Error) => void;
  /**
   * Starts all, and resolves when a signal has stopped them.
   * @param last what is still to be said when all have stopped
   * @throws what a start threw, or what `fail` was given
   */
  readonly run: (running: readonly Running[], last?: () => void) => Promise<void>;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Milliseconds in which a second signal is the first once more: at a Ctrl+C, a process below npm is told by the terminal and by npm. */
const SAME = 1_000;
/** Milliseconds for all that stops: a container is killed ten seconds after it is told to. */
const STOP = 9_500;

/** Resolves at the first signal; one that comes later than at the same moment ends the process at once. */
async function signalled(log: Log, over: AbortSignal): Promise<void> {
  const heard = new AbortController();
  const signal = AbortSignal.any([heard.signal, over]);
  try {
    await Promise.race(SIGNALS.map((name) => once(process, name, { signal })));
    const ignore = (): void => undefined;
    for (const name of SIGNALS) {
      process.on(name, ignore);
      setTimeout(() => process.off(name, ignore), SAME).unref();
    }
    log.info({}, 'stopping: what is under way is finished first');
  } finally {
    heard.abort();
  }
}

async function stopAll(running: readonly Running[], log: Log, last?: () => void): Promise<void> {
  const left = new Set(running.map(({ name }) => name));
  const stops = running.map(async (one) => {
    try {
      await one.stop();
    } catch (error) {
      report(log, error, 'a stop failed');
    }
    left.delete(one.name);
  });
  await patiently(Promise.all(stops), STOP);
  if (left.size > 0) log.warn({ left: [...left] }, 'not everything could be stopped in time');
  last?.();
  log.info({}, 'stopped');
}

export function createLifecycle(log: Log): Lifecycle {
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It may fail before `run` listens.
  failed.catch(() => undefined);
  return {
    fail,
    run: async (running, last) => {
      const over = new AbortController();
      const stopped = signalled(log, over.signal);
      stopped.catch(() => undefined);
      const started = Promise.all(running.map(async (one) => one.start()));
      // A stop ends a start that is still trying.
      started.catch(() => undefined);
      try {
        await Promise.race([started, stopped, failed]);
        await Promise.race([stopped, failed]);
      } finally {
        over.abort();
        await stopAll(running, log, last);
      }
    },
  };
}
