// A claim of a sentence with its verdict, before it is told where in the text it stands.
import type { ClaimVerdict } from '../checked-text.ts';
import type { Figure } from '../knowledge/figure.ts';
import type { Range } from '../reading/range.ts';

/** Of tokens. */
export interface Claim extends Range {
  readonly verdict: ClaimVerdict;
  readonly entry?: string;
  readonly claimed?: Figure;
  readonly stated?: Figure;
}
