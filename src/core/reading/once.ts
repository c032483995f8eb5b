// What is asked of a reading more than once, and found once.
import type { Reading } from './reading.ts';

/** The same answer for the same reading, kept as long as the reading is. */
export function once<V>(find: (reading: Reading) => V): (reading: Reading) => V {
  const known = new WeakMap<Reading, { readonly value: V }>();
  return (reading) => {
    const kept = known.get(reading) ?? { value: find(reading) };
    known.set(reading, kept);
    return kept.value;
  };
}
