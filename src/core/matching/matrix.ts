// Full matrices to one of whole numbers, most of it without its zeros.
import type { Matrix } from './model.ts';
import { reordered } from './weighting.ts';

/** From this share of numbers on a row keeps its zeros: then it is added without looking up whose its numbers are, in half the time. */
const FULL = 0.5;
/** Whole numbers up to this: a quarter of the size of 32-bit weights, and no answer on the dev questions changes. */
const STEPS = 127;

/** Some columns of a matrix: rows of `width` numbers, end to end. */
interface Columns {
  readonly weights: Float32Array;
  readonly width: number;
}

/** Per row, the greatest of its numbers without their signs. */
function greatest(parts: readonly Columns[], rows: number): Float32Array {
  const most = new Float32Array(rows);
  for (const { weights, width } of parts)
    for (let row = 0; row < rows; row++) {
      let own = most[row] as number;
      for (let at = row * width; at < (row + 1) * width; at++) own = Math.max(own, Math.abs(weights[at] as number));
      most[row] = own;
    }
  return most;
}

/** Whole numbers as they are found, in arrays that grow. */
class Steps {
  columns = new Uint16Array(1024);
  weights = new Int8Array(1024);
  count = 0;

  /** Room for a row more. */
  makeRoom(width: number): void {
    if (this.count + width <= this.columns.length) return;
    const [columns, weights] = [this.columns, this.weights];
    const room = 2 * (this.count + width);
    this.columns = new Uint16Array(room);
    this.weights = new Int8Array(room);
    this.columns.set(columns);
    this.weights.set(weights);
  }

  /** Adds what of a part's row isn't zero, its first column being this one. */
  add({ weights, width }: Columns, row: number, most: number, first: number): void {
    const [columns, steps] = [this.columns, this.weights];
    let count = this.count;
    for (let column = 0; column < width; column++) {
      const weight = weights[row * width + column] as number;
      if (weight === 0) continue;
      const step = Math.round((STEPS * weight) / most);
      if (step === 0) continue;
      columns[count] = first + column;
      steps[count++] = step;
    }
    this.count = count;
  }
}

/** A matrix without its zeros. */
type Sparse = Omit<Matrix, 'full'>;

/** @param parts the matrix from its first column to its last; @param rows how many rows it has */
function sparse(parts: readonly Columns[], rows: number): Sparse {
  const most = greatest(parts, rows);
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const starts = new Uint32Array(rows + 1);
  const steps = new Steps();
  for (let row = 0; row < rows; row++) {
    steps.makeRoom(width);
    let first = 0;
    for (const part of parts) {
      steps.add(part, row, most[row] as number, first);
      first += part.width;
    }
    starts[row + 1] = steps.count;
  }
  return {
    starts,
    columns: steps.columns.slice(0, steps.count),
    weights: steps.weights.slice(0, steps.count),
    scales: most.map((own) => own / STEPS),
  };
}

/** The rows that keep their zeros, then the others, both in the order in which they were. */
function orderOf(starts: Uint32Array, width: number): { readonly order: Int32Array; readonly full: number } {
  const rows = Array.from({ length: starts.length - 1 }, (_, row) => row);
  const isFull = (row: number): boolean => (starts[row + 1] as number) - (starts[row] as number) >= FULL * width;
  const full = rows.filter(isFull);
  return { order: Int32Array.from([...full, ...rows.filter((row) => !isFull(row))]), full: full.length };
}

function fullRows({ starts, columns, weights }: Sparse, rows: Int32Array, width: number): Int8Array {
  const full = new Int8Array(rows.length * width);
  for (const [at, row] of rows.entries())
    for (let place = starts[row] as number; place < (starts[row + 1] as number); place++)
      full[at * width + (columns[place] as number)] = weights[place] as number;
  return full;
}

function sparseRows(
  { starts, columns, weights }: Sparse,
  rows: Int32Array,
): Pick<Sparse, 'starts' | 'columns' | 'weights'> {
  const own = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries())
    own[at + 1] = (own[at] as number) + (starts[row + 1] as number) - (starts[row] as number);
  const count = own[rows.length] as number;
  const moved = { starts: own, columns: new Uint16Array(count), weights: new Int8Array(count) };
  for (const [at, row] of rows.entries()) {
    moved.columns.set(columns.subarray(starts[row], starts[row + 1]), own[at]);
    moved.weights.set(weights.subarray(starts[row], starts[row + 1]), own[at]);
  }
  return moved;
}

/**
 * @param parts the matrix from its first column to its last; @param rows how many rows it has
 * @returns with it, per row the one that it was
 */
export function compressed(
  parts: readonly Columns[],
  rows: number,
): { readonly matrix: Matrix; readonly order: Int32Array } {
  const all = sparse(parts, rows);
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const { order, full } = orderOf(all.starts, width);
  const matrix = {
    full: fullRows(all, order.subarray(0, full), width),
    ...sparseRows(all, order.subarray(full)),
    scales: reordered(all.scales, order),
  };
  return { matrix, order };
}
