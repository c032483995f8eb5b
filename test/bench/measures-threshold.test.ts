import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseThreshold, countKept, halve, type Judged, keptAtThreshold } from '../../bench/measures/threshold.ts';

const right = (confidence: number): Judged => ({ confidence, kind: 'right' });
const wrong = (confidence: number): Judged => ({ confidence, kind: 'wrong' });
const out = (confidence: number): Judged => ({ confidence, kind: 'out' });
const NOTHING = Number.NEGATIVE_INFINITY;

test('refuses what is out of scope where that costs fewer right answers', () => {
  // At 0.6: three right answers and both refusals; at 0.3 four right and one refusal; at 0.9 two right and both.
  const judged = [right(0.9), right(0.9), right(0.6), out(0.5), out(0.2), right(0.3), wrong(0.4)];
  expect(chooseThreshold(judged)).toBe(0.3);
  expect(chooseThreshold([...judged, out(0.5)])).toBe(0.6);
});

test('takes the least of equally good thresholds', () => {
  expect(chooseThreshold([right(0.9), out(0.5), right(0.4)])).toBe(0.4);
  expect(chooseThreshold([right(0.9), wrong(0.2)])).toBe(0.2);
});

test('answers all of a confidence or none of it', () => {
  expect(chooseThreshold([right(0.5), out(0.5), out(0.5)])).toBe(Number.POSITIVE_INFINITY);
  expect(chooseThreshold([right(0.5), right(0.5), out(0.5)])).toBe(0.5);
});

test('refuses where nothing was found, at every threshold', () => {
  const judged = [right(0.5), out(NOTHING), wrong(NOTHING)];
  expect(countKept(judged, NOTHING)).toEqual({ in: { count: 1, of: 2 }, out: { count: 1, of: 1 } });
});

test('counts in scope answered rightly and out of scope refused', () => {
  const judged = [right(0.9), right(0.3), wrong(0.8), out(0.2), out(0.7)];
  expect(countKept(judged, 0.5)).toEqual({ in: { count: 1, of: 3 }, out: { count: 1, of: 2 } });
});

const judgements = fc.array(
  fc.record({
    confidence: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(NOTHING)),
    kind: fc.constantFrom('right', 'wrong', 'out') as fc.Arbitrary<Judged['kind']>,
  }),
  { maxLength: 30 },
);

test('finds no better threshold by trying all', () => {
  const good = (judged: readonly Judged[], threshold: number): number => {
    const kept = countKept(judged, threshold);
    return kept.in.count + kept.out.count;
  };
  fc.assert(
    fc.property(judgements, (judged) => {
      const best = good(judged, chooseThreshold(judged));
      for (const threshold of [-1, 0, 1, 2, 3, 4, 5, 6]) expect(best).toBeGreaterThanOrEqual(good(judged, threshold));
    }),
  );
});

test('tunes on the validation rows and counts the test', () => {
  const tuning = [right(0.9), out(0.6), out(0.7)];
  const kept = keptAtThreshold([right(0.8), right(0.9), out(0.7), out(0.95)], tuning);
  expect(kept).toEqual({ in: { count: 1, of: 2 }, out: { count: 1, of: 2 } });
});

test('says nothing of a set without questions out of scope', () => {
  expect(keptAtThreshold([right(1)], [right(1), out(0)])).toBeUndefined();
});

test('tunes on one half for the other where there are no validation rows', () => {
  fc.assert(
    fc.property(judgements, (judged) => {
      const [one, other] = halve(judged);
      const outs = (own: readonly Judged[]): number => own.filter(({ kind }) => kind === 'out').length;
      expect([...one, ...other]).toHaveLength(judged.length);
      expect(new Set([...one, ...other])).toEqual(new Set(judged));
      expect(Math.abs(outs(one) - outs(other))).toBeLessThanOrEqual(1);
      expect(Math.abs(one.length - outs(one) - (other.length - outs(other)))).toBeLessThanOrEqual(1);
      if (outs(judged) === 0) return;
      const kept = keptAtThreshold(judged, []);
      const [first, second] = [countKept(one, chooseThreshold(other)), countKept(other, chooseThreshold(one))];
      expect(kept?.in).toEqual({
        count: first.in.count + second.in.count,
        of: judged.length - outs(judged),
      });
      expect(kept?.out).toEqual({ count: first.out.count + second.out.count, of: outs(judged) });
    }),
  );
});
