// Questions put to a system one after the other, each timed; where it stands is said now and then.
import type { Guess, Trained } from './systems/system.ts';

const MICRO = 1000;
/** Milliseconds between two words on progress. */
const EVERY = 3000;

export interface Asked<Question> {
  readonly question: Question;
  readonly guesses: readonly Guess[];
  /** Microseconds. */
  readonly time: number;
}

/** When to stop asking: a system that takes seconds for one question is asked fewer. */
export interface Bounds {
  /** Milliseconds. */
  readonly time: number;
  /** Asked even when the time is over. */
  readonly least: number;
}

const UNBOUND: Bounds = { time: Number.POSITIVE_INFINITY, least: 0 };

/** As many as the bounds let it ask. */
export async function askAll<Question extends { readonly text: string }>(
  ask: Trained['ask'],
  questions: readonly Question[],
  say: (text: string) => void,
  { time, least }: Bounds = UNBOUND,
): Promise<Asked<Question>[]> {
  const asked: Asked<Question>[] = [];
  let spoken = performance.now();
  const stop = spoken + time;
  for (const question of questions) {
    const start = performance.now();
    if (start > stop && asked.length >= least) break;
    const given = ask(question.text);
    // A system that answers at once isn't made to wait for the next turn of the loop.
    const guesses = given instanceof Promise ? await given : given;
    const end = performance.now();
    asked.push({ question, guesses, time: (end - start) * MICRO });
    if (end - spoken < EVERY) continue;
    spoken = end;
    say(`${asked.length} of ${questions.length}`);
  }
  return asked;
}
