// How likely an outcome and its facts are right.
import type { Decision } from './decision.ts';

/** The probability, 0 to 1, by the decision's score and margin. */
export function confidenceOf({ score }: Decision): number {
  return Math.round(Math.min(1, score) * 100) / 100;
}
