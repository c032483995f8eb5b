// A mistyped word to the word that was meant: the nearest of the known words that could be it, and that go with the words around it.
import Fuse from 'fuse.js';
import { neighbours } from '../matching/features.ts';
import { type Model, numberOf } from '../matching/model.ts';
import { editDistance, isAnagram, mostEdits, SHORTEST_MISTYPED } from '../text/edit-distance.ts';

const CACHE_SIZE = 5000;
const COMMON = 20;
/** What another first letter costs: people rarely miss it. */
const FIRST_LETTER = 0.5;
/** What it is worth that a curated question has the word beside this neighbour. Dev ("npm run eval"), right and wrong of 1,702: 0 1,604 and 62; 0.15 to 0.4 1,606 and 61. */
const NEIGHBOUR = 0.25;
/** fuse.js chooses among words that are equally near, equally common and go equally well with their neighbours. */
const FUSE = { keys: ['text'], threshold: 1, location: 0, distance: 12, ignoreFieldNorm: true };

interface Candidate {
  readonly text: string;
  readonly count: number;
  readonly distance: number;
}

/** The known words of one length. */
interface Bucket {
  readonly texts: string[];
  readonly once: number[];
  readonly twice: number[];
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

/**
 * The known word that was meant, or undefined.
 * @param before the word in front as it was understood, undefined at the start; @param after the one behind as it was typed
 */
export type Repair = (text: string, before?: string, after?: string) => string | undefined;

/** Whether a curated question has these two side by side; undefined stands for its start or end. */
export type AreNeighbours = (before: string | undefined, after: string | undefined) => boolean;

type Counts = Readonly<Record<string, number>>;

class Speller {
  readonly #counts: Counts;
  readonly #areNeighbours: AreNeighbours;
  readonly #byLength = new Map<number, Bucket>();

  constructor(counts: Counts, areNeighbours: AreNeighbours) {
    this.#counts = counts;
    this.#areNeighbours = areNeighbours;
  }

  /** Sorted when the first word is unknown: most questions have none. */
  #sort(): void {
    for (const text of Object.keys(this.#counts)) {
      if (text.length < SHORTEST_MISTYPED - 1) continue;
      const bucket = this.#byLength.get(text.length) ?? { texts: [], once: [], twice: [] };
      const { once, twice } = signatureOf(text);
      bucket.texts.push(text);
      bucket.once.push(once);
      bucket.twice.push(twice);
      this.#byLength.set(text.length, bucket);
    }
  }

  /** The known words within so many edits; passed over without comparing where their letters are too different. */
  near(text: string): Candidate[] {
    if (this.#byLength.size === 0) this.#sort();
    const most = mostEdits(text);
    const { once, twice } = signatureOf(text);
    const near: Candidate[] = [];
    for (let length = Math.max(SHORTEST_MISTYPED - 1, text.length - most); length <= text.length + most; length++) {
      const bucket = this.#byLength.get(length);
      const limit = 2 * most - Math.abs(length - text.length);
      for (let at = 0; at < (bucket?.texts.length ?? 0); at++) {
        const { texts, once: own, twice: double } = bucket as Bucket;
        if (bits((own[at] as number) ^ once) + bits((double[at] as number) ^ twice) > limit) continue;
        const known = texts[at] as string;
        const distance = editDistance(text, known);
        if (distance <= most) near.push({ text: known, count: this.#counts[known] ?? 0, distance });
      }
    }
    return near;
  }

  /** Edits, half an edit for another first letter, a little less for a common word and for one that goes with its neighbours. */
  #costOf(typed: string, { text, count, distance }: Candidate, before?: string, after?: string): number {
    if (isDerived(typed, text)) return Number.POSITIVE_INFINITY;
    const fitting = Number(this.#areNeighbours(before, text)) + Number(this.#areNeighbours(text, after));
    if (fitting === 0 && needsNeighbours(typed, { text, count })) return Number.POSITIVE_INFINITY;
    if (typed.length < SHORTEST_MISTYPED && text.length <= typed.length && !isCommonSwap(typed, { text, count }))
      return Number.POSITIVE_INFINITY;
    const first = text[0] === typed[0] ? 0 : FIRST_LETTER;
    return distance + first - 0.05 * Math.log(1 + count) - NEIGHBOUR * fitting;
  }

  choose(typed: string, near: readonly Candidate[], before?: string, after?: string): string | undefined {
    let least = Number.POSITIVE_INFINITY;
    let best: Candidate[] = [];
    for (const candidate of near) {
      const cost = this.#costOf(typed, candidate, before, after);
      if (cost === Number.POSITIVE_INFINITY || cost > least) continue;
      if (cost < least) best = [];
      least = cost;
      best.push(candidate);
    }
    return best.length > 1 ? new Fuse(best, FUSE).search(typed)[0]?.item.text : best[0]?.text;
  }
}

type Known = Pick<Candidate, 'text' | 'count'>;

/** "teh", "hwo": of three letters, a swap to a common word. */
function isCommonSwap(typed: string, { text, count }: Known): boolean {
  return count >= COMMON && isAnagram(typed, text);
}

/** "Projector" is another word than "project", no slip of it. */
function isDerived(typed: string, text: string): boolean {
  return typed.length > text.length + 1 && typed.startsWith(text);
}

/** What is a slip only where the neighbours say so: a first letter added or lost ("raining" is not "training"), a letter lost of four. */
function needsNeighbours(typed: string, { text, count }: Known): boolean {
  if (typed.length < SHORTEST_MISTYPED) return !isCommonSwap(typed, { text, count });
  return text[0] !== typed[0] && text.length !== typed.length;
}

/**
 * A function that gives the known word nearest to an unknown one, or undefined: at most one edit, two from eight letters.
 * @param vocabulary the language's own words with how often they stand in the curated questions: what a word is repaired to
 * @param others of further languages: their words are left as they are
 * @param areNeighbours what the curated questions have side by side; nothing by default
 */
export function createRepair(
  vocabulary: Counts,
  others: readonly Counts[] = [],
  areNeighbours: AreNeighbours = () => false,
): Repair {
  const speller = new Speller(vocabulary, areNeighbours);
  const isKnown = (text: string): boolean =>
    vocabulary[text] !== undefined || others.some((other) => other[text] !== undefined);
  const cache = new Map<string, readonly Candidate[]>();
  return (text, before, after) => {
    if (text.length < SHORTEST_MISTYPED - 1 || isKnown(text) || /^\d/u.test(text)) return undefined;
    let near = cache.get(text);
    if (near === undefined) {
      if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
      near = speller.near(text);
      cache.set(text, near);
    }
    return near.length === 0 ? undefined : speller.choose(text, near, before, after);
  };
}

/** One repair a language: towards its own words, leaving those of every language alone. */
export function createRepairs({ vocabulary, ...model }: Model): ReadonlyMap<string, Repair> {
  const areNeighbours: AreNeighbours = (before, after) => numberOf(model, neighbours(before, after)) !== -1;
  return new Map(
    Object.entries(vocabulary).map(([language, own]) => {
      const others = Object.entries(vocabulary).flatMap(([other, counts]) => (other === language ? [] : [counts]));
      return [language, createRepair(own, others, areNeighbours)];
    }),
  );
}

/** The words as they were meant, each repaired beside what was understood before it. */
export function repairedWords(typed: readonly string[], repair: Repair): string[] {
  const meant: string[] = [];
  for (const [at, text] of typed.entries()) meant.push(repair(text, meant[at - 1], typed[at + 1]) ?? text);
  return meant;
}
