// Linear support vector machines with squared loss, one a class against the rest, by dual coordinate descent with an active set.
// All machines walk the rows together: their weights lie side by side, so that one walk through memory serves every class.

import { generator, shuffle } from './shuffle.ts';
import { addProducts, addSomeProducts, type Shared, type SparseRows } from './sparse.ts';

export interface Machines {
  /** Shared features × classes. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  /** Adds, per class, the value times the row's coefficient: the weights of a feature that only this row has. */
  readonly addRow: (row: number, value: number, into: Float64Array) => void;
}

/** The price of a violated margin. Dev ("npm run eval"), right of 1,702: 1 1,555; 4 1,565. */
const COST = 4;
const DIAGONAL = 0.5 / COST;
const PASSES = 12;
/** From the second walk on, a row that a machine holds right by this much beyond the margin is set aside … */
const SLACK = 0.01;
/** … until this walk, which looks at all of them again. */
const SECOND_LOOK = 5;

/** Squared length of each row, with the bias feature of 1 and the squared loss's part. */
function diagonals({ starts, values }: SparseRows): Float64Array {
  const diagonal = new Float64Array(starts.length - 1).fill(1 + DIAGONAL);
  for (let row = 0; row < diagonal.length; row++) {
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      diagonal[row] = (diagonal[row] as number) + (values[entry] as number) ** 2;
    }
  }
  return diagonal;
}

/** The state of all machines while they are solved. */
class Solver {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  /** Per row, the squared length of what no other row has: its weights are the row's own coefficient. */
  readonly #own: Float64Array;
  readonly #data: SparseRows;
  readonly #labels: Int32Array;
  readonly #classes: number;
  readonly #diagonal: Float64Array;
  readonly #alpha: Float32Array;
  /** Per row, the classes whose machine still moves it: `#live` first entries of the row's stretch. */
  readonly #active: Uint16Array;
  readonly #live: Int32Array;
  #limit = Number.POSITIVE_INFINITY;
  readonly #dots: Float64Array;
  readonly #changed: Uint16Array;
  readonly #change: Float64Array;

  constructor({ rows: data, own }: Shared, labels: Int32Array, classes: number) {
    const count = labels.length;
    this.#data = data;
    this.#own = own;
    this.#labels = labels;
    this.#classes = classes;
    this.weights = new Float32Array(data.width * classes);
    this.bias = new Float64Array(classes);
    this.#diagonal = diagonals(data).map((length, row) => length + (own[row] as number));
    this.#alpha = new Float32Array(count * classes);
    this.#active = new Uint16Array(count * classes);
    for (let at = 0; at < this.#active.length; at++) this.#active[at] = at % classes;
    this.#live = new Int32Array(count).fill(classes);
    this.#dots = new Float64Array(classes);
    this.#changed = new Uint16Array(classes);
    this.#change = new Float64Array(classes);
  }

  addRow(row: number, value: number, into: Float64Array): void {
    const label = this.#labels[row] as number;
    for (let column = 0; column < this.#classes; column++) {
      const alpha = this.#alpha[row * this.#classes + column] as number;
      if (alpha > 0) into[column] = (into[column] as number) + (column === label ? alpha : -alpha) * value;
    }
  }

  /** Every row counts again in every machine. */
  restore(): void {
    this.#live.fill(this.#classes);
  }

  /** One walk over the rows; those beyond the margin by more than the limit are set aside. */
  pass(order: Int32Array, limit: number): void {
    this.#limit = limit;
    for (let at = 0; at < order.length; at++) this.#visit(order[at] as number);
  }

  #visit(row: number): void {
    const live = this.#live[row] as number;
    if (live === 0) return;
    this.#score(row, live);
    const changes = this.#step(row, live);
    if (changes > 0) this.#apply(row, changes);
  }

  #score(row: number, live: number): void {
    this.#dots.set(this.bias);
    const base = row * this.#classes;
    if (live * 3 > this.#classes) addProducts(this.#data, row, this.weights, this.#dots);
    else addSomeProducts(this.#data, row, this.weights, this.#dots, this.#active.subarray(base, base + live));
  }

  /** Moves the row in every live machine; returns how many changed. */
  #step(row: number, live: number): number {
    const base = row * this.#classes;
    const label = this.#labels[row] as number;
    const diagonal = this.#diagonal[row] as number;
    const own = DIAGONAL + (this.#own[row] as number);
    let left = live;
    let changes = 0;
    for (let at = 0; at < left; ) {
      const column = this.#active[base + at] as number;
      const sign = column === label ? 1 : -1;
      const held = this.#alpha[base + column] as number;
      const gradient = sign * (this.#dots[column] as number) - 1 + held * own;
      if (held === 0 && gradient > this.#limit) {
        left--;
        this.#active[base + at] = this.#active[base + left] as number;
        this.#active[base + left] = column;
        continue;
      }
      at++;
      const projected = held === 0 ? Math.min(gradient, 0) : gradient;
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(held - gradient / diagonal, 0);
      this.#alpha[base + column] = next;
      this.#change[changes] = (next - held) * sign;
      this.#changed[changes++] = column;
    }
    this.#live[row] = left;
    return changes;
  }

  #apply(row: number, changes: number): void {
    const { starts, features, values } = this.#data;
    for (let at = 0; at < changes; at++) {
      const column = this.#changed[at] as number;
      this.bias[column] = (this.bias[column] as number) + (this.#change[at] as number);
    }
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      const offset = (features[entry] as number) * this.#classes;
      const value = values[entry] as number;
      for (let at = 0; at < changes; at++) {
        const index = offset + (this.#changed[at] as number);
        this.weights[index] = (this.weights[index] as number) + (this.#change[at] as number) * value;
      }
    }
  }
}

/**
 * One machine a class, each against the rest.
 * Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for large-scale linear SVM (ICML 2008), algorithm 1,
 * with a fixed slack in place of its shrinking rule, which sets rows aside too late for few passes.
 * @param shared the rows as `sharedFeatures` leaves them
 * @param labels the class of each row, from 0
 */
export function solve(shared: Shared, labels: Int32Array, classes: number): Machines {
  const solver = new Solver(shared, labels, classes);
  const order = Int32Array.from(labels, (_, row) => row);
  const random = generator(labels.length);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    if (pass === SECOND_LOOK) solver.restore();
    solver.pass(order, pass === 0 ? Number.POSITIVE_INFINITY : SLACK);
  }
  return solver;
}
