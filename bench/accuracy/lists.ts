// What one system is asked of one split: whole lists, or a seeded sample of each in proportion.
import { misspellAll } from '../measures/noise.ts';
import { SEEDS } from '../measures/seeds.ts';
import type { Split } from '../sets/set.ts';
import { sample } from '../statistics.ts';

/** Out of scope it has no label. */
export interface Question {
  readonly text: string;
  readonly label?: string;
}

/** `noisy` holds the questions of `test`, misspelt, in the same order. */
export type Lists<Item = Question> = Readonly<Record<'test' | 'noisy' | 'val' | 'oosVal' | 'oosTest', readonly Item[]>>;

/**
 * Every list cut in the same proportion, so that the longest has at most `most` and the balance of in and out of scope stays.
 * A smaller sample is part of a greater one, and each row is misspelt alike in all of them.
 */
export function listsOf(split: Split, most: number): Lists {
  const { test, val } = split;
  const [oosVal, oosTest] = [split.oosVal, split.oosTest].map((texts) => texts.map((text) => ({ text })));
  const all = { test, val, oosVal: oosVal ?? [], oosTest: oosTest ?? [] };
  const share = Math.min(1, most / Math.max(1, ...Object.values(all).map(({ length }) => length)));
  const cut = <T>(items: readonly T[]): readonly T[] =>
    share === 1 ? items : sample(items, Math.ceil(share * items.length), SEEDS.questions);
  const texts = misspellAll(test.map(({ text }) => text));
  const noisy = test.map((row, at) => ({ ...row, text: texts[at] ?? row.text }));
  return { test: cut(test), noisy: cut(noisy), val: cut(val), oosVal: cut(all.oosVal), oosTest: cut(all.oosTest) };
}

export const sizeOf = (lists: Lists): number => Object.values(lists).flat().length;
