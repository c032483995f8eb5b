// The language that a person chooses for all answers.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { isSame } from './same-text.ts';

/** Takes a choice back. */
export const AUTO = 'auto';

export interface LanguageChoice {
  /** undefined: that of each question. */
  readonly language: Language | undefined;
}

/** @returns undefined for what is neither a language of the bot nor "auto" */
export function languageChoice(
  wanted: string | undefined,
  { languages }: Pick<Bot, 'languages'>,
): LanguageChoice | undefined {
  if (wanted === AUTO) return { language: undefined };
  const known = languages.find(({ code }) => code === wanted);
  return known === undefined ? undefined : { language: known.code };
}

/** A locale, such as "fr-CA". */
const LOCALE = /^([a-z]{2,3})[-_][a-z]{2}$/iu;

/**
 * A choice as people type it: a language by its code, or as any language of the bot calls it.
 * @param typed "fr", "fr-CA", "français", "French", "auto"
 * @returns undefined for what is neither a language of the bot nor "auto"
 */
export function typedChoice(typed: string, bot: Pick<Bot, 'languages'>): LanguageChoice | undefined {
  const wanted = typed.trim().replace(LOCALE, '$1').toLowerCase();
  const names = bot.languages.map(({ code }) => new Intl.DisplayNames([code], { type: 'language' }));
  const called = bot.languages.find(({ code }) => names.some((name) => isSame(name.of(code) ?? code, wanted)));
  return languageChoice(called?.code ?? wanted, bot);
}

/**
 * @param chosen what is chosen now
 * @returns a line that says it, in the language of the choice, and one that says what can be chosen
 */
export function languageShown(chosen: Language | undefined, bot: Bot, spoken: Language): [string, string] {
  const now = chosen === undefined ? bot.phrase('language_now_auto', spoken) : bot.phrase('language_now', chosen);
  return [now, languageNotice(undefined, bot, chosen ?? spoken)];
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
