// The language that a person has chosen for all answers.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { createMemory } from './memory.ts';

/** In memory: a choice lasts a month, or until the bot starts anew. */
const REMEMBERED = { most: 10_000, milliseconds: 30 * 24 * 60 * 60_000 };

export interface Preferences {
  readonly languageOf: (person: string) => Language | undefined;
  /** As a place has it: nothing where none is chosen. */
  readonly chosenBy: (person: string) => { readonly language?: Language };
  /** @param language undefined takes the choice back */
  readonly choose: (person: string, language: Language | undefined) => void;
}

function choiceOf(language: Language | undefined): ReturnType<Preferences['chosenBy']> {
  return language === undefined ? {} : { language };
}

export function createPreferences(): Preferences {
  const chosen = createMemory<{ readonly language: Language | undefined }>(REMEMBERED);
  const languageOf = (person: string): Language | undefined => chosen.get(person)?.language;
  return {
    languageOf,
    chosenBy: (person) => choiceOf(languageOf(person)),
    choose: (person, language) => chosen.set(person, { language }),
  };
}

/** Those in which this bot can answer: what was chosen of another one's languages is kept for when it is back. */
export function preferencesIn({ languages }: Pick<Bot, 'languages'>, { languageOf, choose }: Preferences): Preferences {
  const spoken = (person: string): Language | undefined =>
    languages.find(({ code }) => code === languageOf(person))?.code;
  return { languageOf: spoken, chosenBy: (person) => choiceOf(spoken(person)), choose };
}
