// One answerer asked the plan's questions, each timed.
import { counter } from '../counter.ts';
import type { Output } from '../output.ts';
import type { Guess } from '../systems/system.ts';
import type { Answerer } from './answerer.ts';
import type { PlanQuestion } from './questions.ts';

export interface PlanAsked {
  readonly question: PlanQuestion;
  readonly guesses: readonly Guess[];
  /** Microseconds. */
  readonly time: number;
}

const MICRO = 1000;
/** Asked before the clock runs, so that compiled code is measured; a slow system is spared most of it. */
const WARM_UP = { most: 200, share: 0.1 };

/** The first questions, as many as the answerer may be asked. */
export async function askPlan(
  { name, ask, most }: Answerer,
  questions: readonly PlanQuestion[],
  { progress }: Output,
): Promise<PlanAsked[]> {
  const drawn = questions.slice(0, most);
  const say = (text: string): void => progress(`plan: ${name}: ${text}`);
  say(`is asked ${drawn.length} questions`);
  const warmUp = Math.min(WARM_UP.most, Math.ceil(WARM_UP.share * drawn.length));
  for (const { text } of drawn.slice(drawn.length - warmUp)) await ask(text);
  const asked: PlanAsked[] = [];
  const count = counter(drawn.length, say);
  for (const question of drawn) {
    const start = performance.now();
    const given = ask(question.text);
    const guesses = given instanceof Promise ? await given : given;
    asked.push({ question, guesses, time: (performance.now() - start) * MICRO });
    count();
  }
  return asked;
}
