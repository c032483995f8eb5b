// How likely an outcome and its facts are right.
import type { Outcome } from '../answer.ts';
import type { Decision } from './decision.ts';

interface Weights {
  readonly constant: number;
  readonly score: number;
  readonly margin: number;
  /** Several things asked: each may be wrong. */
  readonly several: number;
}

/** Logistic regressions of right against wrong over the dev questions, one an outcome; "npm run eval" prints how they hold. */
const FITTED: Readonly<Record<Outcome, Weights>> = {
  answer: { constant: 0.35, score: 1.59, margin: 1.1, several: -1.05 },
  unstated: { constant: 0.52, score: 1.59, margin: 0.9, several: -0.65 },
  smalltalk: { constant: 0.85, score: 2.05, margin: 1.6, several: 0 },
  fallback: { constant: 0.88, score: 2.14, margin: 0, several: 0 },
  clarify: { constant: 0, score: 0, margin: 0, several: 0 },
};
/** Beyond these a score or a margin tells no more. */
const HIGHEST_SCORE = 1.5;
const HIGHEST_MARGIN = 1;

/** The probability, 0 to 1, in hundredths. */
export function confidenceOf({ outcome, score, margin, asked }: Decision): number {
  const weights = FITTED[outcome];
  const sum =
    weights.constant +
    weights.score * Math.min(score, HIGHEST_SCORE) +
    weights.margin * Math.min(Math.max(margin, 0), HIGHEST_MARGIN) +
    (asked.length > 1 ? weights.several : 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
