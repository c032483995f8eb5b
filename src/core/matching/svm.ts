// Linear support vector machines with squared loss, one an entry against the rest, by dual coordinate descent with an active set.
// The machines of a range walk the rows together: their weights lie side by side, so that one walk through memory serves all of them.
import type { Rows } from './rows.ts';
import { generator, shuffle } from './shuffle.ts';

/** The price of a violated margin. Dev ("npm run eval"), right of 1,702: 1 1,555; 4 1,565. */
const COST = 4;
const PASSES = 12;
/** The squared length of a row, which is one, and of the bias feature. */
const LENGTH = 2;
/** A machine sets a row aside that it holds right by this much beyond the margin … */
const SLACK = 0.01;
/** … until one of these passes, in which every machine looks at all rows. */
const FULL: readonly number[] = [0, 1, 5];

/** What machines learn from; plain arrays, so that a thread can be given it. */
export interface TrainingSet {
  /** Each of length one. */
  readonly rows: Rows;
  /** The entry of each row, from 0. */
  readonly labels: Int32Array;
  /** How many features there are. */
  readonly features: number;
}

/** Entries from `first` up to and without `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Of a range of entries: per feature a weight for each, and per entry that of a feature of 1 that every row has. */
export interface Machines {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** How machines are trained, where other than those of the entries. */
export interface Training {
  /** The price of a violated margin. */
  readonly cost?: number;
  /** How often all rows are walked through. */
  readonly passes?: number;
}

class Solver implements Machines {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  readonly #set: TrainingSet;
  readonly #first: number;
  /** The squared loss's part of a row's curvature. */
  readonly #diagonal: number;
  readonly #alpha: Float32Array;
  readonly #margins: Float64Array;
  /** Per row, its machines that may still move it, in the front of as many places as there are machines. */
  readonly #active: Uint16Array;
  readonly #counts: Uint16Array;
  /** The machines that the row at hand moves, and by how much. */
  readonly #moved: Uint16Array;
  readonly #change: Float64Array;

  constructor(set: TrainingSet, { first, end }: Range, cost: number) {
    const width = end - first;
    this.#diagonal = 0.5 / cost;
    this.weights = new Float32Array(set.features * width);
    this.bias = new Float64Array(width);
    this.#set = set;
    this.#first = first;
    this.#alpha = new Float32Array(set.labels.length * width);
    this.#margins = new Float64Array(width);
    this.#active = new Uint16Array(set.labels.length * width);
    this.#counts = new Uint16Array(set.labels.length);
    this.#moved = new Uint16Array(width);
    this.#change = new Float64Array(width);
  }

  /** Moves the row in all machines, or in those that may still move it. */
  visit(row: number, isFull: boolean): void {
    const [active, width] = [this.#active, this.bias.length];
    const base = row * width;
    if (isFull) {
      for (let machine = 0; machine < width; machine++) active[base + machine] = machine;
      this.#counts[row] = width;
    }
    const count = this.#counts[row] as number;
    if (count === 0) return;
    if (count === 1) this.#scoreOne(row, active[base] as number);
    else this.#score(row);
    this.#move(row, this.#decide(row));
  }

  /** The same for one machine: its sum needn't be stored. */
  #scoreOne(row: number, machine: number): void {
    const { starts, features, values } = this.#set.rows;
    const [weights, width] = [this.weights, this.bias.length];
    const end = starts[row + 1] as number;
    let sum = this.bias[machine] as number;
    for (let at = starts[row] as number; at < end; at++)
      sum += (values[at] as number) * (weights[(features[at] as number) * width + machine] as number);
    this.#margins[machine] = sum;
  }

  /** Adds the row's product with the weights of the machines that may move it, four features at a time: a sum is loaded and stored once for four. */
  #score(row: number): void {
    const { starts, features, values } = this.#set.rows;
    const [weights, margins, active, width] = [this.weights, this.#margins, this.#active, this.bias.length];
    const base = row * width;
    const last = base + (this.#counts[row] as number);
    const end = starts[row + 1] as number;
    margins.set(this.bias);
    for (let at = starts[row] as number; at < end; at += 4) {
      const a = (features[at] as number) * width;
      const b = (features[at + 1] as number) * width;
      const c = (features[at + 2] as number) * width;
      const d = (features[at + 3] as number) * width;
      const [va, vb] = [values[at] as number, values[at + 1] as number];
      const [vc, vd] = [values[at + 2] as number, values[at + 3] as number];
      for (let place = base; place < last; place++) {
        const machine = active[place] as number;
        margins[machine] =
          (margins[machine] as number) +
          va * (weights[a + machine] as number) +
          vb * (weights[b + machine] as number) +
          vc * (weights[c + machine] as number) +
          vd * (weights[d + machine] as number);
      }
    }
  }

  /** Notes which machines the row moves, and by how much; keeps those that it may still move. Returns how many it moves. */
  #decide(row: number): number {
    const [active, alphas, width] = [this.#active, this.#alpha, this.bias.length];
    const diagonal = this.#diagonal;
    const base = row * width;
    const last = base + (this.#counts[row] as number);
    const own = (this.#set.labels[row] as number) - this.#first;
    let [kept, count] = [base, 0];
    for (let place = base; place < last; place++) {
      const machine = active[place] as number;
      const sign = machine === own ? 1 : -1;
      const alpha = alphas[base + machine] as number;
      const gradient = sign * (this.#margins[machine] as number) - 1 + alpha * diagonal;
      if (alpha === 0 && gradient > SLACK) continue;
      active[kept++] = machine;
      const next = Math.max(alpha - gradient / (LENGTH + diagonal), 0);
      if (next === alpha) continue;
      alphas[base + machine] = next;
      this.#change[count] = (next - alpha) * sign;
      this.#moved[count++] = machine;
    }
    this.#counts[row] = kept - base;
    return count;
  }

  #move(row: number, count: number): void {
    if (count === 0) return;
    const { starts, features, values } = this.#set.rows;
    const [weights, bias, moved, change] = [this.weights, this.bias, this.#moved, this.#change];
    for (let at = 0; at < count; at++) {
      const machine = moved[at] as number;
      bias[machine] = (bias[machine] as number) + (change[at] as number);
    }
    const end = starts[row + 1] as number;
    for (let place = starts[row] as number; place < end; place++) {
      const offset = (features[place] as number) * bias.length;
      const value = values[place] as number;
      for (let at = 0; at < count; at++) {
        const weight = offset + (moved[at] as number);
        weights[weight] = (weights[weight] as number) + (change[at] as number) * value;
      }
    }
  }
}

/**
 * The machines of a range of entries, each against the rest. No machine sees another's weights, so ranges may be solved apart and
 * come out the same, to the bit.
 * Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for large-scale linear SVM (ICML 2008), algorithm 1, as in
 * LIBLINEAR (Fan and others, JMLR 2008), with a fixed slack in place of its shrinking rule, which sets rows aside too late for few passes.
 * @param onPass told after each pass which share of them is done, up to 1
 */
export function solve(
  set: TrainingSet,
  range: Range,
  onPass: (share: number) => void = () => {},
  { cost = COST, passes = PASSES }: Training = {},
): Machines {
  const solver = new Solver(set, range, cost);
  const order = Int32Array.from(set.labels, (_, row) => row);
  const random = generator(set.labels.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const row of order) solver.visit(row, FULL.includes(pass));
    onPass((pass + 1) / passes);
  }
  return { weights: solver.weights, bias: solver.bias };
}
