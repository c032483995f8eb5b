// What is asked of a reading or a lexicon more than once, and found once.

import type { Range } from './range.ts';
import type { Reading } from './reading.ts';

/** The same answer for the same first argument, a reading or a lexicon, kept as long as that is. */
export function once<K extends object, V, Rest extends readonly unknown[]>(
  find: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, ...rest) => {
    const kept = known.get(key) ?? { value: find(key, ...rest) };
    known.set(key, kept);
    return kept.value;
  };
}

const isMark = ({ tokens }: Reading, at: number): boolean => tokens[at]?.kind === 'mark';

/** The same answer for the same words of a reading: the marks around them say nothing. */
export function oncePerWords<V, Rest extends readonly unknown[]>(
  find: (reading: Reading, range: Range, ...rest: Rest) => V,
): (reading: Reading, range: Range, ...rest: Rest) => V {
  const known = new WeakMap<Reading, Map<number, { readonly value: V }>>();
  return (reading, range, ...rest) => {
    let { start, end } = range;
    while (start < end && isMark(reading, start)) start++;
    while (end > start && isMark(reading, end - 1)) end--;
    const values = known.get(reading) ?? new Map<number, { readonly value: V }>();
    known.set(reading, values);
    const key = start * (reading.tokens.length + 1) + end;
    const kept = values.get(key) ?? { value: find(reading, { start, end }, ...rest) };
    values.set(key, kept);
    return kept.value;
  };
}
