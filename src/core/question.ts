// What is asked, with all that tells how to read it.

import type { Answer, Told } from './answer.ts';
import type { Language } from './knowledge/language.ts';

/** How many code points of a question are read: its last ones. */
export const READ_LIMIT = 2000;

export interface Question {
  readonly text: string;
  /** A choice made: it forces the language. */
  readonly language?: Language;
  /** A hint, such as "fr-FR": it breaks ties. */
  readonly locale?: string;
  /** The answer before, for follow-ups. */
  readonly context?: Context;
}

/** What of an answer the next question may refer to; no text. */
export interface Context {
  readonly outcome: Answer['outcome'];
  readonly facts: readonly string[];
  readonly unstated: readonly string[];
  readonly language: Language;
  /** What was told, sentence by sentence; absent where only its facts are known. */
  readonly told?: readonly Told[];
}

export function contextOf({ outcome, facts, unstated, language, told }: Answer): Context {
  return { outcome, facts, unstated, language, told };
}
