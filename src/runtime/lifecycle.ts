// From the start of the adapters to their stop: by a signal, or because a platform has closed the door.
import { once } from 'node:events';
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
   * @throws what a start threw, or what `fail` was given
   */
  readonly run: (running: readonly Running[]) => Promise<void>;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** A second signal ends the process at once. */
async function signalled(log: Log): Promise<void> {
  await Promise.race(SIGNALS.map((signal) => once(process, signal)));
  log.info({}, 'stopping: what is under way is finished first');
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
    run: async (running) => {
      const stopped = signalled(log);
      const started = Promise.all(running.map((one) => one.start()));
      // A stop ends a start that is still trying.
      started.catch(() => undefined);
      try {
        await Promise.race([started, stopped, failed]);
        await Promise.race([stopped, failed]);
      } finally {
        await Promise.all(running.map((one) => one.stop()));
        log.info({}, 'stopped');
      }
    },
  };
}
