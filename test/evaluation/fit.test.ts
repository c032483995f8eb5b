import { expect, test } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { answer, dialog, graded, label } from './doubles.ts';
import { fittedFile, fitWeights } from './fit.ts';

/** Right where the score is high. */
const SCORES = [0.5, 0.6, 0.7, 0.9, 1.2, 1.4, 1.6, 1.8];
const results = SCORES.flatMap((score) =>
  graded(dialog([label({ question: String(score), facts: [['total']] })]), [
    answer({ facts: [score > 1 ? 'total' : 'public'] }),
  ]),
);
const explain = (({ text }: { text: string }) => ({
  signs: { score: Number(text), margin: 0.2, several: 0 },
})) as unknown as Bot['explain'];

test('what is right with a high score makes the score count, and an outcome that never came counts nothing', () => {
  const weights = fitWeights(results, { explain });
  expect(weights.answer.score).toBeGreaterThan(1);
  expect(weights.answer.constant).toBeLessThan(0);
  expect(weights.clarify).toEqual({ constant: 0, score: 0, margin: 0, several: 0 });
  expect(fittedFile(weights)).toContain('  clarify: { constant: 0, score: 0, margin: 0, several: 0 },');
});
