import { expect, test } from 'vitest';
import type { Dialog } from '../../src/inbox/evaluation/dialogs.ts';
import { FOUND_NOTHING } from '../support/trace.ts';
import { answer, dialog, graded, label } from './doubles.ts';
import { confusionsOf, explainFaults } from './faults.ts';
import { type SetResult, tally } from './tally.ts';

const total = label({ facts: [['total']] });
const put = label({ facts: [['total']], premise: 'corrected' });
const right = answer({ facts: ['total'] });
const wrong = answer({ facts: ['public'] });
const corrected = answer({ facts: ['total'], premise: 'corrected' });
const clarify = answer({ outcome: 'clarify' });

function results(set: string, asked: Dialog, ...answers: Parameters<typeof graded>[1][number][]): SetResult[] {
  return graded(asked, answers).map((result) => ({ ...result, set }));
}

const RESULTS = [
  ...results('fr', dialog([total]), right),
  ...results('fr', dialog([total], { noise: 'sms' }), wrong),
  ...results('fr', dialog([total, total, total], { kind: 'dialog' }), right, clarify, wrong),
  ...results('fr-hard', dialog([put], { kind: 'premise' }), corrected),
  ...results('fr-hard', dialog([put], { kind: 'premise', noise: 'caps' }), right),
  ...results('fr-hard', dialog([put], { kind: 'premise' }), { ...corrected, facts: ['public'] }),
  ...results('fr-hard', dialog([label({ outcome: 'fallback' })], { kind: 'near' }), answer({ outcome: 'fallback' })),
  ...results('en', dialog([total], { language: 'en' }), right),
];

test('counts by kind, dialogs by first and later turns', () => {
  const { kinds, all } = tally(RESULTS)['fr'] ?? {};
  expect(
    Object.entries(kinds ?? {}).map(
      ([
        kind,
        {
          questions,
          right: { count },
        },
      ]) => [kind, questions, count],
    ),
  ).toEqual([
    ['stated', 2, 1],
    ['premise', 3, 1],
    ['near', 1, 1],
    ['dialog, first turn', 1, 1],
    ['dialog, later turns', 2, 0],
  ]);
  expect(all).toMatchObject({
    questions: 9,
    right: { count: 4 },
    clarified: { count: 1 },
    missed: { count: 1 },
    wrong: { count: 3 },
  });
});

test('counts by noise and by set', () => {
  const { noise, sets } = tally(RESULTS)['fr'] ?? {};
  expect(noise).toMatchObject({
    clean: { questions: 7, right: { count: 4 } },
    noisy: { questions: 2, right: { count: 0 } },
  });
  expect(sets).toMatchObject({ fr: { questions: 5 }, 'fr-hard': { questions: 4 } });
});

test('counts a premise as put right with the expected facts only', () => {
  expect(tally(RESULTS)['fr']?.checks.putRight).toMatchObject({ count: 1, total: 3 });
});

test('counts what was asked back among what is in scope, and the languages answered in', () => {
  const figures = tally(RESULTS);
  expect(figures['fr']?.checks.clarifiedInScope).toMatchObject({ count: 1, total: 8 });
  expect(figures['fr']?.checks.inItsLanguage).toMatchObject({ count: 9, total: 9 });
  expect(figures['en']?.checks.inItsLanguage).toMatchObject({ count: 0, total: 1 });
});

test('names the pairs that are confused, the most frequent first', () => {
  expect(confusionsOf(RESULTS)).toEqual([
    { expected: 'total', got: 'public', count: 3 },
    { expected: 'corrected', got: 'no premise', count: 1 },
    { expected: 'total', got: 'clarify', count: 1 },
  ]);
});

test('explains what is not as labelled, the gravest first', () => {
  const nothing = {
    language: 'fr',
    ...FOUND_NOTHING,
    rule: 'not_covered' as const,
    unlisted: false,
    score: 0,
    signs: { score: 0, margin: 0, several: 0 as const },
  };
  const { faults, leftOff } = explainFaults(RESULTS, { explain: () => nothing }, 5);
  expect(faults.map(({ fault }) => fault)).toEqual([
    'wrong facts',
    'wrong facts',
    'wrong facts',
    'missed premise',
    'clarified',
  ]);
  expect(leftOff).toBe(1);
  expect(faults[1]).toMatchObject({ id: 'fr-1, turn 3', kind: 'dialog, later turns', after: 'clarify' });
  expect(faults[0]).toMatchObject({ expected: 'answer; total', got: 'answer; public; confidence 1.00' });
});
