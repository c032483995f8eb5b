import { expect, test } from 'vitest';
import { rateOf, wilson } from './wilson.ts';

// The last four: Newcombe, "Two-sided confidence intervals for the single proportion" (Statistics in Medicine 17, 1998), table I.
test.each([
  [8, 10, 0.4902, 0.9433],
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('puts %i of %i between %f and %f', (count, total, low, high) => {
  const interval = wilson(count, total);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('knows nothing from no questions', () => {
  expect(rateOf(0, 0)).toEqual({ count: 0, total: 0, share: 0, low: 0, high: 1 });
});

test('stays within 0 and 1', () => {
  expect(rateOf(50, 50).high).toBeLessThanOrEqual(1);
  expect(rateOf(0, 50).low).toBeGreaterThanOrEqual(0);
});
