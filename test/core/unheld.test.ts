// Questions by someone who saw only the article, to which "Yes" would be false or not held by it.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';
import { linesOf } from '../support/questions.ts';

test.each([
  ['unheld', 'en', 300],
  ['unheld', 'fr', 300],
  ['unheld2', 'en', 200],
  ['unheld2', 'fr', 200],
  ['unheld3', 'en', 200],
  ['unheld3', 'fr', 200],
] as const)('what the source does not hold gets no yes: %s, in %s', (set, language, least) => {
  const lines = linesOf(set, language);
  expect(lines.length).toBeGreaterThanOrEqual(least);
  expect(lines.filter((text) => bot.ask({ text, locale: language }).premise === 'confirmed')).toEqual([]);
});
