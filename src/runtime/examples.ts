// The questions that a first help offers.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { itemsOf } from '../core/knowledge/phrases.ts';

export function examplesOf(phrase: Bot['phrase'], language: Language): string[] {
  return itemsOf(phrase('welcome_examples', language));
}
