// Questions by someone who saw only the article, to which "Yes" would be false or not held by it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bot, ROOT } from '../support/bot.ts';

/** Of the half that stays unread, so many in a hundred may be told yes: none is known. */
const UNREAD = 0.02;

function toldYes(folder: string, language: string): { readonly all: number; readonly yes: readonly string[] } {
  const lines = readFileSync(join(ROOT, 'test/questions', folder, `${language}.txt`), 'utf8')
    .trim()
    .split('\n');
  const yes = lines.filter((text) => bot.ask({ text, locale: language }).premise === 'confirmed');
  return { all: lines.length, yes };
}

describe.each(['en', 'fr'])('what the source does not hold, in %s', (language) => {
  test('gets no yes', () => {
    expect(toldYes('unheld', language).yes).toEqual([]);
  });

  test('gets none in the unread half either, or next to none', () => {
    const { all, yes } = toldYes('blind-unheld', language);
    expect(yes.length / all).toBeLessThan(UNREAD);
  });
});
