// What isn't understood is not "not said": the bot names its languages, in the reader's.
import { expect, test } from 'vitest';
import { bot } from '../../support/bot.ts';

test.each([
  ['fr-FR', /^Je n'ai pas compris\. .*anglais et français/u],
  ['en-GB', /^I didn't understand that\. .*English and French/u],
])('with the locale %s', (locale, text) => {
  const answer = bot.ask({ text: 'asdf InvestAI qwerty', locale });
  expect([answer.outcome, answer.unstated]).toEqual(['fallback', []]);
  expect(answer.text).toMatch(text);
});

test('a chosen language is kept, and what is understood but not listed is not said', () => {
  const text = 'Wie viele Gigafactories wird es geben?';
  expect(bot.ask({ text, language: 'fr', locale: 'en-GB' }).language).toBe('fr');
  expect(bot.ask({ text: 'Does InvestAI pay for more space rockets?' }).outcome).toBe('unstated');
});
