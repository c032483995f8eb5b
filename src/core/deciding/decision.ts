// What was decided about a question: its outcome, what is told and how it opens.
import type { Outcome, Premise } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Verdict } from '../verifying/verdict.ts';

/** How the answer to a yes-or-no question opens; none for other questions. */
export type Opening = 'plain' | 'yes_or_no' | 'negated' | 'swapped';

/** One thing asked and what is known of it. */
export interface Asked {
  readonly fact: Fact;
  readonly verdict?: Verdict;
}

export interface Verdicts {
  readonly asked: readonly Asked[];
  readonly opening: Opening;
  readonly premise?: Premise;
}

export interface Decision extends Verdicts {
  readonly outcome: Outcome;
  readonly smalltalk?: string;
  /** Fact ids to offer: further parts, readings, nearest. */
  readonly offered: readonly string[];
  readonly score: number;
  readonly margin: number;
}
