// What the words of a text stand for, as features: each concept, one before another, any two together.
import { hashWord, join, OFFSET, step } from './hashing.ts';

const CONCEPT_SEED = step(OFFSET, 5);
const NEXT_SEED = step(OFFSET, 6);
const BEFORE_SEED = step(OFFSET, 7);
const BOTH_SEED = step(OFFSET, 8);
/** How far apart two concepts in order may stand. */
const REACH = 3;
/** How many of the last words any two concepts are taken of: a long text would have thousands. */
const LAST = 10;

const hashes = new Map<string, number>();

/** There are few concepts, and every question has some of them. */
function hashConcept(concept: string): number {
  const hash = hashes.get(concept) ?? hashWord(concept);
  hashes.set(concept, hash);
  return hash;
}

type Rows = readonly (readonly number[])[];

function single(rows: Rows): number[] {
  const features: number[] = [];
  for (const row of rows) for (const one of row) features.push(join(CONCEPT_SEED, one, 0));
  return features;
}

function addJoined(seed: number, ones: readonly number[], others: readonly number[], features: number[]): void {
  for (const one of ones) for (const other of others) features.push(join(seed, one, other));
}

/** A concept before another: next to it, or with up to two words between that have one. */
function ordered(rows: Rows): number[] {
  const features: number[] = [];
  for (let at = 0; at < rows.length; at++)
    for (let next = at + 1; next <= at + REACH && next < rows.length; next++)
      addJoined(next === at + 1 ? NEXT_SEED : BEFORE_SEED, rows[at] as number[], rows[next] as number[], features);
  return features;
}

/** Any two, whichever comes first. */
function together(rows: Rows): number[] {
  const all = [...new Set(rows.slice(-LAST).flat())].sort((one, other) => one - other);
  const features: number[] = [];
  for (let at = 0; at < all.length; at++)
    for (let next = at + 1; next < all.length; next++)
      features.push(join(BOTH_SEED, all[at] as number, all[next] as number));
  return features;
}

/** @param concepts word by word, what it stands for */
export function conceptFeatures(
  concepts: readonly (readonly string[])[],
): [concepts: number[], ordered: number[], together: number[]] {
  const rows = concepts.map((row) => row.map(hashConcept));
  return [single(rows), ordered(rows), together(rows)];
}
