// From the start of the adapters to their stop: by a signal, or because a platform has closed the door.
import { once } from 'node:events';
import { report } from './failure.ts';
import type { Log } from './log.ts';

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

/** Resolves at the first signal; a second one ends the process at once. */
async function signalled(log: Log, over: AbortSignal): Promise<void> {
  const heard = new AbortController();
  const signal = AbortSignal.any([heard.signal, over]);
  try {
    await Promise.race(SIGNALS.map((name) => once(process, name, { signal })));
    log.info({}, 'stopping: what is under way is finished first');
  } finally {
    heard.abort();
  }
}

async function stopAll(running: readonly Running[], log: Log, last?: () => void): Promise<void> {
  const stops = await Promise.allSettled(running.map(async (one) => one.stop()));
  for (const stop of stops) if (stop.status === 'rejected') report(log, stop.reason, 'a stop failed');
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
