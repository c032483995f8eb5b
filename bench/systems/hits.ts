// What a search finds, to labels: a search engine ranks phrasings, a bot needs the label they belong to.
import type { Guess } from './system.ts';

export interface Hit {
  readonly label: string;
  /** Greater is nearer; 0 or less is no hit: some return every phrasing for a question without words. */
  readonly score: number;
}

/** How many phrasings a search is asked for: enough for three labels, and for a vote. */
export const HITS = 10;
const GUESSES = 3;

/** Each label once, with the score of its best hit; the hits come best first. */
export function ranked(hits: readonly Hit[]): Guess[] {
  const best = new Map<string, number>();
  for (const { label, score } of hits) if (score > 0 && !best.has(label)) best.set(label, score);
  return [...best].slice(0, GUESSES).map(([label, confidence]) => ({ label, confidence }));
}

/** Each label once, with the sum of its hits' scores, greatest first. */
export function voted(hits: readonly Hit[]): Guess[] {
  const votes = new Map<string, number>();
  for (const { label, score } of hits) if (score > 0) votes.set(label, (votes.get(label) ?? 0) + score);
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, GUESSES)
    .map(([label, confidence]) => ({ label, confidence }));
}
