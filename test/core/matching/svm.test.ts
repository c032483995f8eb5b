import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/matching/rows.ts';
import { solve, type TrainingSet } from '../../../src/core/matching/svm.ts';

/** Dense rows, made of length one. */
function vectorsOf(rows: readonly (readonly number[])[]) {
  return rows.map((row) => ({
    features: Int32Array.from(row.keys()),
    values: Float32Array.from(row, (value) => value / Math.hypot(...row)),
    coverage: 1,
  }));
}

function setOf(rows: readonly (readonly number[])[], labels: readonly number[]): TrainingSet {
  return { rows: rowsOf(vectorsOf(rows)), labels: Int32Array.from(labels), features: rows[0]?.length ?? 0 };
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
  const all = { first: 0, end: 3 };
  const machines = solve(setOf(ROWS, LABELS), all);

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
    expect(solve(setOf(ROWS, LABELS), all)).toEqual(machines);
  });

  it('comes out the same where ranges of entries are solved apart', () => {
    const parts = [
      { first: 0, end: 1 },
      { first: 1, end: 3 },
    ].map((range) => solve(setOf(ROWS, LABELS), range));
    expect(parts.flatMap(({ bias }) => [...bias])).toEqual([...machines.bias]);
    expect([...(parts[0]?.weights ?? [])]).toEqual([...machines.weights].filter((_, at) => at % 3 === 0));
  });

  it('tells after each pass how much is done', () => {
    const told: number[] = [];
    solve(setOf(ROWS, LABELS), all, (share) => told.push(share));
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  it('lays the weights of each feature by entries', () => {
    expect([machines.weights.length, machines.bias.length]).toEqual([12, 3]);
    expect([...machines.weights, ...machines.bias].every(Number.isFinite)).toBe(true);
  });

  it('leans to the majority where a row is in two entries', () => {
    const { bias } = solve(setOf([[1], [1], [1], [1]], [0, 0, 0, 1]), { first: 0, end: 2 });
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
