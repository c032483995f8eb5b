// How likely an outcome and its facts are right.
import type { Signs } from '../trace.ts';
import type { Decision } from './decision.ts';
import { FITTED } from './fitted.ts';

/** Beyond these a score or a margin tells no more. */
const HIGHEST_SCORE = 1.5;
const HIGHEST_MARGIN = 1;

/** @returns score and margin where they tell more, 0 to 1.5 and 0 to 1 */
export function signsOf({ score, margin, asked }: Pick<Decision, 'score' | 'margin' | 'asked'>): Signs {
  return {
    score: Math.min(score, HIGHEST_SCORE),
    margin: Math.min(Math.max(margin, 0), HIGHEST_MARGIN),
    several: asked.length > 1 ? 1 : 0,
  };
}

/** The probability, 0 to 1, in hundredths. */
export function confidenceOf(decision: Decision): number {
  const weights = FITTED[decision.outcome];
  const { score, margin, several } = signsOf(decision);
  const sum = weights.constant + weights.score * score + weights.margin * margin + weights.several * several;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
