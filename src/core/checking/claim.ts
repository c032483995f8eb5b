// A claim of a sentence with its verdict, before it is told where in the text it stands.
import type { ClaimVerdict } from '../checked-text.ts';
import type { Figure } from '../knowledge/figure.ts';
import type { Range } from '../reading/reading.ts';

/** Of tokens. */
export interface Claim extends Range {
  readonly verdict: ClaimVerdict;
  readonly entry?: string;
  readonly claimed?: Figure;
  readonly stated?: Figure;
}

/** Nothing is wrong with these. */
const AGREEING: ReadonlySet<ClaimVerdict> = new Set(['matches', 'computed', 'approximated', 'bound_holds']);
const CONTRARY: ReadonlySet<ClaimVerdict> = new Set(['unit_slip', 'swapped', 'reversed', 'differs', 'bound_fails']);

export const agrees = (verdict: ClaimVerdict): boolean => AGREEING.has(verdict);
export const isContrary = (verdict: ClaimVerdict): boolean => CONTRARY.has(verdict);
