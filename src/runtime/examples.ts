// The questions that a first help offers.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';

const BETWEEN = ' | ';

export function examplesOf(phrase: Bot['phrase'], language: Language): string[] {
  return phrase('welcome_examples', language).split(BETWEEN);
}
