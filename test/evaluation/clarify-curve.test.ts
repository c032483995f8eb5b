import { expect, test } from 'vitest';
import { type Result, run } from '../../src/inbox/evaluation/score.ts';
import { bot } from '../support/bot.ts';
import { DEV, linesOf } from '../support/questions.ts';
import { clarifyCurve } from './clarify-curve.ts';

const results = run(bot, DEV.slice(0, 400));
const curve = clarifyCurve(results, bot);
const at = (below: number, margin: number) => curve.find((point) => point.below === below && point.margin === margin);

test('the further out, the more is asked back, and no answer is counted twice', () => {
  const near = at(0.7, 0.02);
  const far = at(1.2, 0.3);
  expect(far?.clarified).toBeGreaterThan(near?.clarified ?? 0);
  for (const { right, wrong, clarified, hit } of curve) {
    expect(right + wrong + clarified).toBeLessThanOrEqual(results.length);
    expect(hit).toBeLessThanOrEqual(clarified);
  }
});

test('what the bot asks back by itself is not counted again', () => {
  const texts = ['held', 'held2', 'held3', 'unheld', 'unheld2', 'unheld3'].flatMap((set) => linesOf(set, 'en'));
  const askedBack = texts.filter((text) => bot.ask({ text }).outcome === 'clarify');
  expect(askedBack).not.toEqual([]);
  const results = askedBack.map((question) => ({
    grade: 'clarified',
    label: { question, outcome: 'answer', facts: [] },
  }));
  expect(clarifyCurve(results as unknown as Result[], bot).filter(({ clarified }) => clarified > 0)).toEqual([]);
});
