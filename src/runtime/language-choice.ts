// The language that a person chooses for all answers.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';

/** Takes a choice back. */
export const AUTO = 'auto';

export interface LanguageChoice {
  /** undefined: that of each question. */
  readonly language: Language | undefined;
}

/** @returns undefined for what is neither a language of the bot nor "auto" */
export function languageChoice(wanted: string | undefined, { languages }: Bot): LanguageChoice | undefined {
  if (wanted === AUTO) return { language: undefined };
  const known = languages.find(({ code }) => code === wanted);
  return known === undefined ? undefined : { language: known.code };
}

/** @param spoken the language where none is chosen */
export function languageNotice(
  choice: LanguageChoice | undefined,
  { languages, phrase }: Bot,
  spoken: Language,
): string {
  if (choice === undefined)
    return phrase('language_unknown', spoken, { languages: languages.map(({ code }) => code).join(', ') });
  return choice.language === undefined ? phrase('language_auto', spoken) : phrase('language_set', choice.language);
}
