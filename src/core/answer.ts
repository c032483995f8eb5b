// What a question gets back: plain data, already worded.
import type { Language } from './knowledge/language.ts';

export const OUTCOMES = ['answer', 'unstated', 'clarify', 'smalltalk', 'fallback'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Premise = 'confirmed' | 'corrected';

export interface Citation {
  readonly paragraph: number;
  /** Our own words, in the answer's language. */
  readonly summary: string;
}

export interface Suggestion {
  readonly fact: string;
  readonly title: string;
}

/** How an answer to a yes-or-no question opens: "Yes" or "No"; "No, the other way round" where two figures were swapped. */
export type Opening = 'yes_or_no' | 'negated' | 'swapped';

/** A sentence of an answer, without its words. */
export interface Told {
  /** The id of a fact; of small talk behind "smalltalk:", of a phrase behind "phrase:". */
  readonly entry: string;
  /** What came of holding a claim against it. */
  readonly verdict?: Premise;
  /** Of a first sentence that says yes or no. */
  readonly opens?: Opening;
  /** The wrong figure that it names, as facts.yaml writes figures: "30 billion EUR". */
  readonly claimed?: string;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly language: Language;
  /** What the text states, first what was asked. */
  readonly facts: readonly string[];
  /** What was asked and the article leaves out. */
  readonly unstated: readonly string[];
  /** Sentence by sentence: enough to tell the same answer again, in any language. */
  readonly told: readonly Told[];
  /** Whether what the question takes for granted is right; absent where it takes nothing for granted. */
  readonly premise?: Premise;
  /** Plain text without citations or suggestions; never a word that was typed. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly suggestions: readonly Suggestion[];
  /** 0 to 1: the probability that this outcome and these facts are right. */
  readonly confidence: number;
  /** The hash of the knowledge base. */
  readonly knowledge: string;
}
