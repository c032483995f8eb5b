// What one system is asked of one split: whole lists, or a seeded sample of each in proportion.
import { misspellAll } from '../measures/noise.ts';
import { SEEDS } from '../measures/seeds.ts';
import type { Row, Split } from '../sets/dataset.ts';
import { sample } from '../statistics.ts';

export interface Lists {
  readonly test: readonly Row[];
  /** The test rows of `test`, misspelt, in the same order. */
  readonly noisy: readonly Row[];
  readonly val: readonly Row[];
  readonly oosVal: readonly string[];
  readonly oosTest: readonly string[];
}

/**
 * Every list cut in the same proportion, so that the longest has at most `most` and the balance of in and out of scope stays.
 * A smaller sample is part of a greater one, and each row is misspelt alike in all of them.
 */
export function listsOf(split: Split, most: number): Lists {
  const { test, val, oosVal, oosTest } = split;
  const share = Math.min(1, most / Math.max(1, test.length, val.length, oosVal.length, oosTest.length));
  const cut = <T>(items: readonly T[]): readonly T[] =>
    share === 1 ? items : sample(items, Math.ceil(share * items.length), SEEDS.questions);
  const texts = misspellAll(test.map(({ text }) => text));
  const pairs = cut(test.map((row, at) => ({ row, noisy: { ...row, text: texts[at] ?? row.text } })));
  return {
    test: pairs.map(({ row }) => row),
    noisy: pairs.map(({ noisy }) => noisy),
    val: cut(val),
    oosVal: cut(oosVal),
    oosTest: cut(oosTest),
  };
}

export function sizeOf(lists: Lists): number {
  return Object.values(lists).reduce((sum: number, list: readonly unknown[]) => sum + list.length, 0);
}
