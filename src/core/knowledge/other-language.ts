// A language that is not answered in: how it is recognised, and the one sentence in it.
import type { Language } from './language.ts';

export interface OtherLanguage {
  /** Letters that it has. */
  readonly letters: string;
  /** Everyday words. */
  readonly words: readonly string[];
  /** Says which languages are answered in: `{languages}` is their place. */
  readonly answer: string;
}

export type OtherLanguages = Readonly<Record<Language, OtherLanguage>>;
