// What makes a language, as data.
/** A language's code, as its folder is named: "fr", "en". */
export type Language = string;

export type Comparison = 'over' | 'under' | 'at_least' | 'at_most' | 'about' | 'nearly' | 'only' | 'all' | 'most';

/** From a million on, with the scale in words; and below. */
export interface CurrencyFormat {
  readonly large: string;
  readonly small: string;
}

/** What is asked of the bot's answers, not of the plan. */
export interface Requests {
  /** The last answer again. */
  readonly repeat: readonly string[];
  /** What goes on from it. */
  readonly more: readonly string[];
  readonly languages: readonly string[];
  readonly figures: readonly string[];
  /** So many facts, one by one. */
  readonly points: readonly string[];
  /** Per language that is answered in: the answer in that one. */
  readonly into: Readonly<Record<Language, readonly string[]>>;
}

/** What a claim needs beside: the content of claims.yaml. Words are written as people write them. */
export interface ClaimWords {
  /** They deny what stands behind them. */
  readonly denials: readonly string[];
  /** What stands behind them is said not to be. */
  readonly none: readonly string[];
  /** In front of a sum: all of it. */
  readonly whole: readonly string[];
  /** What stands beside them is said to be left out. */
  readonly barred: readonly string[];
  /** They turn an aim into its contrary. */
  readonly contrary: readonly string[];
  /** They colour a text and claim nothing. */
  readonly colour: readonly string[];
  /** They carry a figure and say no more. */
  readonly carrying: readonly string[];
  /** They say of a figure how much something is, and no more. */
  readonly amounting: readonly string[];
  /** What opens a question asks whether it is done: "has it strengthened …?" */
  readonly done: readonly string[];
  /** In front of what will be, and isn't yet. */
  readonly future: readonly string[];
  /** They give somebody's words. */
  readonly saying: readonly string[];
  /** Somebody refuses what stands behind them: "rejects the idea that …". */
  readonly refusing: readonly string[];
  /** Between so many of one side and one of the other. */
  readonly for_each: readonly string[];
  /** What puts the same in other words: "three quarters, that is, 150 billion". */
  readonly that_is: readonly string[];
  /** What leads to a detail. */
  readonly leading: readonly string[];
  /** "More … than": one side against the other. */
  readonly more: readonly string[];
  readonly less: readonly string[];
  readonly than: readonly string[];
  /** Behind "three times as much". */
  readonly as_much_as: readonly string[];
  /** Between a sum and what it is for. */
  readonly spent_on: readonly string[];
  /** They say that a name follows. */
  readonly naming: readonly string[];
  /** What is left of the whole. */
  readonly rest: readonly string[];
  /** They say that a part is taken away first. */
  readonly apart: readonly string[];
  /** What a text counts to tell it one by one. */
  readonly ordering: readonly string[];
  /** They mean some of what is counted. */
  readonly some_of: readonly string[];
  /** They ask whether a text is true that stands behind them, or is quoted. */
  readonly asking: readonly string[];
}

type WordLists = Readonly<Record<string, readonly string[]>>;

/** What makes a language: the content of language.yaml. Words are written as people write them. */
export interface LanguageRules {
  readonly name: string;
  readonly locale: string;
  /** Letters beside a to z that its words are written with. */
  readonly letters: string;
  /** Per unit, how a figure is written: `{number}` is its place. */
  readonly figures: Readonly<Record<string, string | CurrencyFormat>>;
  readonly numbers: {
    readonly words: Readonly<Record<string, number>>;
    readonly articles: Readonly<Record<string, number>>;
    readonly multipliers: Readonly<Record<string, number>>;
    readonly scales: Readonly<Record<string, number>>;
    readonly joiners: readonly string[];
    /** From zero on, as an answer spells them. */
    readonly spelled: readonly string[];
    /** What stands between a part and the whole that it is of: "three out of four". */
    readonly out_of: readonly string[];
    /** What stands between a multiple and the one: "three to one". */
    readonly to_one: readonly string[];
    readonly multiples: Readonly<Record<string, number>>;
    readonly fractions: Readonly<Record<string, number>>;
  };
  /** Per unit, the words for it. */
  readonly units: WordLists;
  readonly comparisons: Readonly<Record<Comparison, readonly string[]>>;
  /** What says that one sum is a part of another. */
  readonly part_of: readonly string[];
  /** What says that one sum is no part of another. */
  readonly on_top_of: readonly string[];
  /** What says that not all of a sum is meant. */
  readonly some_of: readonly string[];
  /** What stands between the parts of a sum and the sum. */
  readonly sum_of: readonly string[];
  /** What stands before two sums whose difference is told: "the gap between". */
  readonly gap_between: readonly string[];
  /** What stands between two sums and their difference: "exceeds it by 100 billion". */
  readonly differs_by: readonly string[];
  /** What gives each of several subjects its own of several figures, in their order. */
  readonly respectively: readonly string[];
  readonly questions: {
    readonly openers: readonly string[];
    readonly tags: readonly string[];
    readonly or: readonly string[];
    readonly between: readonly string[];
    /** How a clause begins in which people speak of themselves: "as a nurse, …". */
    readonly first_person: readonly string[];
    /** What tells what somebody says: "my dad reckons that …". */
    readonly reports: readonly string[];
    /** What people begin with to say who they are: "I'm a teacher". */
    readonly introductions: readonly string[];
    /** What people begin with to say what they don't ask: "not the date". */
    readonly exclusions: readonly string[];
  };
  /** Endings that one word may have: a repair that changes no more than that is beyond doubt. */
  readonly inflections: readonly string[];
  readonly function_words: readonly string[];
  readonly place_prepositions: readonly string[];
  readonly negations: readonly string[];
  readonly conjunctions: readonly string[];
  readonly follow_up: {
    readonly openers: readonly string[];
    readonly doubts: readonly string[];
    readonly pronouns: readonly string[];
  };
  readonly requests: Requests;
  readonly filler: readonly string[];
  readonly politeness: readonly string[];
  readonly sms: Readonly<Record<string, string>>;
  readonly nbsp: { readonly before: string; readonly after: string };
}
