// The nouns of the knowledge base, as the core sees them: plain data, read and checked elsewhere.

/** A language's code, as its folder is named: "fr", "en". */
export type Language = string;

/** What a figure counts. "count" is a bare number, such as three in "three for one". */
export type Unit = 'EUR' | 'USD' | 'percent' | 'sites' | 'chips' | 'count';

export interface Figure {
  /** In whole units: 200 billion euros is 200e9, 25 per cent is 25. */
  readonly value: number;
  readonly unit: Unit;
}

export type Kind = 'stated' | 'derived' | 'combined' | 'unstated';

/** One entry of facts.yaml, the same in every language. */
export interface Fact {
  readonly id: string;
  readonly kind: Kind;
  readonly topic: string;
  /** The paragraphs that state it, from 1; a derived one has its inputs', an unstated one none. */
  readonly paragraphs: readonly number[];
  /** What a follow-up can replace: "and private?" the subject, "as a percentage?" the aspect. The first pair is the fact's own. */
  readonly pairs: readonly (readonly [subject: string, aspect: string])[];
  /** The fact is a name: a question that puts a name forward asks for it, and a right one is confirmed. */
  readonly named: boolean;
  /** Offered first, before anything is typed. */
  readonly pinned: boolean;
  /** The fact's own figure. */
  readonly figure?: Figure;
  /** What the text may say: a derived fact's own figure and its inputs'. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The ids a derived figure is computed from; empty for the rest. */
  readonly inputs: readonly string[];
  /** The facts that a combined entry tells. */
  readonly facts: readonly string[];
  readonly related: readonly string[];
}

/** How one language says a fact and how people ask for it. */
export interface Wording {
  readonly title: string;
  readonly answer: string;
  readonly questions: readonly string[];
}

export interface Paragraph {
  /** One line in our own words, per language. */
  readonly summary: Readonly<Record<Language, string>>;
}

export interface Names {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

export type Comparison = 'over' | 'under' | 'at_least' | 'at_most' | 'about' | 'nearly' | 'only' | 'all' | 'most';

type WordLists = Readonly<Record<string, readonly string[]>>;

/** What makes a language: the content of language.yaml. Words are written as people write them. */
export interface LanguageRules {
  readonly name: string;
  readonly locale: string;
  readonly figures: {
    readonly EUR: string;
    readonly EUR_small: string;
    readonly USD: string;
    readonly USD_small: string;
    readonly percent: string;
    readonly spelled: readonly string[];
  };
  readonly numbers: {
    readonly words: Readonly<Record<string, number>>;
    readonly articles: Readonly<Record<string, number>>;
    readonly multipliers: Readonly<Record<string, number>>;
    readonly scales: Readonly<Record<string, number>>;
    readonly joiners: readonly string[];
    readonly multiples: Readonly<Record<string, number>>;
    readonly fractions: Readonly<Record<string, number>>;
  };
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  readonly not_figures: readonly string[];
  readonly comparisons: Readonly<Record<Comparison, readonly string[]>>;
  readonly questions: {
    readonly wh: readonly string[];
    readonly openers: readonly string[];
    readonly tags: readonly string[];
    readonly or: readonly string[];
    readonly between: readonly string[];
  };
  readonly function_words: readonly string[];
  readonly place_prepositions: readonly string[];
  readonly negations: readonly string[];
  readonly conjunctions: readonly string[];
  readonly follow_up: {
    readonly openers: readonly string[];
    readonly doubts: readonly string[];
    readonly pronouns: readonly string[];
  };
  readonly filler: readonly string[];
  readonly politeness: readonly string[];
  readonly sms: Readonly<Record<string, string>>;
  readonly subjects: WordLists;
  readonly aspects: WordLists;
  readonly names: Readonly<Record<string, Names>>;
  readonly plan: readonly string[];
  readonly plan_parts: readonly string[];
  readonly other_plans: readonly string[];
  readonly elsewhere: readonly string[];
  readonly nbsp: { readonly before: string; readonly after: string };
}

export interface LanguageKnowledge {
  readonly rules: LanguageRules;
  readonly phrases: Readonly<Record<string, string>>;
  readonly wordings: Readonly<Record<string, Wording>>;
  readonly smalltalk: Readonly<Record<string, Wording>>;
  readonly outOfScope: Readonly<Record<string, readonly string[]>>;
}

export interface Knowledge {
  /** Six hexadecimal digits of the hash of the files. */
  readonly hash: string;
  readonly source: { readonly language: Language; readonly paragraphs: readonly Paragraph[] };
  readonly facts: Readonly<Record<string, Fact>>;
  readonly languages: Readonly<Record<Language, LanguageKnowledge>>;
}
