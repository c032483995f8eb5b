// The language that a person has chosen for all answers.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { createMemory } from './memory.ts';
import type { Store } from './store.ts';

/** Without a store a choice lasts a month, or until the bot starts anew. */
const REMEMBERED = { most: 10_000, milliseconds: 30 * 24 * 60 * 60_000 };
/** Milliseconds after which another process may have heard of another choice. */
const FRESH = { most: 10_000, milliseconds: 10_000 };

export interface Preferences {
  readonly languageOf: (person: string) => Language | undefined;
  /** As a place has it: nothing where none is chosen. */
  readonly chosenBy: (person: string) => { readonly language?: Language };
  /** @param language undefined takes the choice back */
  readonly choose: (person: string, language: Language | undefined) => void;
  /** Nothing is known of this person any more. */
  readonly forget: (person: string) => void;
}

/** Those of everybody, with what the store keeps. */
export interface KeptPreferences extends Preferences {
  /** Asks the store what a person has chosen; a store that doesn't tell leaves it as it was. */
  readonly load: (person: string) => Promise<void>;
}

function choiceOf(language: Language | undefined): ReturnType<Preferences['chosenBy']> {
  return language === undefined ? {} : { language };
}

/** @param nameOf a person as the store knows them */
export function createPreferences(
  store?: Pick<Store, 'choiceOf' | 'choose'>,
  nameOf = (person: string): string => person,
): KeptPreferences {
  const fresh = createMemory<true>(FRESH);
  const chosen = createMemory<{ readonly language: Language | undefined }>(REMEMBERED);
  /** Whose choice the store hasn't yet: it would tell the one before. */
  const unwritten = new Map<string, number>();
  const languageOf = (person: string): Language | undefined => chosen.get(person)?.language;
  const keep = async (person: string, language: Language | undefined): Promise<void> => {
    unwritten.set(person, (unwritten.get(person) ?? 0) + 1);
    await store?.choose(nameOf(person), language);
    const left = (unwritten.get(person) ?? 1) - 1;
    if (left > 0) unwritten.set(person, left);
    else unwritten.delete(person);
  };
  return {
    languageOf,
    chosenBy: (person) => choiceOf(languageOf(person)),
    choose: (person, language) => {
      chosen.set(person, { language });
      if (store !== undefined) void keep(person, language);
    },
    forget: (person) => {
      chosen.forget(person);
      fresh.forget(person);
    },
    load: async (person) => {
      if (store === undefined || fresh.get(person) || unwritten.has(person)) return;
      const choice = await store.choiceOf(nameOf(person));
      if (choice === undefined || unwritten.has(person)) return;
      fresh.set(person, true);
      chosen.set(person, { language: choice.language });
    },
  };
}

/** Those in which this bot can answer: what was chosen of another one's languages is kept for when it is back. */
export function preferencesIn(
  { languages }: Pick<Bot, 'languages'>,
  { languageOf, choose, forget }: Preferences,
): Preferences {
  const spoken = (person: string): Language | undefined =>
    languages.find(({ code }) => code === languageOf(person))?.code;
  return { languageOf: spoken, chosenBy: (person) => choiceOf(spoken(person)), choose, forget };
}
