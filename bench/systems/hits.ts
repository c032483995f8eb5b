// What a search finds, to labels: a search engine ranks phrasings, a bot needs the label they belong to.
import { GUESSES, type Guess } from './system.ts';

export interface Hit {
  readonly label: string;
  /** Greater is nearer; 0 or less is no hit: some return every phrasing for a question without words. */
  readonly score: number;
}

/** How many phrasings a search is asked for: enough for three labels, and for a vote. */
export const HITS = 10;

function scored(hits: readonly Hit[], add: (score: number, before: number) => number): Guess[] {
  const scores = new Map<string, number>();
  for (const { label, score } of hits) if (score > 0) scores.set(label, add(score, scores.get(label) ?? 0));
  const guesses = [...scores].map(([label, confidence]) => ({ label, confidence }));
  return guesses.sort((a, b) => b.confidence - a.confidence).slice(0, GUESSES);
}

/** Each label once, with the score of its best hit. */
export const ranked = (hits: readonly Hit[]): Guess[] => scored(hits, Math.max);

/** Each label once, with the sum of its hits' scores. */
export const voted = (hits: readonly Hit[]): Guess[] => scored(hits, (score, before) => before + score);
