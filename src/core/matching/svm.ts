// Linear support vector machines with squared loss, one an entry against the rest, by dual coordinate descent with an active set.
// All machines walk the rows together: their weights lie side by side, so that one walk through memory serves every entry.
import { generator, shuffle } from './shuffle.ts';
import type { Vector } from './weighting.ts';

/** The price of a violated margin. Dev ("npm run eval"), right of 1,702: 1 1,555; 4 1,565. */
const COST = 4;
const DIAGONAL = 0.5 / COST;
/** The squared length of a row, which is one, and of the bias feature, and the squared loss's part. */
const CURVATURE = 2 + DIAGONAL;
const PASSES = 12;
/** A machine sets a row aside that it holds right by this much beyond the margin … */
const SLACK = 0.01;
/** … until one of these passes, in which every machine looks at all rows. */
const FULL: readonly number[] = [0, 1, 5];

/** Per feature, a weight for each entry, and per entry that of a feature of 1 that every row has. */
export interface Machines {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** Filled up by features of no value, so that they can be taken four at a time. */
function inFours({ features, values, coverage }: Vector): Vector {
  const room = 4 * Math.ceil(features.length / 4);
  const filled = { features: new Int32Array(room), values: new Float32Array(room), coverage };
  filled.features.set(features);
  filled.values.set(values);
  return filled;
}

class Solver implements Machines {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  readonly #rows: readonly Vector[];
  readonly #labels: readonly number[];
  readonly #alpha: Float32Array;
  readonly #margins: Float64Array;
  /** The machines that the row at hand moves, and by how much. */
  readonly #moved: number[] = [];
  readonly #change: number[] = [];

  constructor(rows: readonly Vector[], labels: readonly number[], features: number, entries: number) {
    this.weights = new Float32Array(features * entries);
    this.bias = new Float64Array(entries);
    this.#rows = rows.map(inFours);
    this.#labels = labels;
    this.#alpha = new Float32Array(rows.length * entries);
    this.#margins = new Float64Array(entries);
  }

  /** Moves the row in these machines; returns those that it may still move. */
  visit(row: number, entries: readonly number[]): number[] {
    const own = this.#rows[row] as Vector;
    this.#score(own, entries);
    const kept: number[] = [];
    let count = 0;
    for (const entry of entries) {
      const sign = entry === this.#labels[row] ? 1 : -1;
      const at = row * this.bias.length + entry;
      const alpha = this.#alpha[at] as number;
      const gradient = sign * (this.#margins[entry] as number) - 1 + alpha * DIAGONAL;
      if (alpha === 0 && gradient > SLACK) continue;
      kept.push(entry);
      const next = Math.max(alpha - gradient / CURVATURE, 0);
      if (next === alpha) continue;
      this.#alpha[at] = next;
      this.#change[count] = (next - alpha) * sign;
      this.#moved[count++] = entry;
    }
    this.#move(own, count);
    return kept;
  }

  /** Four features at a time, so that a sum is loaded and stored once for four products. */
  #score({ features, values }: Vector, entries: readonly number[]): void {
    const [weights, margins, width] = [this.weights, this.#margins, this.bias.length];
    margins.set(this.bias);
    for (let at = 0; at < features.length; at += 4) {
      const a = (features[at] as number) * width;
      const b = (features[at + 1] as number) * width;
      const c = (features[at + 2] as number) * width;
      const d = (features[at + 3] as number) * width;
      const [va, vb] = [values[at] as number, values[at + 1] as number];
      const [vc, vd] = [values[at + 2] as number, values[at + 3] as number];
      for (let place = 0; place < entries.length; place++) {
        const entry = entries[place] as number;
        margins[entry] =
          (margins[entry] as number) +
          va * (weights[a + entry] as number) +
          vb * (weights[b + entry] as number) +
          vc * (weights[c + entry] as number) +
          vd * (weights[d + entry] as number);
      }
    }
  }

  #move({ features, values }: Vector, count: number): void {
    const [weights, bias, moved, change] = [this.weights, this.bias, this.#moved, this.#change];
    for (let at = 0; at < count; at++) {
      const entry = moved[at] as number;
      bias[entry] = (bias[entry] as number) + (change[at] as number);
    }
    for (let place = 0; place < features.length && count > 0; place++) {
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
 * One machine an entry, each against the rest.
 * Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for large-scale linear SVM (ICML 2008), algorithm 1, as in
 * LIBLINEAR (Fan and others, JMLR 2008), with a fixed slack in place of its shrinking rule, which sets rows aside too late for few passes.
 * @param rows vectors of length one; @param labels the entry of each row, from 0
 */
export function solve(rows: readonly Vector[], labels: readonly number[], features: number, entries: number): Machines {
  const solver = new Solver(rows, labels, features, entries);
  const every = Array.from(solver.bias, (_, entry) => entry);
  const active: (readonly number[])[] = rows.map(() => every);
  const order = Int32Array.from(labels, (_, row) => row);
  const random = generator(rows.length);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    for (const row of order) active[row] = solver.visit(row, FULL.includes(pass) ? every : (active[row] ?? every));
  }
  return solver;
}
