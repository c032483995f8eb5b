// A claim that several figures and words make together.
import type { Range } from '../reading/range.ts';
import type { Claim } from './claim.ts';

/** A claim that several figures and words make together. */
export interface Related extends Claim {
  /** Its figures claim nothing else. */
  readonly uses: readonly Range[];
}
