// A mistyped word to the word that was meant: fuse.js over the known words that could be it.
import Fuse from 'fuse.js';

/** Shorter words are left alone: one edit turns most of them into another word. */
const SHORTEST = 4;
/** From this length two edits are allowed. */
const TWO_EDITS_FROM = 8;
const CACHE_SIZE = 5000;
const LIMIT = 30;
const COMMON = 20;
/** 0.6, as a swap in a word of four letters is two errors of four to fuse.js; the edit distance decides among what it finds. */
const FUSE = { keys: ['text'], threshold: 0.6, location: 0, distance: 12, ignoreFieldNorm: true };

interface Candidate {
  readonly text: string;
  readonly count: number;
  readonly once: number;
  readonly twice: number;
}

/** One bit per letter, and one per letter that stands twice, so that words that cannot be near are passed over without comparing. */
function signatureOf(text: string): { readonly once: number; readonly twice: number } {
  let once = 0;
  let twice = 0;
  for (let index = 0; index < text.length; index++) {
    const bit = 1 << (text.charCodeAt(index) % 31);
    twice |= once & bit;
    once |= bit;
  }
  return { once, twice };
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
      const at = (line: readonly number[], back: number): number => line[column - back] ?? 0;
      const replaced = at(last, 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = isSwap(from, to, row, column) ? at(beforeLast, 2) + 1 : replaced;
      current.push(Math.min(at(last, 0) + 1, at(current, 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? from.length;
}

function isSwap(from: string, to: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}

export type Repair = (text: string) => string | undefined;

type Counts = Readonly<Record<string, number>>;

/** What a repair costs: its edits, half an edit for another first letter, a little less for a common word. A first letter is never added or lost: "raining" is not "training". */
function costOf(text: string, { text: word, count }: Candidate, most: number): number {
  const distance = editDistance(text, word);
  if (distance > most || (text[0] !== word[0] && text.length !== word.length)) return Number.POSITIVE_INFINITY;
  return distance + (text[0] === word[0] ? 0 : 0.5) - 0.05 * Math.log(1 + count);
}

class Speller {
  readonly #counts: Counts;
  readonly #byLength = new Map<number, Candidate[]>();

  constructor(counts: Counts) {
    this.#counts = counts;
    for (const [text, count] of Object.entries(counts)) {
      if (text.length < SHORTEST - 1) continue;
      const bucket = this.#byLength.get(text.length) ?? [];
      bucket.push({ text, count, ...signatureOf(text) });
      this.#byLength.set(text.length, bucket);
    }
  }

  find(text: string): string | undefined {
    return text.length < SHORTEST ? this.#swapped(text) : this.#nearest(text);
  }

  /** "teh", "hwo": of three letters only a swap is mended, and only to a common word. */
  #swapped(text: string): string | undefined {
    const [a = '', b = '', c = ''] = text;
    const count = (word: string): number => this.#counts[word] ?? 0;
    const options = [b + a + c, a + c + b].filter((word) => count(word) >= COMMON);
    return options.sort((one, other) => count(other) - count(one))[0];
  }

  /** The known words whose length and letters are near enough for fuse.js to look at. */
  #near(text: string, most: number): Candidate[] {
    const { once, twice } = signatureOf(text);
    const near: Candidate[] = [];
    for (let length = text.length - most; length <= text.length + most; length++) {
      const limit = 2 * most - Math.abs(length - text.length);
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (bits(candidate.once ^ once) + bits(candidate.twice ^ twice) <= limit) near.push(candidate);
      }
    }
    return near;
  }

  #nearest(text: string): string | undefined {
    const most = text.length >= TWO_EDITS_FROM ? 2 : 1;
    const near = this.#near(text, most);
    if (near.length === 0) return undefined;
    const found = new Fuse(near, FUSE).search(text, { limit: LIMIT });
    const priced = found
      .map(({ item }) => ({ item, cost: costOf(text, item, most) }))
      .filter(({ cost }) => cost < Number.POSITIVE_INFINITY);
    return priced.sort((one, other) => one.cost - other.cost)[0]?.item.text;
  }
}

/**
 * A function that gives the known word nearest to an unknown one, or undefined: at most one edit, two from eight letters.
 * @param vocabulary the language's own words with how often they stand in the curated questions: what a word is repaired to
 * @param others of further languages: their words are left as they are
 */
export function createRepair(vocabulary: Counts, others: readonly Counts[] = []): Repair {
  const speller = new Speller(vocabulary);
  const isKnown = (text: string): boolean =>
    vocabulary[text] !== undefined || others.some((other) => other[text] !== undefined);
  const cache = new Map<string, string | undefined>();
  return (text) => {
    if (text.length < SHORTEST - 1 || isKnown(text) || /^\d/u.test(text)) return undefined;
    if (cache.has(text)) return cache.get(text);
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    const found = speller.find(text);
    cache.set(text, found);
    return found;
  };
}

/** One repair a language: towards its own words, leaving those of every language alone. */
export function createRepairs(vocabularies: Readonly<Record<string, Counts>>): ReadonlyMap<string, Repair> {
  return new Map(
    Object.entries(vocabularies).map(([language, own]) => {
      const others = Object.entries(vocabularies).flatMap(([other, counts]) => (other === language ? [] : [counts]));
      return [language, createRepair(own, others)];
    }),
  );
}
