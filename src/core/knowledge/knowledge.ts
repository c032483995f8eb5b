// The nouns of the knowledge base, as the core sees it: plain data, read and checked elsewhere.
import type { Concepts, ConceptWords } from './concept.ts';
import type { Facts } from './fact.ts';
import type { Units } from './figure.ts';
import type { ClaimWords, Language, LanguageRules } from './language.ts';
import type { OtherLanguages } from './other-language.ts';

/** How one language says a fact and how people ask for it. */
export interface Wording {
  readonly title: string;
  readonly answer: string;
  readonly questions: readonly string[];
}

/** What teaches which claims about an entry are right: statements in people's own words. */
export interface Statements {
  /** True by what the source says. */
  readonly held: readonly string[];
  /** Much like those, and false or not said by it. */
  readonly unheld: readonly string[];
}

export interface Paragraph {
  /** One line in our own words, per language. */
  readonly summary: Readonly<Record<Language, string>>;
}

export interface LanguageKnowledge {
  readonly concepts: ConceptWords;
  readonly claims: ClaimWords;
  readonly rules: LanguageRules;
  readonly phrases: Readonly<Record<string, string>>;
  readonly wordings: Readonly<Record<string, Wording>>;
  readonly smalltalk: Readonly<Record<string, Wording>>;
  readonly outOfScope: Readonly<Record<string, readonly string[]>>;
}

export interface Plan {
  readonly name: string;
  /** In lower case without spaces: what commands are called. */
  readonly slug: string;
}

export interface Knowledge {
  /** Six hexadecimal digits of the hash of the files. */
  readonly hash: string;
  readonly source: { readonly language: Language; readonly paragraphs: readonly Paragraph[] };
  readonly plan: Plan;
  readonly units: Units;
  readonly concepts: Concepts;
  readonly facts: Facts;
  readonly languages: Readonly<Record<Language, LanguageKnowledge>>;
  /** Those that are recognised and not answered in. */
  readonly otherLanguages: OtherLanguages;
}

/** With what only training reads. */
export interface TrainableKnowledge extends Knowledge {
  /** Per language and entry. */
  readonly statements: Readonly<Record<Language, Readonly<Record<string, Statements>>>>;
}
