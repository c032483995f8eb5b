// Counted features to TF-IDF: the same for a question that is asked and for those that training learns from.
import { COVERING, GROUP_WEIGHT } from './features.ts';
import { Frequencies, slotsOf } from './frequencies.ts';
import { type Index, numberOf } from './model.ts';

/** The known features of a text by number, with their values, of length one together. */
export interface Vector {
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** 0 to 1: how much of the text's weight is known. */
  readonly coverage: number;
}

/** The hashes of a text's features, group by group. */
type Groups = readonly (readonly number[])[];

/**
 * The features of these texts.
 * @param fewest in so many of them a feature must stand to be known
 */
export function indexOf(texts: readonly Groups[], fewest = 1): Index {
  const frequencies = new Frequencies();
  for (const groups of texts) for (const hashes of groups) frequencies.add(hashes);
  const isKnown = (_: number, at: number): boolean => (frequencies.counts[at] as number) >= fewest;
  const hashes = frequencies.hashes.filter(isKnown);
  const counts = frequencies.counts.filter(isKnown);
  const slots = slotsOf(hashes, 2 ** Math.ceil(Math.log2(4 * hashes.length + 2)));
  const idf = (count: number): number => Math.log((1 + texts.length) / (1 + count)) + 1;
  return { slots, idf: Float32Array.from(counts, idf), unknownIdf: idf(0) };
}

/** @param order per new place the old one */
export function reordered(values: Float32Array, order: Int32Array): Float32Array {
  const moved = new Float32Array(order.length);
  for (let at = 0; at < order.length; at++) moved[at] = values[order[at] as number] as number;
  return moved;
}

/** @param order per new number of a feature the one that it had */
export function renumbered({ slots, idf, unknownIdf }: Index, order: Int32Array): Index {
  const numbers = new Int32Array(order.length);
  for (let number = 0; number < order.length; number++) numbers[order[number] as number] = number;
  const own = slots.slice();
  for (let at = 1; at < own.length; at += 2) {
    const number = own[at] as number;
    if (number !== -1) own[at] = numbers[number] as number;
  }
  return { slots: own, idf: reordered(idf, order), unknownIdf };
}

/** A vector while it is filled. */
class Filling {
  readonly features: Int32Array;
  readonly values: Float32Array;
  count = 0;

  constructor(room: number) {
    this.features = new Int32Array(room);
    this.values = new Float32Array(room);
  }

  /** (1 + ln tf) · idf of what is known; returns the squared length of that, and of what isn't. */
  add(index: Index, hashes: readonly number[]): { known: number; unknown: number } {
    // Where the features will stand, which are no more: arrays for each group would cost as much as all else.
    const numbers = this.features.subarray(this.count, this.count + hashes.length);
    for (let at = 0; at < numbers.length; at++) numbers[at] = numberOf(index, hashes[at] as number);
    numbers.sort();
    let known = 0;
    let unknown = 0;
    for (let at = 0, next = 1; at < numbers.length; at = next++) {
      const feature = numbers[at] as number;
      while (numbers[next] === feature) next++;
      if (feature === -1) unknown = (next - at) * index.unknownIdf ** 2;
      else {
        const value = (1 + Math.log(next - at)) * (index.idf[feature] as number);
        known += value * value;
        this.features[this.count] = feature;
        this.values[this.count++] = value;
      }
    }
    return { known, unknown };
  }

  scale(first: number, factor: number): void {
    for (let at = first; at < this.count; at++) this.values[at] = (this.values[at] as number) * factor;
  }
}

/**
 * TF-IDF (Salton, Buckley: Term-weighting approaches in automatic text retrieval, 1988), the idf smoothed; each group of features of
 * length one times its weight, the whole of length one.
 * @param weights what each group weighs
 */
export function vectorOf(index: Index, groups: Groups, weights: readonly number[] = GROUP_WEIGHT): Vector {
  const filling = new Filling(groups.reduce((sum, { length }) => sum + length, 0));
  let coverage = 0;
  let present = 0;
  let squares = 0;
  for (let group = 0; group < groups.length; group++) {
    const hashes = groups[group] as readonly number[];
    // One word has no pairs: what isn't there is neither known nor unknown.
    if (hashes.length === 0) continue;
    const first = filling.count;
    const { known, unknown } = filling.add(index, hashes);
    if (group < COVERING) {
      present++;
      coverage += known / (known + unknown);
    }
    if (known === 0) continue;
    const weight = weights[group] as number;
    squares += weight * weight;
    filling.scale(first, weight / Math.sqrt(known));
  }
  if (squares > 0) filling.scale(0, 1 / Math.sqrt(squares));
  return {
    features: filling.features.subarray(0, filling.count),
    values: filling.values.subarray(0, filling.count),
    coverage: present === 0 ? 0 : coverage / present,
  };
}
