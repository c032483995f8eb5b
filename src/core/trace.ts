// How an answer was found, step by step: plain data, left by the steps themselves.
import type { Language } from './knowledge/language.ts';

/** The rule that decided. */
export type Rule =
  | 'nothing_asked'
  | 'small_talk'
  | 'other_plan'
  | 'comparison'
  | 'elsewhere'
  | 'relation'
  | 'judgement'
  | 'wrong_name'
  | 'close_readings'
  | 'understood'
  | 'courtesy'
  | 'out_of_scope'
  | 'claim_alone'
  | 'catch_all'
  | 'request'
  | 'not_understood'
  | 'other_language'
  | 'not_covered'
  | 'long_text';

export interface TracedCandidate {
  /** A fact id, "smalltalk:<id>" or "out:<group>". */
  readonly entry: string;
  /** About 1 for a plain question, 0.3 for one about something else. */
  readonly score: number;
}

/** One of several things asked. */
export interface TracedPart {
  /** As they were understood. */
  readonly words: readonly string[];
  readonly entry: string;
  readonly score: number;
  /** Found through what came before, in this question or in the conversation. */
  readonly continued: boolean;
  /** 0 to 1: how much of the words' weight the knowledge base knows. */
  readonly coverage: number;
  /** Best first. */
  readonly candidates: readonly TracedCandidate[];
}

export interface TracedClaim {
  readonly entry: string;
  readonly verdict: string;
  /** The figure that was claimed, where it is named. */
  readonly claimed?: string;
}

/** What a confidence is computed from. */
export interface Signs {
  readonly score: number;
  /** How far the best candidate stands above the next. */
  readonly margin: number;
  /** 1 where several things are told: each may be wrong. */
  readonly several: 0 | 1;
}

export interface Trace {
  readonly language: Language;
  /** As the matcher saw them. */
  readonly words: readonly string[];
  readonly repairs: readonly { readonly typed: string; readonly meant: string }[];
  /** As facts.yaml writes figures; a bare number without a unit. */
  readonly figures: readonly { readonly figure: string; readonly comparison?: string }[];
  /** What the words stand for, in their order; more than one of a word with / between. */
  readonly concepts: readonly string[];
  /** Names, and whether they are right of their fact. */
  readonly names: readonly { readonly entry: string; readonly right: boolean }[];
  /** What the names speak of: "plan", "parts", "other_plan", "elsewhere". */
  readonly domain: readonly string[];
  readonly parts: readonly TracedPart[];
  readonly rule: Rule;
  /** Nobody listed what was asked: it got the answer that stands for all of that. */
  readonly unlisted: boolean;
  /** What the score was held against, where the rule holds it against something. */
  readonly threshold?: number;
  readonly score: number;
  /** What the confidence was computed from. */
  readonly signs: Signs;
  readonly verdicts: readonly TracedClaim[];
  /** The words that what is told doesn't account for, where a right claim is not confirmed for them. */
  readonly unaccounted: readonly string[];
}
