// One answerer asked the plan's questions, each timed.
import type { Output } from '../output.ts';
import type { Answerer } from './answerer.ts';
import type { PlanQuestion } from './questions.ts';
import type { PlanAsked } from './tally.ts';

const MICRO = 1000;
/** Milliseconds between two words on progress. */
const EVERY = 3000;
/** Asked before the clock runs, so that compiled code is measured; a slow system is spared most of it. */
const WARM_UP = { most: 200, share: 0.1 };

/** The first questions, as many as the answerer may be asked. */
export async function askPlan(
  answerer: Answerer,
  questions: readonly PlanQuestion[],
  { progress }: Output,
): Promise<PlanAsked[]> {
  const drawn = questions.slice(0, answerer.most);
  progress(`plan: ${answerer.name}: is asked ${drawn.length} questions`);
  const warmUp = Math.min(WARM_UP.most, Math.ceil(WARM_UP.share * drawn.length));
  for (const { text } of drawn.slice(drawn.length - warmUp)) await answerer.ask(text);
  const asked: PlanAsked[] = [];
  let spoken = performance.now();
  for (const question of drawn) {
    const start = performance.now();
    const given = answerer.ask(question.text);
    const answer = given instanceof Promise ? await given : given;
    asked.push({ question, answer, time: (performance.now() - start) * MICRO });
    if (performance.now() - spoken < EVERY) continue;
    spoken = performance.now();
    progress(`plan: ${answerer.name}: ${asked.length} of ${drawn.length}`);
  }
  return asked;
}
