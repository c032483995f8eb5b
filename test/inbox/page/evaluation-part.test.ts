// The sentence that says what an evaluation comes to, and how many questions tip anyway.
import { expect, test } from 'vitest';
import type { Origin, Row, Verdict } from '../../../src/inbox/evaluation/compare.ts';
import { evaluationPart } from '../../../src/inbox/page/evaluation-part.ts';

const row = (origin: Origin, verdict: Verdict, isNear = false): Row => ({
  origin,
  verdict,
  isNear,
  question: 'who rings',
  language: 'en',
  before: 'One.',
  after: 'Another.',
});

const far = (verdict: Verdict, count: number): Row[] => Array.from({ length: count }, () => row('labelled', verdict));

/** What is said first. */
function said(rows: readonly Row[], labelled = 2300): string {
  const asked = { added: 1, inbox: 0, curated: 200, labelled };
  const { markup } = evaluationPart({ asked, rows, notes: [] });
  return (/<p role="status">(.*?)<\/p>/u.exec(markup)?.[1] ?? '').replaceAll(/<\/?strong>/gu, '');
}

test.each([
  [[row('added', 'broken')], '1 question of this change is not answered as you mean it.'],
  [
    [row('curated', 'broken', true), row('labelled', 'broken', true)],
    '2 questions that speak of what you change broke:',
  ],
  [far('broken', 8), 'Nothing broke that speaks of what you change. Of something else, 8 broke and 0 got right;'],
  [[...far('broken', 20), ...far('right', 12)], 'Nothing broke that speaks of what you change.'],
  [[...far('broken', 20), ...far('right', 5)], 'Many more questions of something else broke than got right:'],
])('of %# it says what matters most', (rows, sentence) => {
  expect(said(rows)).toContain(sentence);
});

test('how many tip anyway is said of as many as were asked, and of few only that some do', () => {
  expect(said([])).toContain('any change tips 5 to 10 of 2500 either way.');
  expect(said([], 0)).toContain('any change tips a few either way.');
});

test('what is answered as before stands apart from what got right', () => {
  const asked = { added: 2, inbox: 0, curated: 0, labelled: 0 };
  const { markup } = evaluationPart({ asked, rows: [row('added', 'right'), row('added', 'same')], notes: [] });
  expect(markup).toContain('Got right (1)');
  expect(markup).toContain('As you mean it, as before (1)');
});
