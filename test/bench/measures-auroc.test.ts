import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auroc } from '../../bench/measures/auroc.ts';

const NOTHING = Number.NEGATIVE_INFINITY;

test.each([
  ['apart', [0.9, 0.8], [0.1, 0.2], 1],
  ['the wrong way round', [0.1], [0.2, 0.9], 0],
  ['all alike', [0.5, 0.5], [0.5, 0.5, 0.5], 0.5],
  // Of six pairs 0.8 wins two and ties none, 0.4 wins one and ties one: 0.8 > 0.4, 0.1; 0.4 > 0.1, = 0.4; both < 0.9.
  ['mixed', [0.8, 0.4], [0.9, 0.4, 0.1], 3.5 / 6],
  ['with nothing found', [1, NOTHING], [NOTHING, 0], 2.5 / 4],
])('says %s', (_, inside, outside, expected) => {
  expect(auroc(inside, outside)).toBeCloseTo(expected, 12);
});

test('says nothing where one side is empty', () => {
  expect(auroc([], [1])).toBeUndefined();
  expect(auroc([1], [])).toBeUndefined();
});

/** Small whole numbers tie often. */
const scores = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 20 });

test('is the share of pairs that are in order, ties half', () => {
  fc.assert(
    fc.property(scores, scores, (inside, outside) => {
      const won = inside.flatMap((own) => outside.map((other) => (own > other ? 1 : own === other ? 0.5 : 0)));
      const share = won.reduce<number>((sum, each) => sum + each, 0) / won.length;
      expect(auroc(inside, outside)).toBeCloseTo(share, 12);
    }),
  );
});

test('asks for the order alone, and turns round with the sides', () => {
  fc.assert(
    fc.property(scores, scores, (inside, outside) => {
      const area = auroc(inside, outside) ?? Number.NaN;
      const stretch = (values: readonly number[]): number[] => values.map((value) => Math.exp(value) + 7);
      expect(auroc(stretch(inside), stretch(outside))).toBeCloseTo(area, 12);
      expect(auroc(outside, inside)).toBeCloseTo(1 - area, 12);
    }),
  );
});
