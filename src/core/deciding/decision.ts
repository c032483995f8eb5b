// What was decided about a question: its outcome, what is told and how it opens; and by which rule.
import type { Opening, Outcome, Told } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Language } from '../knowledge/language.ts';
import type { Part } from '../resolving/parts.ts';
import type { Rule } from '../trace.ts';
import type { Verdict } from '../verifying/told.ts';
import type { Domain } from './domain.ts';

/** One thing asked and what is known of it. */
export interface Asked {
  readonly fact: Fact;
  readonly verdict?: Verdict;
}

export interface Verdicts {
  readonly asked: readonly Asked[];
  /** Absent where nothing is answered with yes or no. */
  readonly opening?: Opening;
  readonly remark?: Remark;
  /** The words for which a right claim was not confirmed. */
  readonly unaccounted?: readonly string[];
}

/** What is said behind the facts where more was asked: that the source says no more, or passes no judgement. */
export const REMARKS = ['no_more', 'no_judgement', 'rest_not_covered', 'more_asked'] as const;
export type Remark = (typeof REMARKS)[number];

/** What is said where no entry is told: nothing was asked, or nothing understood. */
export const REPLIES = ['empty', 'spoken_languages', 'not_understood'] as const;

/** What a rule of the policy decides. */
export interface Ruling extends Verdicts {
  readonly rule: Rule;
  /** What the score was held against. */
  readonly threshold?: number;
  readonly outcome: Outcome;
  readonly smalltalk?: string;
  /** An earlier answer, told again. */
  readonly retold?: readonly Told[];
  /** That the answer was asked for in. */
  readonly language?: Language;
  readonly reply?: (typeof REPLIES)[number] | `other_language_${Language}`;
  /** Fact ids to offer: further parts, readings, nearest. */
  readonly offered: readonly string[];
  readonly score: number;
  readonly margin: number;
}

export interface Decision extends Ruling {
  readonly domain?: Domain;
  /** What was found to be asked, in its order. */
  readonly parts: readonly Part[];
}
