import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/core/text/edit-distance.ts';

/** By the definition: the least of dropping, adding, replacing and swapping at the end, over all shorter ones. */
function byDefinition(from: string, to: string, known = new Map<string, number>()): number {
  if (from === '' || to === '') return from.length + to.length;
  const key = `${from}|${to}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [a, b] = [from.slice(0, -1), to.slice(0, -1)];
  const options = [
    byDefinition(a, to, known) + 1,
    byDefinition(from, b, known) + 1,
    byDefinition(a, b, known) + (from.at(-1) === to.at(-1) ? 0 : 1),
  ];
  if (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1))
    options.push(byDefinition(from.slice(0, -2), to.slice(0, -2), known) + 1);
  const least = Math.min(...options);
  known.set(key, least);
  return least;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 });

describe('editDistance', () => {
  it('is the least number of edits', () => {
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(editDistance(from, to)).toBe(byDefinition(from, to));
      }),
      { numRuns: 2000 },
    );
  });

  it('compares words of any length', () => {
    const long = 'gigafactories'.repeat(20);
    expect(editDistance(`x${long}y`, `${long}z`)).toBe(2);
    expect(editDistance('', long)).toBe(long.length);
  });
});
