// For each of many vectors the nearest of the others.
import type { Vector } from '../core/browsing/explain.ts';

export interface Nearest {
  /** The index of the other vector; −1 where no other shares a feature. */
  readonly index: number;
  readonly similarity: number;
}

interface Postings {
  readonly rows: number[];
  readonly values: number[];
}

/**
 * An inverted index that grows row by row: a row meets only those before it, and each pair counts for both.
 * @param vectors of length one
 */
export function nearestOthers(vectors: readonly Vector[]): Nearest[] {
  const postings = new Map<number, Postings>();
  const index = new Int32Array(vectors.length).fill(-1);
  const similarity = new Float64Array(vectors.length);
  const sums = new Float64Array(vectors.length);
  const keep = (row: number, other: number, sum: number): void => {
    if (sum <= (similarity[row] ?? 0)) return;
    similarity[row] = sum;
    index[row] = other;
  };
  for (const [row, vector] of vectors.entries()) {
    sums.fill(0, 0, row);
    for (const [feature, value] of vector) addTo(sums, value, postings.get(feature));
    for (let other = 0; other < row; other++) {
      const sum = sums[other] ?? 0;
      keep(row, other, sum);
      keep(other, row, sum);
    }
    for (const [feature, value] of vector) {
      const known = postings.get(feature);
      if (known === undefined) postings.set(feature, { rows: [row], values: [value] });
      else {
        known.rows.push(row);
        known.values.push(value);
      }
    }
  }
  return vectors.map((_, row) => ({ index: index[row] ?? -1, similarity: similarity[row] ?? 0 }));
}

function addTo(sums: Float64Array, value: number, postings: Postings | undefined): void {
  if (postings === undefined) return;
  const { rows, values } = postings;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    sums[row] = (sums[row] ?? 0) + value * (values[at] ?? 0);
  }
}
