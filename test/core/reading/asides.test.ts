// Links, times, dates and list markers ask nothing, and leave the rest as it is.
import { expect, test } from 'vitest';
import { withoutAsides } from '../../../src/core/reading/asides.ts';
import { bot } from '../../support/bot.ts';

const plain = (text: string): string => withoutAsides(text).replaceAll(/ +/gu, ' ').trim();

test.each([
  ['a link', 'how many? https://example.org/?id=300&x=4', 'how many?'],
  ['a link, and not the mark behind it', 'see https://x.org/a?', 'see ?'],
  ['an address without a scheme', 'see www.example.org/300 and tell me', 'see and tell me'],
  ['a mail address', 'ask 4you@example.org how many', 'ask how many'],
  ['a time', "it's 10:30, how many?", "it's , how many?"],
  ['a French time', 'rdv à 14h30, combien ?', 'rdv à , combien ?'],
  ['a date', 'on 12/03/2025 or 2025-03-12: how many?', 'on or : how many?'],
  ['list markers', '1. how many?\n2) who?\n- 3. where?', 'how many?\n who?\n- where?'],
])('%s goes', (_, text, rest) => {
  expect(plain(text)).toBe(rest);
});

test.each(['Is it 200 billion?', '1.5 million', '3:1', '24/7', '50/50', '100,000 chips', 'a ratio of 3 to 1', '4. '])(
  '"%s" stays',
  (text) => {
    expect(withoutAsides(text)).toBe(text);
  },
);

test('an endless text is read to its limit', () => {
  for (const piece of ['a.', 'a-', '11-', ' ', 'ſ.K.', '1. '])
    expect(bot.ask({ text: piece.repeat(100_000) }).outcome).toBe('fallback');
  // The head is left out: what stands in it is not asked.
  const [question, words] = ['How many gigafactories? ', 'Blah. '.repeat(1000)];
  expect(bot.ask({ text: question + words }).facts).toEqual([]);
  expect(bot.ask({ text: words + question }).facts).toEqual(['giga_count']);
});
