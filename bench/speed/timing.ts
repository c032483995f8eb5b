// The time of each question, one after the other.
import type { Trained } from '../systems/system.ts';

const MICRO = 1000;

/** When to stop asking: a system that takes seconds for one question is asked fewer. */
export interface Bounds {
  /** Milliseconds. */
  readonly time: number;
  /** Asked even when the time is over. */
  readonly least: number;
}

/** Microseconds of each question in order, as far as the bounds let it ask. */
export async function timesOf(
  { ask }: Trained,
  texts: readonly string[],
  { time, least }: Bounds,
): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + time;
  for (const text of texts) {
    const start = performance.now();
    if (start > end && times.length >= least) break;
    const answer = ask(text);
    // A system that answers at once isn't made to wait for the next turn of the loop.
    if (answer instanceof Promise) await answer;
    times.push((performance.now() - start) * MICRO);
  }
  return times;
}
