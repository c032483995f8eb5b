// Text to features: hashed words, pairs of words, pieces of words, and what the words stand for. The same for every language.
import { conceptFeatures } from './concept-features.ts';
import { hashWord, join, OFFSET, step } from './hashing.ts';

/**
 * What each group weighs: words and neighbours; pieces of two and of four letters; any two words that stand near each other; and
 * concepts, those in order, any two of them ("npm run eval -- --folds": 0.5 won 1,387 and lost 548 against none).
 * Dev ("npm run eval"), right and wrong of 1,702, before repair counted neighbours: these 1,604 and 62; pairs at 0.8 1,596 and 62;
 * without pairs, and pieces of four letters only, 1,599 and 67; pieces of three letters 1,601 and 59, which lose a point
 * of CLINC150 with few phrasings ("npm run bench -- accuracy", validation rows). Pieces of 2, 3 and 4 do as well as of 2 and 4, at a third
 * more work.
 */
export const GROUP_WEIGHT: readonly number[] = [1, 1.3, 0.5, 0.5, 0.5, 0.5];
/** The groups whose being known says how much of a question is known. */
export const COVERING = 3;
/** How many words a pair may lie apart. Dev: 3 1,601 and 63, 5 1,604 and 62, 10 1,604 and 61, at a sixth more features. */
const REACH = 5;

const SPACE = 32;
const NEIGHBOUR_SEED = step(OFFSET, 2);
const PIECE_SEED = step(OFFSET, 3);
const PAIR_SEED = step(OFFSET, 4);
const START = step(NEIGHBOUR_SEED, 94);
const END = step(NEIGHBOUR_SEED, 36);

/** The feature of two neighbours; undefined stands for the start or the end of a question. */
export function neighbours(before: string | undefined, after: string | undefined): number {
  const first = before === undefined ? START : hashWord(before);
  return join(NEIGHBOUR_SEED, first, after === undefined ? END : hashWord(after));
}

/** Each word, and each beside the one before it. */
function wordsOf(hashes: readonly number[]): number[] {
  const features: number[] = [];
  let before = START;
  for (const hash of hashes) {
    features.push(hash, join(NEIGHBOUR_SEED, before, hash));
    before = hash;
  }
  if (hashes.length > 0) features.push(join(NEIGHBOUR_SEED, before, END));
  return features;
}

/** Adds runs of two and of four letters of the space-padded word: the hash of four goes on from that of its first two. */
function addPieces(text: string, features: number[]): void {
  const end = text.length;
  let first = SPACE;
  for (let at = 0; at <= end; at++) {
    const second = at < end ? text.charCodeAt(at) : SPACE;
    const short = step(step(PIECE_SEED, first), second);
    features.push(short);
    if (at + 2 <= end) {
      const third = step(short, text.charCodeAt(at + 1));
      features.push(step(third, at + 2 < end ? text.charCodeAt(at + 2) : SPACE));
    }
    first = second;
  }
}

/** Any two words within reach, whichever comes first. */
function pairsOf(hashes: readonly number[]): number[] {
  const features: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const one = hashes[at] as number;
    for (let next = at + 1; next < hashes.length && next <= at + REACH; next++) {
      const other = hashes[next] as number;
      features.push(one < other ? join(PAIR_SEED, one, other) : join(PAIR_SEED, other, one));
    }
  }
  return features;
}

/** What is matched. */
export interface Text {
  readonly words: readonly string[];
  /** What the words stand for, word by word. */
  readonly concepts?: readonly (readonly string[])[];
}

/** The hashes of a text's features, repeats included, in the order of the groups' weights. */
export type Groups = readonly [
  words: number[],
  pieces: number[],
  pairs: number[],
  concepts: number[],
  ordered: number[],
  concurring: number[],
];

/** Of these words as they are written, which tell the language too. */
function surfaceOf(words: readonly string[], hashes: readonly number[]): [words: number[], pieces: number[]] {
  const pieces: number[] = [];
  for (const text of words) addPieces(text, pieces);
  return [wordsOf(hashes), pieces];
}

/** The hashes of words and of their pieces alone. */
export function surfaceFeatures(words: readonly string[]): [words: number[], pieces: number[]] {
  return surfaceOf(words, words.map(hashWord));
}

export function featuresOf({ words, concepts = [] }: Text): Groups {
  const hashes = words.map(hashWord);
  return [...surfaceOf(words, hashes), pairsOf(hashes), ...conceptFeatures(concepts)];
}
