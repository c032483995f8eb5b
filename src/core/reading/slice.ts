// A part of a reading, as if nothing stood around it.

import type { Range } from './range.ts';
import type { Reading } from './reading.ts';

/** What stands in these tokens alone, counted from their first. */
export function sliceOf(reading: Reading, { start, end }: Range): Reading {
  const inside = <R extends Range>(ranges: readonly R[]): R[] =>
    ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ ...range, start: range.start - start, end: range.end - start }));
  return {
    ...reading,
    tokens: reading.tokens.slice(start, end),
    courtesy: reading.courtesy.slice(start, end),
    quantities: inside(reading.quantities),
    tags: inside(reading.tags),
  };
}
