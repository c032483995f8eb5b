// Questions by people who saw only the article, to which "Yes" would be false or not held by it.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';
import { linesOf } from '../support/questions.ts';

const LEAST = { unheld: 300, unheld2: 200, unheld3: 200, unheld4: 150, unheld5: 160, unheld6: 160, unheld8: 150 };

const SETS = Object.entries(LEAST).flatMap(([set, least]) => [
  [set, 'en', least] as const,
  [set, 'fr', least] as const,
]);

test.each(SETS)('what the source does not hold gets no yes: %s, in %s', (set, language, least) => {
  const lines = linesOf(set, language);
  expect(lines.length).toBeGreaterThanOrEqual(least);
  expect(lines.filter((text) => bot.ask({ text, locale: language }).premise === 'confirmed')).toEqual([]);
});
