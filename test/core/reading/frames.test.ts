// What only leads up to a question is told from what is asked.
import { expect, test } from 'vitest';
import { read, shownWords } from '../../../src/core/reading/reading.ts';
import { lexiconOf } from '../../support/bot.ts';

const said = (text: string, language: string): string =>
  shownWords(read(text, language, lexiconOf(language))).join(' ');

test.each([
  ['en', 'For my essay: who pays for it?', 'who pays for it'],
  ['en', 'My dad reckons that the plan is private', 'the plan is private'],
  ['en', 'I read it. My sister told me it is called InvestAI', 'i read it it is called investai'],
  ['fr', 'Je boucle dans dix minutes : combien de puces ?', 'combien de puces'],
  ['fr', 'Ma prof dit que le plan est public', 'le plan est public'],
])('is set aside, in %s: %s', (language, text, asked) => {
  expect(said(text, language)).toBe(asked);
});

test.each([
  ['en', 'My question is about the chips: how many?', 'chips'],
  ['en', 'The total: is it public?', 'total'],
  ['en', 'My figure is 200 billion: true?', 'figure'],
  ['en', 'Von der Leyen says that the race is open', 'leyen'],
  ['fr', 'Ma question porte sur les puces : combien ?', 'puces'],
])('is kept where it says something, in %s: %s', (language, text, word) => {
  expect(said(text, language).split(' ')).toContain(word);
});
