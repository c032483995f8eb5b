// Questions by someone who saw only the article, to which "Yes" would be false or not held by it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bot, ROOT } from '../support/bot.ts';

test.each(['en', 'fr'])('what the source does not hold gets no yes, in %s', (language) => {
  const lines = readFileSync(join(ROOT, 'test/questions/unheld', `${language}.txt`), 'utf8')
    .trim()
    .split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(300);
  expect(lines.filter((text) => bot.ask({ text, locale: language }).premise === 'confirmed')).toEqual([]);
});
