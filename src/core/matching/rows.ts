// The rows of a training set end to end, as plain arrays that a thread can be given (compressed sparse rows).
import type { Vector } from './weighting.ts';

export interface Rows {
  /** Per row where it starts, and behind the last the end: multiples of four, so that features can be taken four at a time. */
  readonly starts: Int32Array;
  /** Rows are filled up by features of no value. */
  readonly features: Int32Array;
  readonly values: Float32Array;
}

const inFours = (length: number): number => 4 * Math.ceil(length / 4);

export function rowsOf(vectors: readonly Vector[]): Rows {
  const starts = new Int32Array(vectors.length + 1);
  for (const [row, { features }] of vectors.entries())
    starts[row + 1] = (starts[row] as number) + inFours(features.length);
  const room = starts[vectors.length] as number;
  const rows = { starts, features: new Int32Array(room), values: new Float32Array(room) };
  for (const [row, { features, values }] of vectors.entries()) {
    rows.features.set(features, starts[row]);
    rows.values.set(values, starts[row]);
  }
  return rows;
}
