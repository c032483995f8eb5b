// The language of the answers, and that of menus and commands.
import { expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/knowledge/phrases.ts';
import { bot } from '../../support/bot.ts';
import { play } from './play.ts';

test('the language of menus is the chosen one, else that of the last answer, else the locale', () => {
  const menu = (language: string): string[] => bot.phrase('help', language).split('\n');
  expect(play('/help').lines).toEqual(menu('fr'));
  expect(play('How much is the plan worth?', '/help').lines).toEqual(menu('en'));
  expect(play('How much is the plan worth?', '/lang FR', '/help').lines).toEqual(menu('fr'));
  expect(play('/lang fr', 'How much is the plan worth?', '/lang auto', 'Who announced it?', '/help').lines).toEqual(
    menu('en'),
  );
});

test('a language is chosen by its code or by its name in any language of the bot', () => {
  const chosen = (name: string) => play(`/lang ${name}`).session.forced;
  expect(['fr', 'FR', 'fr-CA', 'français', 'Francais', 'French'].filter((name) => chosen(name) !== 'fr')).toEqual([]);
  expect(['en', 'en_GB', 'English', 'anglais'].filter((name) => chosen(name) !== 'en')).toEqual([]);
  expect(play('/lang French', '/lang Auto').session.forced).toBeUndefined();
});

test('/lang alone shows what is chosen and what can be, and changes nothing', () => {
  const shown = (language: string, now: Phrase) => [
    bot.phrase(now, language),
    bot.phrase('language_unknown', language, { languages: 'en, fr' }),
  ];
  expect(play('/lang').lines).toEqual(shown('fr', 'language_now_auto'));
  const { session, lines } = play('/lang English', '/lang');
  expect(lines).toEqual(shown('en', 'language_now'));
  expect(session.forced).toBe('en');
});

test('an unknown language gets the list, and changes nothing', () => {
  const { session, lines } = play('/lang klingon');
  expect(lines).toEqual([bot.phrase('language_unknown', 'fr', { languages: 'en, fr' })]);
  expect(session.forced).toBeUndefined();
});
