// What every platform works with, and where a question comes from.
import type { Answer } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Conversations } from './conversations.ts';
import type { Feedback } from './feedback.ts';
import type { Guidance } from './guidance.ts';
import type { ServerSettings } from './kept-settings.ts';
import type { Pointers } from './links.ts';
import type { Memory } from './memory.ts';
import type { Thumb } from './observation.ts';
import type { Once } from './once.ts';
import type { Preferences } from './preferences.ts';
import type { Effective, Spot } from './settings.ts';
import type { Store } from './store.ts';
import type { Unanswered } from './unanswered.ts';

export interface Service extends Pointers {
  readonly platform: string;
  readonly bot: Bot;
  readonly version: string;
  readonly guidance: Guidance;
  /** The language of the entries in the menus of messages, where the platform shows them in one alone. */
  readonly menus?: Language;
  readonly conversations: Conversations;
  readonly feedback: Feedback;
  /** Events that the platform repeats, and what a person posts, count once. */
  readonly once: Once;
  /** What each person thought last of an answer. */
  readonly rated: Memory<{ readonly rating: Thumb }>;
  /** The language that each person has chosen. */
  readonly preferences: Preferences;
  /** What those who manage a server have set for it. */
  readonly settings: ServerSettings;
  /** What is kept beyond the process; absent where nothing is. */
  readonly store?: Store;
  /** What people may ask to be told about; absent where nothing is kept. */
  readonly unanswered?: Unanswered;
  /** The language in which each person was last answered. */
  readonly spoken: Memory<{ readonly language: Language }>;
}

/** What is told besides what a view holds. */
export type Shows = Pick<Service, 'bot' | 'version' | 'guidance' | 'store' | 'unanswered' | keyof Pointers>;

/** Whether a person manages the server; what tells that isn't granted, or can't be reached. */
export type Manages = 'yes' | 'no' | 'untold' | 'unreached';

export interface Place {
  /** Who speaks: a key that the adapter makes. */
  readonly person: string;
  /** Where the adapter writes to the person later; by the key, unless told. */
  readonly address?: string;
  /** What others call the person, as the platform tells it. */
  readonly name: string;
  /** What follow-ups belong to: a key that the adapter makes. */
  readonly conversation: string;
  /** The language that the person has chosen for all answers. */
  readonly language?: Language;
  /** The person's locale, for what that person alone sees. */
  readonly locale: string | undefined;
  /** The server's or the workspace's locale, for what everyone sees; the person's own where it has none. */
  readonly publicLocale: string | undefined;
  /** Between the person and the bot alone. */
  readonly direct: boolean;
  /** Where that is; absent where it is in no server. */
  readonly spot?: Spot;
  /** What holds there. */
  readonly settings: Effective;
  /** Asked anew each time: it may have changed. */
  readonly manages: () => Promise<Manages>;
}

/** The best that tells a language where nothing else does: what is set is for everyone, a person's own locale for that person. */
export function localeFor({ locale, publicLocale, direct, settings }: Place, isPrivate: boolean): string | undefined {
  if (isPrivate) return locale ?? settings.language;
  return direct ? (publicLocale ?? settings.language) : (settings.language ?? publicLocale);
}

/** Of what answers no text and the person alone sees. */
export function privateLanguage({ bot }: Service, place: Place): Language {
  return place.language ?? bot.languageFor(localeFor(place, true));
}

/** Of what answers no text and everyone sees. */
export function publicLanguage({ bot }: Service, place: Place): Language {
  return place.language ?? bot.languageFor(localeFor(place, false));
}

/** Whether what one person sees can be shown to everyone there. */
export function mayPost({ direct, settings }: Pick<Place, 'direct' | 'settings'>): boolean {
  return !direct && settings.answers;
}

/** Of what the person alone sees below an answer: the chosen one, that of the person's own last answer, else of the locale. */
export function languageBelow(service: Service, place: Place): Language {
  return place.language ?? service.spoken.get(place.person)?.language ?? privateLanguage(service, place);
}

/** Keeps the language in which this person is answered. */
export function spoken<T extends Answer | undefined>(answer: T, service: Service, { person }: Place): T {
  if (answer !== undefined) service.spoken.set(person, { language: answer.language });
  return answer;
}
