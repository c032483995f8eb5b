// The machines and the centroids to one matrix of whole numbers, full where most of a row counts and sparse where little does.
import type { Matrix } from './model.ts';
import { type Shared, type SparseRows, transpose } from './sparse.ts';
import type { Machines } from './svm.ts';

/** How much of the class's centroid is added. Dev ("npm run eval"), right of 1,702: 0.25 1,556; 0.5 1,562; 1 1,558. */
const CENTROID = 0.5;
/** Whole numbers up to this: a quarter of the size of 32-bit weights, and no answer on the dev questions changes. */
const STEPS = 127;
/** A row lies in full from this share of classes on: a sparse weight takes three bytes for one, and its sum costs twice the time. */
const FULL = 0.4;

export interface Built {
  readonly matrix: Matrix;
  /** Per feature as trained, its row in the matrix. */
  readonly rows: Int32Array;
}

/** Per class, what its sum of rows is multiplied by, for a centroid of the length wanted. */
function centroidShares(columns: SparseRows, labels: Int32Array, classes: number): Float64Array {
  const squares = new Float64Array(classes);
  const sums = new Float64Array(classes);
  for (let feature = 0; feature + 1 < columns.starts.length; feature++) {
    const end = columns.starts[feature + 1] as number;
    for (let entry = columns.starts[feature] as number; entry < end; entry++) {
      const label = labels[columns.features[entry] as number] as number;
      sums[label] = (sums[label] as number) + (columns.values[entry] as number);
    }
    for (let entry = columns.starts[feature] as number; entry < end; entry++) {
      const label = labels[columns.features[entry] as number] as number;
      squares[label] = (squares[label] as number) + (sums[label] as number) ** 2;
      sums[label] = 0;
    }
  }
  return squares.map((square) => CENTROID / (Math.sqrt(square) || 1));
}

/** Rows of whole numbers without their zeros, end to end, as they are found. */
class Sparse {
  columns = new Uint16Array(4096);
  weights = new Int8Array(4096);
  readonly starts: Uint32Array;
  readonly scales: Float32Array;
  #end = 0;
  #rows = 0;

  constructor(features: number) {
    this.starts = new Uint32Array(features + 1);
    this.scales = new Float32Array(features);
  }

  add(row: Float64Array): void {
    let most = 0;
    for (let column = 0; column < row.length; column++) most = Math.max(most, Math.abs(row[column] as number));
    const scale = most / STEPS;
    if (this.weights.length < this.#end + row.length) this.#grow();
    for (let column = 0; column < row.length && most > 0; column++) {
      const steps = Math.round((row[column] as number) / scale);
      if (steps === 0) continue;
      this.columns[this.#end] = column;
      this.weights[this.#end++] = steps;
    }
    this.scales[this.#rows] = scale;
    this.starts[++this.#rows] = this.#end;
  }

  #grow(): void {
    const { columns, weights } = this;
    this.columns = new Uint16Array(2 * columns.length);
    this.columns.set(columns);
    this.weights = new Int8Array(2 * weights.length);
    this.weights.set(weights);
  }
}

/** Rows in full first, then the sparse ones, each in the order of the features. */
function layOut({ columns, weights, starts, scales }: Sparse, classes: number): Built {
  const counts = Array.from(scales, (_, feature) => (starts[feature + 1] as number) - (starts[feature] as number));
  const isFull = counts.map((count) => count >= FULL * classes);
  const fullCount = isFull.filter(Boolean).length;
  const total = counts.reduce((sum, count, feature) => sum + (isFull[feature] ? 0 : count), 0);
  const matrix = {
    full: new Int8Array(fullCount * classes),
    starts: new Uint32Array(counts.length - fullCount + 1),
    columns: new Uint16Array(total),
    weights: new Int8Array(total),
    scales: new Float32Array(counts.length),
  };
  const rows = new Int32Array(counts.length);
  let [full, other, end] = [0, 0, 0];
  for (const [feature, count] of counts.entries()) {
    const first = starts[feature] as number;
    const place = isFull[feature] ? full++ : fullCount + other;
    rows[feature] = place;
    matrix.scales[place] = scales[feature] as number;
    if (isFull[feature]) {
      for (let at = first; at < first + count; at++)
        matrix.full[place * classes + (columns[at] as number)] = weights[at] as number;
      continue;
    }
    matrix.columns.set(columns.subarray(first, first + count), end);
    matrix.weights.set(weights.subarray(first, first + count), end);
    end += count;
    matrix.starts[++other] = end;
  }
  return { matrix, rows };
}

/** Each feature's weights: of the machines, and of the centroids of the classes. */
export function buildMatrix(data: SparseRows, labels: Int32Array, machines: Machines, { ids }: Shared): Built {
  const classes = machines.bias.length;
  const columns = transpose(data);
  const shares = centroidShares(columns, labels, classes);
  const weights = new Float64Array(classes);
  const sparse = new Sparse(ids.length);
  for (let feature = 0; feature < ids.length; feature++) {
    const id = ids[feature] as number;
    weights.fill(0);
    if (id !== -1) weights.set(machines.weights.subarray(id * classes, (id + 1) * classes));
    for (let entry = columns.starts[feature] as number; entry < (columns.starts[feature + 1] as number); entry++) {
      const row = columns.features[entry] as number;
      const value = columns.values[entry] as number;
      const label = labels[row] as number;
      if (id === -1) machines.addRow(row, value, weights);
      weights[label] = (weights[label] as number) + value * (shares[label] as number);
    }
    sparse.add(weights);
  }
  return layOut(sparse, classes);
}
