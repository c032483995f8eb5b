import { expect, test } from 'vitest';
import { baselineOf, compare, parseBaseline } from './baseline.ts';
import { answer, dialog, graded, label } from './doubles.ts';
import { tally } from './tally.ts';

const of = (right: number, wrong: number) => ({
  fr: { 'right, clean': { count: right, of: 100 }, wrong: { count: wrong, of: 100 } },
});

const problems = (...sides: Parameters<typeof compare>): string[] =>
  compare(...sides).flatMap(({ measure, problem }) => (problem === undefined ? [] : [`${measure} ${problem}`]));

test('lets through what is as good, and what is better', () => {
  expect(problems(of(97, 1), of(97, 1))).toEqual([]);
  expect(problems(of(97, 1), of(98, 0))).toEqual([]);
});

test('says what fell and what rose, and by how much', () => {
  expect(problems(of(97, 1), of(94, 3))).toEqual([
    'right, clean fell by 3, from 97 to 94',
    'wrong rose by 2, from 1 to 3',
  ]);
});

test('does not offset one against the other', () => {
  expect(problems(of(97, 1), of(99, 2))).toEqual(['wrong rose by 1, from 1 to 2']);
});

test('compares only what is counted on as many questions', () => {
  const more = { fr: { ...of(97, 1).fr, 'right, clean': { count: 98, of: 101 } } };
  expect(problems(of(97, 1), more)).toEqual([
    'right, clean is counted on 101 questions, in the baseline on 100: freeze it, saying why',
  ]);
});

test('misses a measure or a language on either side', () => {
  expect(problems({}, of(97, 1))).toHaveLength(2);
  expect(problems(of(97, 1), {})).toEqual([
    'right, clean is in the baseline and was not measured',
    'wrong is in the baseline and was not measured',
  ]);
});

test('freezes what was measured, and reads it back', () => {
  const results = graded(dialog([label({ facts: [['total']] })]), [answer({ facts: ['public'] })]);
  const baseline = baselineOf(tally(results.map((result) => ({ ...result, set: 'fr' }))));
  expect(baseline['fr']).toMatchObject({ 'right, stated': { count: 0, of: 1 }, wrong: { count: 1, of: 1 } });
  expect(parseBaseline(JSON.stringify(baseline))).toEqual(baseline);
});

test('lets no checked text be wrongly supported more often', () => {
  const texts = (grave: number) => ({ fr: { 'texts and claims, grave': { count: grave, of: 400 } } });
  expect(problems(texts(1), texts(0))).toEqual([]);
  expect(problems(texts(0), texts(1))).toEqual(['texts and claims, grave rose by 1, from 0 to 1']);
});

test('refuses what is no baseline', () => {
  expect(() => parseBaseline('{"fr": 3}')).toThrow();
});
