// A mistyped word to the word that was meant: fuse.js over the known words that could be it.
import Fuse from 'fuse.js';

/** Shorter words are left alone: one edit turns most of them into another word. */
const SHORTEST = 4;
/** From this length two edits are allowed. */
const TWO_EDITS_FROM = 8;
const CACHE_SIZE = 5000;
const LIMIT = 30;
const COMMON = 20;

interface Candidate {
  readonly text: string;
  readonly count: number;
  readonly signature: number;
}

/** One bit per letter, so that words that cannot be near are passed over without comparing. */
function signatureOf(text: string): number {
  let signature = 0;
  for (let index = 0; index < text.length; index++) signature |= 1 << (text.charCodeAt(index) % 31);
  return signature;
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to another; Damerau (1964), Levenshtein (1966). */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? from.length;
}

export type Repair = (text: string) => string | undefined;

/**
 * A function that gives the known word nearest to an unknown one, or undefined: at most one edit, two from eight letters.
 * @param vocabulary every known word with how often it stands in the curated questions
 */
export function createRepair(vocabulary: Readonly<Record<string, number>>): Repair {
  const byLength = new Map<number, Candidate[]>();
  for (const [text, count] of Object.entries(vocabulary)) {
    if (text.length < SHORTEST - 1) continue;
    const bucket = byLength.get(text.length) ?? [];
    bucket.push({ text, count, signature: signatureOf(text) });
    byLength.set(text.length, bucket);
  }
  const cache = new Map<string, string | undefined>();

  const find = (text: string): string | undefined => {
    const most = text.length >= TWO_EDITS_FROM ? 2 : 1;
    const signature = signatureOf(text);
    const near: Candidate[] = [];
    for (let length = text.length - most; length <= text.length + most; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        if (bits(candidate.signature ^ signature) <= 2 * most) near.push(candidate);
      }
    }
    if (near.length === 0) return undefined;
    const options = { keys: ['text'], threshold: 0.6, location: 0, distance: 12, ignoreFieldNorm: true };
    let best: string | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const { item } of new Fuse(near, options).search(text, { limit: LIMIT })) {
      const distance = editDistance(text, item.text);
      if (distance > most) continue;
      const cost = distance + (text[0] === item.text[0] ? 0 : 0.5) - 0.05 * Math.log(1 + item.count);
      if (cost < bestCost) [best, bestCost] = [item.text, cost];
    }
    return best;
  };

  /** "teh", "hwo": of three letters only a swap is mended, and only to a common word. */
  const swapped = (text: string): string | undefined => {
    const [a = '', b = '', c = ''] = text;
    const options = [b + a + c, a + c + b].filter((word) => (vocabulary[word] ?? 0) >= COMMON);
    return options.sort((one, other) => (vocabulary[other] ?? 0) - (vocabulary[one] ?? 0))[0];
  };

  return (text) => {
    if (text.length === SHORTEST - 1 && vocabulary[text] === undefined) return swapped(text);
    if (text.length < SHORTEST || vocabulary[text] !== undefined || /^\d/u.test(text)) return undefined;
    if (cache.has(text)) return cache.get(text);
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    const found = find(text);
    cache.set(text, found);
    return found;
  };
}
