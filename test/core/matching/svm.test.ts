import { describe, expect, it } from 'vitest';
import { solve } from '../../../src/core/matching/svm.ts';

/** Dense rows as the solver takes them: of length one. */
function vectorsOf(rows: readonly (readonly number[])[]): Parameters<typeof solve>[0] {
  return rows.map((row) => ({
    features: Int32Array.from(row.keys()),
    values: Float32Array.from(row, (value) => value / Math.hypot(...row)),
    coverage: 1,
  }));
}

const ROWS = [
  [1, 0, 0, 0.1],
  [0.9, 0, 0, 0],
  [0, 1, 0, 0.1],
  [0, 0.8, 0.1, 0],
  [0, 0, 1, 0.1],
  [0, 0.1, 0.9, 0],
];
const LABELS = [0, 0, 1, 1, 2, 2];

function marginsOf(row: readonly number[], { weights, bias }: ReturnType<typeof solve>): number[] {
  return Array.from(bias, (own, column) =>
    row.reduce((sum, value, feature) => sum + value * (weights[feature * bias.length + column] ?? 0), own),
  );
}

describe('solve', () => {
  const machines = solve(vectorsOf(ROWS), LABELS, 4, 3);

  it('puts each row on the right side of every machine', () => {
    const signs = ROWS.map((row) => marginsOf(row, machines).map((margin) => Math.sign(margin)));
    expect(signs).toEqual([
      [1, -1, -1],
      [1, -1, -1],
      [-1, 1, -1],
      [-1, 1, -1],
      [-1, -1, 1],
      [-1, -1, 1],
    ]);
  });

  it('gives a new row to the entry of its strongest feature', () => {
    const margins = marginsOf([0.1, 0.9, 0.2, 0], machines);
    expect(margins.indexOf(Math.max(...margins))).toBe(1);
  });

  it('is repeatable', () => {
    expect(solve(vectorsOf(ROWS), LABELS, 4, 3)).toEqual(machines);
  });

  it('lays the weights of each feature by entries', () => {
    expect([machines.weights.length, machines.bias.length]).toEqual([12, 3]);
    expect([...machines.weights, ...machines.bias].every(Number.isFinite)).toBe(true);
  });

  it('leans to the majority where a row is in two entries', () => {
    const { bias } = solve(vectorsOf([[1], [1], [1], [1]]), [0, 0, 0, 1], 1, 2);
    expect(bias[0]).toBeGreaterThan(bias[1] ?? 0);
  });

  it('comes near the least that the loss can be', () => {
    const { weights, bias } = machines;
    const rows = vectorsOf(ROWS);
    const lossOf = (entry: number, by: readonly number[]): number => {
      const own = Array.from({ length: 5 }, (_, at) => (at < 4 ? (weights[at * 3 + entry] ?? 0) : (bias[entry] ?? 0)));
      const moved = own.map((weight, at) => weight + (by[at] ?? 0));
      const margin = (row: number): number =>
        Array.from(rows[row]?.values ?? []).reduce((sum, value, at) => sum + value * (moved[at] ?? 0), moved[4] ?? 0);
      const losses = LABELS.map((label, row) => Math.max(0, 1 - (label === entry ? 1 : -1) * margin(row)) ** 2);
      return moved.reduce((sum, weight) => sum + weight ** 2 / 2, 0) + 4 * losses.reduce((sum, loss) => sum + loss, 0);
    };
    for (const entry of [0, 1, 2])
      for (const at of [0, 1, 2, 3, 4])
        for (const step of [-0.1, 0.1]) {
          const by = [0, 0, 0, 0, 0].map((_, place) => (place === at ? step : 0));
          expect(lossOf(entry, by)).toBeGreaterThan(lossOf(entry, [0, 0, 0, 0, 0]));
        }
  });
});
