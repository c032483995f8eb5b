// A list number, a time, a link or a greeting beside a question asks nothing and claims nothing.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';
import { linesOf } from '../support/questions.ts';

type Told = readonly [facts: string, premise: string | undefined];

function questionsOf(language: string): string[] {
  return ['held', 'unheld'].flatMap((set) => linesOf(set, language));
}

function tell(text: string, locale: string): Told {
  const { facts, premise } = bot.ask({ text, locale });
  return [facts.join(), premise];
}

function changed(language: string, dress: (text: string) => string): string[] {
  return questionsOf(language).filter((text) => tell(text, language).join() !== tell(dress(text), language).join());
}

test.each(['en', 'fr'])('what stands beside a question changes neither facts nor premise, in %s', (language) => {
  expect(changed(language, (text) => `1) ${text}`)).toEqual([]);
  expect(changed(language, (text) => `12. ${text}`)).toEqual([]);
  expect(changed(language, (text) => `[14:30] ${text}`)).toEqual([]);
  expect(changed(language, (text) => `${text} https://example.org/a/12?b=3`)).toEqual([]);
});

/** Of 500: a word more makes the shortest questions, misspelt ones above all, a little less or more sure. */
const UNSURE = 5;

test.each([
  ['en', 'Hello, ', ' Thanks!'],
  ['fr', 'Bonjour, ', ' Merci !'],
])('courtesy changes hardly anything, in %s', (language, greeting, thanks) => {
  expect(changed(language, (text) => greeting + text).length).toBeLessThanOrEqual(UNSURE);
  expect(changed(language, (text) => text + thanks).length).toBeLessThanOrEqual(UNSURE);
});

test.each([
  ['en', 'For my essay: '],
  ['en', 'My editor wants me to check: '],
  ['fr', 'Pour mon exposé : '],
  ['fr', 'Je boucle dans dix minutes : '],
])('what only leads up to a question changes hardly anything, in %s: %s', (language, lead) => {
  expect(changed(language, (text) => lead + text).length).toBeLessThanOrEqual(UNSURE);
});
