// Text to features: hashed words, word pairs and pieces of words. The same for every language.

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Words and pairs of words; pieces of four letters. Each group is normalised by itself. */
export const GROUPS = 2;
/** Words and letters weigh the same: from 0.7 to 1.3 the dev questions differ by noise, from 1.6 on they lose. */
export const GROUP_WEIGHT: readonly number[] = [1, 1];

const SPACE = 32;
const PIECE = 4;
const WORD_SEED = step(OFFSET, 1);
const PAIR_SEED = step(OFFSET, 2);
const PIECE_SEED = step(OFFSET, 3);

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME) >>> 0;
}

function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
}

/** Runs of four letters of the space-padded word, and words of two letters whole: shorter runs double the work and change nothing. */
function pieces(text: string, emit: (hash: number, group: number) => void): void {
  const last = text.length - 1;
  for (let start = -1; start + PIECE <= text.length + 1; start++) {
    let hash = PIECE_SEED;
    for (let index = start; index < start + PIECE; index++) {
      hash = step(hash, index < 0 || index > last ? SPACE : text.charCodeAt(index));
    }
    emit(hash, 1);
  }
}

/** Calls `emit` once for each feature of the text, repeats included. */
export function extract(words: readonly string[], emit: (hash: number, group: number) => void): void {
  let before = '^';
  for (const text of words) {
    emit(hashText(WORD_SEED, text), 0);
    emit(hashText(hashText(PAIR_SEED, before) ^ SPACE, text), 0);
    pieces(text, emit);
    before = text;
  }
  if (words.length > 0) emit(hashText(hashText(PAIR_SEED, before) ^ SPACE, '$'), 0);
}
