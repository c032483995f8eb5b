// A line in the log each hour in which something was asked: a quiet log is then that of a bot that nobody asks.
import type { Log } from './log.ts';
import type { Observe } from './observation.ts';
import { createTally } from './tally.ts';

export interface Summary {
  readonly observe: Observe;
  /** Says what there was since the last line, and ends. */
  readonly end: () => void;
}

const HOUR = 60 * 60_000;

/** @param interval milliseconds between two lines; in one without anything asked there is none */
export function startSummary(log: Log, interval = HOUR): Summary {
  const tally = createTally();
  let since = new Date();
  const say = (): void => {
    const taken = tally.take();
    if (taken !== undefined) log.info({ since, ...taken }, 'a summary of what was asked');
    since = new Date();
  };
  const timer = setInterval(say, interval).unref();
  return {
    observe: (_, observation) => tally.observe(observation),
    end: () => {
      clearInterval(timer);
      say();
    },
  };
}
