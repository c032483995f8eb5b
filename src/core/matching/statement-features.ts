// A statement of an entry to features: its words and what they stand for, by themselves and beside the entry that it is about.
import { conceptFeatures } from './concept-features.ts';
import type { Text } from './features.ts';
import { hashWord, join, OFFSET, step } from './hashing.ts';

export interface Statement extends Required<Text> {
  /** A fact's id. */
  readonly entry: string;
  readonly language: string;
  readonly isHeld: boolean;
}

const NEIGHBOUR_SEED = step(OFFSET, 9);
const ENTRY_SEED = step(OFFSET, 10);

/** Words, neighbours, concepts, those in order, any two of them. */
export type FormGroups = readonly [number[], number[], number[], number[], number[]];

/**
 * What the groups weigh, and then the same of one entry. What holds of all entries and what of this one are learned side by side, as
 * in Daumé: Frustratingly easy domain adaptation (ACL 2007).
 */
export const FORM_WEIGHT: readonly number[] = [1, 0.5, 1, 0.5, 0.5];
export const STATEMENT_WEIGHT: readonly number[] = [...FORM_WEIGHT, ...FORM_WEIGHT.map((weight) => weight / 2)];

/** Whatever the entry. */
export function formFeatures({ words, concepts = [] }: Text): FormGroups {
  const hashes = words.map(hashWord);
  const neighbours = hashes.slice(1).map((hash, at) => join(NEIGHBOUR_SEED, hashes[at] as number, hash));
  return [hashes, neighbours, ...conceptFeatures(concepts)];
}

/** @param form the features of the text; @param entry what it is held against */
export function statementFeatures(form: FormGroups, entry: string): readonly number[][] {
  const own = join(ENTRY_SEED, hashWord(entry), 0);
  return [...form, ...form.map((hashes) => hashes.map((hash) => join(ENTRY_SEED, own, hash)))];
}
