// What comes of holding a claim against a fact.
import type { Premise } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Figure } from '../knowledge/figure.ts';
import type { Range } from '../reading/range.ts';

export interface Verdict {
  readonly premise: Premise;
  /** The entry whose answer puts it right or confirms it. */
  readonly told: string;
  /** The wrong figure as it was understood, where naming it makes the answer clearer. */
  readonly wrong?: Figure;
  /** The value that was claimed, in the fact's unit; for finding swapped figures. */
  readonly claimed?: number;
  /** Confirmed by a name of a fact that is no name: then nothing may stand beside it that its answer doesn't hold. */
  readonly affirmed?: boolean;
  /** Two figures were given to each other's owner. */
  readonly swapped?: boolean;
}

/** What comes of a claim that relates several facts. */
export interface Relation {
  /** Absent where the facts hold neither the relation nor its contrary. */
  readonly premise?: Premise;
  /** What tells of it, first what was asked. */
  readonly told: readonly Fact[];
  /** Figures of the claim that were held against what the facts compute. */
  readonly held?: readonly Range[];
}
