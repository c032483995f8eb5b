// What is counted of claims that are held, and of claims that are not.
import { expect, test } from 'vitest';
import { type ClaimSet, falseOf, yesBlocks } from './yes.ts';

const claims = (['confirmed', 'corrected', undefined] as const).map((premise) => ({ text: String(premise), premise }));
const held: ClaimSet = { name: 'held/en', isHeld: true, claims };
const unheld: ClaimSet = { name: 'unheld/en', isHeld: false, claims };

test('false is a "No" to what is held, and a "Yes" to what is not', () => {
  expect(falseOf(held).map(({ text }) => text)).toEqual(['corrected']);
  expect(falseOf(unheld).map(({ text }) => text)).toEqual(['confirmed']);
});

test('each set is a row, and each false answer is listed', () => {
  const [table, list] = yesBlocks([held, unheld]);
  expect(table).toMatchObject({
    rows: [
      ['held/en', '3', '1', '1', '1'],
      ['unheld/en', '3', '1', '1', '1'],
    ],
  });
  expect(list).toMatchObject({ items: [{ head: 'held/en' }, { head: 'unheld/en' }] });
});
