// Text to numbers of 32 bits.

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991). */
export const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** Two hashes to one, in this order. The last steps are murmur3's (Appleby 2011), so that every bit counts. */
export function join(seed: number, first: number, second: number): number {
  let mixed = Math.imul(seed ^ first, PRIME);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ second, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const WORD_SEED = step(OFFSET, 1);

export function hashWord(text: string): number {
  let hash = WORD_SEED;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
}
