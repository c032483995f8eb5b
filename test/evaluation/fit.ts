// How sure an answer is, fitted: logistic regressions of right against wrong, one an outcome.
import type { Outcome } from '../../src/core/answer.ts';
import type { Bot } from '../../src/core/bot.ts';
import type { Weights } from '../../src/core/deciding/weights.ts';
import type { Result } from '../../src/inbox/evaluation/score.ts';

const OUTCOMES: readonly Outcome[] = ['answer', 'unstated', 'smalltalk', 'fallback', 'clarify'];
const ROUNDS = 4000;
const RATE = 0.5;
/** Keeps the weights of rare signs small. */
const RIDGE = 0.002;

type Row = readonly [signs: readonly number[], right: number];

/** Batch gradient descent on the log-loss with a ridge, from nothing; deterministic. */
function regress(rows: readonly Row[]): number[] {
  const weights = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS && rows.length > 0; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
    for (const [signs, right] of rows) {
      const sum = signs.reduce((total, sign, at) => total + sign * (weights[at] as number), 0);
      const error = 1 / (1 + Math.exp(-sum)) - right;
      for (const [at, sign] of signs.entries()) gradient[at] = (gradient[at] as number) + (error * sign) / rows.length;
    }
    for (const [at, slope] of gradient.entries()) weights[at] = (weights[at] as number) - RATE * slope;
  }
  return weights.map((weight) => Number(weight.toFixed(2)));
}

export function fitWeights(results: readonly Result[], bot: Pick<Bot, 'explain'>): Record<Outcome, Weights> {
  const rowsOf = (outcome: Outcome): Row[] =>
    results.flatMap(({ answer, label, context, grade }): Row[] => {
      if (answer.outcome !== outcome) return [];
      const { signs } = bot.explain({ text: label.question, ...(context === undefined ? {} : { context }) });
      return [[[1, signs.score, signs.margin, signs.several], Number(grade === 'right')]];
    });
  const fitted = OUTCOMES.map((outcome) => {
    const [constant = 0, score = 0, margin = 0, several = 0] = regress(rowsOf(outcome));
    return [outcome, { constant, score, margin, several }] as const;
  });
  return Object.fromEntries(fitted) as Record<Outcome, Weights>;
}

/** The file that the bot reads them from. */
export function fittedFile(weights: Readonly<Record<Outcome, Weights>>): string {
  const lines = Object.entries(weights).map(
    ([outcome, { constant, score, margin, several }]) =>
      `  ${outcome}: { constant: ${constant}, score: ${score}, margin: ${margin}, several: ${several} },`,
  );
  return `// Written by "npm run eval -- --fit": logistic regressions of right against wrong over one half of dev, one an outcome.
import type { Outcome } from '../answer.ts';
import type { Weights } from './weights.ts';

export const FITTED: Readonly<Record<Outcome, Weights>> = {
${lines.join('\n')}
};
`;
}
