// What was decided about a question: its outcome, what is told and how it opens.
import type { Opening, Outcome, Premise } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Verdict } from '../verifying/verdict.ts';

/** One thing asked and what is known of it. */
export interface Asked {
  readonly fact: Fact;
  readonly verdict?: Verdict;
}

export interface Verdicts {
  readonly asked: readonly Asked[];
  /** Absent where nothing is answered with yes or no. */
  readonly opening?: Opening;
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
