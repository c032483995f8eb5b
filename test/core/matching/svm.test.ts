import { describe, expect, it } from 'vitest';
import { type SparseRows, sharedFeatures } from '../../../src/core/matching/sparse.ts';
import { solve } from '../../../src/core/matching/svm.ts';

/** Dense rows as the solver takes them. */
function rowsOf(rows: readonly (readonly number[])[]): SparseRows {
  const starts = [0];
  const features: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [feature, value] of row.entries()) {
      if (value === 0) continue;
      features.push(feature);
      values.push(value);
    }
    starts.push(features.length);
  }
  return {
    starts: Int32Array.from(starts),
    features: Int32Array.from(features),
    values: Float32Array.from(values),
    width: rows[0]?.length ?? 0,
  };
}

const sharedOf = (rows: Parameters<typeof rowsOf>[0]) => sharedFeatures(rowsOf(rows));

const ROWS = [
  [1, 0, 0, 0.1],
  [0.9, 0, 0, 0],
  [0, 1, 0, 0.1],
  [0, 0.8, 0.1, 0],
  [0, 0, 1, 0.1],
  [0, 0.1, 0.9, 0],
];
const LABELS = Int32Array.from([0, 0, 1, 1, 2, 2]);

function marginsOf(row: readonly number[], { weights, bias }: ReturnType<typeof solve>): number[] {
  return Array.from(bias, (own, column) =>
    row.reduce((sum, value, feature) => sum + value * (weights[feature * bias.length + column] ?? 0), own),
  );
}

describe('solve', () => {
  const machines = solve(sharedOf(ROWS), LABELS, 3);

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

  it('gives a new row to the class of its strongest feature', () => {
    const margins = marginsOf([0.1, 0.9, 0.2, 0], machines);
    expect(margins.indexOf(Math.max(...margins))).toBe(1);
  });

  it('is repeatable', () => {
    expect(solve(sharedOf(ROWS), LABELS, 3)).toEqual(machines);
  });

  it('lays the weights of shared features by classes', () => {
    expect([machines.weights.length, machines.bias.length]).toEqual([12, 3]);
    expect([...machines.weights, ...machines.bias].every(Number.isFinite)).toBe(true);
  });

  it('leans to the majority where a row is in two classes', () => {
    const { bias } = solve(sharedOf([[1], [1], [1], [1]]), Int32Array.from([0, 0, 0, 1]), 2);
    expect(bias[0]).toBeGreaterThan(bias[1] ?? 0);
  });
});
