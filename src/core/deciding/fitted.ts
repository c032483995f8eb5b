// Written by "npm run eval -- --fit": logistic regressions of right against wrong over one half of dev, one an outcome.
import type { Outcome } from '../answer.ts';
import type { Weights } from './weights.ts';

export const FITTED: Readonly<Record<Outcome, Weights>> = {
  answer: { constant: 0.53, score: 1.1, margin: 0.78, several: -0.89 },
  unstated: { constant: 0.14, score: 1.61, margin: 1.25, several: -1.7 },
  smalltalk: { constant: 5.32, score: 0.85, margin: 0.49, several: 0 },
  fallback: { constant: 0.16, score: 2.35, margin: 0, several: 0 },
  clarify: { constant: 0, score: 0, margin: 0, several: 0 },
};
