import { expect, test } from 'vitest';
import { compare } from './baseline.ts';
import { blocksOf, comparisonBlocks } from './blocks.ts';
import { answer, dialog, graded, label } from './doubles.ts';
import { toMarkdown, toText } from './report.ts';
import { tally } from './tally.ts';

const SECRET = 'Qui paie la soupe ?';
const asked = dialog([label({ question: SECRET, facts: [['total']] })], { id: 'fr-b042' });
const results = graded(asked, [answer({ facts: ['public'] })]).map((result) => ({ ...result, set: 'fr' }));
const counts = {
  sets: ['blind/fr'],
  questions: 1,
  spellingRepair: true,
  knowledge: 'a1b2c3',
  languages: tally(results),
};

test('prints counts, shares and intervals', () => {
  const text = toText(blocksOf(counts));
  expect(text).toContain('1 questions of blind/fr; knowledge a1b2c3');
  expect(text).toMatch(/^stated +1 +0 · 0\.0 % \[0\.0–79\.3\].* 1 · 100\.0 % \[20\.7–100\.0\]$/mu);
});

test('prints no question and no id where only counts are given', () => {
  const all = toText(blocksOf(counts)) + toMarkdown(blocksOf(counts)) + JSON.stringify(counts);
  expect(all).not.toContain(SECRET);
  expect(all).not.toContain('fr-b042');
});

test('ends the comparison with what is worse', () => {
  const side = (count: number) => ({ fr: { wrong: { count, of: 10 } } });
  expect(toText(comparisonBlocks(compare(side(1), side(1))))).toMatch(/Nothing is worse than the baseline\.\n$/u);
  expect(toText(comparisonBlocks(compare(side(1), side(3))))).toMatch(/\nfr: wrong rose by 2, from 1 to 3\.\n$/u);
});
