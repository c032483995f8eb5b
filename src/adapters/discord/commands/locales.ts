// The bot's languages under Discord's names for them.
import { Locale } from 'discord.js';
import type { Language } from '../../../core/knowledge/language.ts';

const LOCALES: readonly Locale[] = Object.values(Locale);

/** Every locale of Discord in this language: "en" is en-US and en-GB, "sv" is sv-SE; none where Discord lacks it. */
export function localesOf(language: Language): Locale[] {
  return LOCALES.filter((locale) => locale.split('-')[0] === language);
}
