// Written by "npm run eval -- --fit": logistic regressions of right against wrong over one half of dev, one an outcome.
import type { Outcome } from '../answer.ts';
import type { Weights } from './weights.ts';

export const FITTED: Readonly<Record<Outcome, Weights>> = {
  answer: { constant: 0.31, score: 1.36, margin: 0.59, several: -0.95 },
  unstated: { constant: 0.01, score: 1.84, margin: 1.28, several: -2.07 },
  smalltalk: { constant: 5.33, score: 0.84, margin: 0.5, several: 0 },
  fallback: { constant: 0.49, score: 2.26, margin: 0, several: 0 },
  clarify: { constant: 0, score: 0, margin: 0, several: 0 },
};
