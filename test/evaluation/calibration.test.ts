import { expect, test } from 'vitest';
import { calibrate } from './calibration.ts';

const answers = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

test('finds no error where nine of ten are right at 0.9', () => {
  const { bins, expectedError } = calibrate(answers(0.9, 9, 1));
  expect(bins).toHaveLength(1);
  expect(bins[0]).toMatchObject({ from: 0.9, to: 1, count: 10, shareRight: 0.9 });
  expect(expectedError).toBeCloseTo(0, 10);
});

test('weighs each bin by its answers', () => {
  const { bins, expectedError } = calibrate([...answers(0.95, 15, 15), ...answers(0.25, 0, 10)]);
  expect(bins.map(({ count }) => count)).toEqual([10, 30]);
  expect(expectedError).toBeCloseTo(0.75 * 0.45 + 0.25 * 0.25, 10);
});

test('puts a confidence of 1 in the last bin and of 0 in the first', () => {
  const { bins } = calibrate([...answers(1, 1, 0), ...answers(0, 1, 0)]);
  expect(bins.map(({ from }) => from)).toEqual([0, 0.9]);
});

test('takes no answers', () => {
  expect(calibrate([])).toEqual({ bins: [], expectedError: 0 });
});
