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

function joined(seed: number, ones: readonly number[], others: readonly number[]): number[] {
  return ones.flatMap((one) => others.map((other) => join(seed, one, other)));
}

/** A concept before another: next to it, or with up to two words between that have one. */
function ordered(rows: Rows): number[] {
  return rows.flatMap((row, at) =>
    rows.slice(at + 1, at + 1 + REACH).flatMap((other, gap) => joined(gap === 0 ? NEXT_SEED : BEFORE_SEED, row, other)),
  );
}

/** Any two, whichever comes first. */
function together(rows: Rows): number[] {
  const all = [...new Set(rows.slice(-LAST).flat())].sort((one, other) => one - other);
  return all.flatMap((one, at) => joined(BOTH_SEED, [one], all.slice(at + 1)));
}

/** @param concepts word by word, what it stands for */
export function conceptFeatures(
  concepts: readonly (readonly string[])[],
): [concepts: number[], ordered: number[], together: number[]] {
  const rows = concepts.map((row) => row.map(hashConcept));
  return [rows.flatMap((row) => joined(CONCEPT_SEED, row, [0])), ordered(rows), together(rows)];
}
