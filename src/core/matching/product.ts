// A sparse vector times the matrix.
import type { Matrix } from './model.ts';

/** `count` rows of the matrix, and what each is multiplied by, its scale included. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly count: number;
}

/** Adds the rows in full, four at a time: a sum is loaded and stored once for four products. */
function addFull({ full }: Matrix, { rows, values }: Vector, count: number, margins: Float64Array): void {
  const width = margins.length;
  let at = 0;
  for (; at + 3 < count; at += 4) {
    const a = (rows[at] as number) * width;
    const b = (rows[at + 1] as number) * width;
    const c = (rows[at + 2] as number) * width;
    const d = (rows[at + 3] as number) * width;
    const [va, vb] = [values[at] as number, values[at + 1] as number];
    const [vc, vd] = [values[at + 2] as number, values[at + 3] as number];
    for (let column = 0; column < width; column++) {
      margins[column] =
        (margins[column] as number) +
        va * (full[a + column] as number) +
        vb * (full[b + column] as number) +
        vc * (full[c + column] as number) +
        vd * (full[d + column] as number);
    }
  }
  for (; at < count; at++) {
    const offset = (rows[at] as number) * width;
    const value = values[at] as number;
    for (let column = 0; column < width; column++) {
      margins[column] = (margins[column] as number) + value * (full[offset + column] as number);
    }
  }
}

/** Adds the other rows, and moves those in full to the front; returns how many these are. */
function addSparse(matrix: Matrix, { rows, values, count }: Vector, margins: Float64Array): number {
  const { starts, columns, weights } = matrix;
  const first = matrix.full.length / margins.length;
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const value = values[at] as number;
    if (row < first) {
      rows[kept] = row;
      values[kept++] = value;
      continue;
    }
    const end = starts[row - first + 1] as number;
    for (let entry = starts[row - first] as number; entry < end; entry++) {
      const column = columns[entry] as number;
      margins[column] = (margins[column] as number) + value * (weights[entry] as number);
    }
  }
  return kept;
}

/** Adds the product to the margins, one a class. The vector's rows come out in another order. */
export function addTo(margins: Float64Array, matrix: Matrix, vector: Vector): void {
  addFull(matrix, vector, addSparse(matrix, vector, margins), margins);
}
