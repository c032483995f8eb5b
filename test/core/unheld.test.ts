// Questions by someone who saw only the article, to which "Yes" would be false or not held by it.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';
import { linesOf } from '../support/questions.ts';

test.each(['en', 'fr'])('what the source does not hold gets no yes, in %s', (language) => {
  const lines = linesOf('unheld', language);
  expect(lines.length).toBeGreaterThanOrEqual(300);
  expect(lines.filter((text) => bot.ask({ text, locale: language }).premise === 'confirmed')).toEqual([]);
});
