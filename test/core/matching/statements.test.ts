// Two machines over statements: whether a claim is like those that are held, and whether a text claims anything.
import { expect, test } from 'vitest';
import type { Statement } from '../../../src/core/matching/statement-features.ts';
import { formOf, truthsOf } from '../../../src/core/matching/statement-scores.ts';
import { trainStatements } from '../../../src/core/matching/statement-training.ts';
import { wordsOf } from '../../../src/core/text/tokenize.ts';

const text = (line: string) => ({ words: wordsOf(line), concepts: [] });
const statement = (entry: string, isHeld: boolean, line: string): Statement => ({
  entry,
  language: 'en',
  isHeld,
  ...text(line),
});

const HELD = [
  'the city pays for the lanes',
  'does the city pay for the lanes',
  'lanes are paid for by the city',
  'the lanes only the city pays for',
];
const UNHELD = [
  'the city already pays for the lanes',
  'did the city already pay for the lanes',
  'the lanes pay for the city',
  'taxes pay for the lanes',
];
const OPEN = ['what does the city pay', 'how much do the lanes cost', 'city money for lanes', 'who pays for what'];

const model = trainStatements(
  [...HELD.map((line) => statement('lanes', true, line)), ...UNHELD.map((line) => statement('lanes', false, line))],
  OPEN.map(text),
);

test('tells statements that are held from those that are not', () => {
  for (const line of HELD) expect(truthsOf(model, text(line), ['lanes'])[0], line).toBeGreaterThan(0);
  for (const line of UNHELD) expect(truthsOf(model, text(line), ['lanes'])[0], line).toBeLessThan(0);
});

test('tells what states something from what asks openly', () => {
  expect(formOf(model, text('the city pays for the lanes'))).toBeGreaterThan(
    formOf(model, text('what does the city pay')),
  );
});

test('keeps the words of statements that are held, and those that stand in others only', () => {
  const { held, firm, unheld } = model.languages['en']?.entries['lanes'] ?? { held: [], firm: [], unheld: [] };
  expect(held).toEqual(expect.arrayContaining(['city', 'lanes', 'only']));
  expect(held).not.toContain('taxes');
  expect(firm).toContain('city');
  expect(firm).not.toContain('only');
  expect(unheld).toEqual([]);
});

test('is the same for the same statements, and empty without any', () => {
  const again = trainStatements(
    [...HELD.map((line) => statement('lanes', true, line)), ...UNHELD.map((line) => statement('lanes', false, line))],
    OPEN.map(text),
  );
  expect(again).toEqual(model);
  const none = trainStatements([], []);
  expect([none.languages, truthsOf(none, text('the city pays'), ['lanes'])[0]]).toEqual([{}, 0]);
});
