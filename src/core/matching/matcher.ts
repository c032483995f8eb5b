// A question's words to a score for each entry: one sparse vector times one sparse matrix.
import { featuresOf, surfaceFeatures, type Text } from './features.ts';
import { type Model, numberOf } from './model.ts';
import { type Vector, vectorOf } from './weighting.ts';

export interface Scores {
  /** A margin per entry, in the order of the model's entries; above −1 speaks for it. */
  readonly margins: Float64Array;
  /** 0 to 1: how much of the question's weight the knowledge base knows. */
  readonly coverage: number;
}

/** Rows that keep their zeros: where each starts, and what it counts. */
class FullRows {
  readonly #rows: Float64Array;
  #end = 0;

  constructor(room: number) {
    // The last four may be no rows: then they count nothing.
    this.#rows = new Float64Array(2 * (room + 3));
  }

  push(start: number, value: number): void {
    this.#rows[this.#end++] = start;
    this.#rows[this.#end++] = value;
  }

  /** Four rows at a time: a margin is loaded and stored once for four. */
  addTo(margins: Float64Array, full: Int8Array): void {
    const rows = this.#rows;
    for (let at = 0; at < this.#end; at += 8) {
      const [a, va] = [rows[at] as number, rows[at + 1] as number];
      const [b, vb] = [rows[at + 2] as number, rows[at + 3] as number];
      const [c, vc] = [rows[at + 4] as number, rows[at + 5] as number];
      const [d, vd] = [rows[at + 6] as number, rows[at + 7] as number];
      for (let column = 0; column < margins.length; column++)
        margins[column] =
          (margins[column] as number) +
          va * (full[a + column] as number) +
          vb * (full[b + column] as number) +
          vc * (full[c + column] as number) +
          vd * (full[d + column] as number);
    }
  }
}

/** Adds to the margins the matrix times a share of the vector. */
function addProduct(model: Model, { features, values }: Vector, share: number, margins: Float64Array): void {
  const { full, starts, columns, weights, scales } = model;
  const width = margins.length;
  const first = full.length / width;
  const rows = new FullRows(features.length);
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] as number;
    const value = share * (values[at] as number) * (scales[feature] as number);
    if (feature < first) {
      rows.push(feature * width, value);
      continue;
    }
    const end = starts[feature - first + 1] as number;
    for (let place = starts[feature - first] as number; place < end; place++) {
      const column = columns[place] as number;
      margins[column] = (margins[column] as number) + value * (weights[place] as number);
    }
  }
  rows.addTo(margins, full);
}

/** A reading, and how much of the weight is its. */
export type Share = readonly [text: Text, share: number];

/**
 * The readings of a question, blended: margins are linear, so those of the blend are the blend of theirs. Every margin is the entry's
 * bias when nothing is known.
 * @param readings their shares are 1 together
 */
export function score(model: Model, readings: readonly Share[]): Scores {
  const margins = new Float64Array(model.bias);
  let coverage = 0;
  for (const [text, share] of readings) {
    const vector = vectorOf(model, featuresOf(text));
    addProduct(model, vector, share, margins);
    coverage += share * vector.coverage;
  }
  return { margins, coverage };
}

function addLikelihoods(model: Model, hashes: readonly number[], totals: Float64Array): void {
  const { languageWeights } = model;
  const width = totals.length;
  for (const hash of hashes) {
    const feature = numberOf(model, hash);
    if (feature === -1) continue;
    for (let column = 0; column < width; column++)
      totals[column] = (totals[column] as number) + (languageWeights[feature * width + column] as number);
  }
}

/** A log-likelihood per language, in the order of the model's languages. */
export function languageScores(model: Model, words: readonly string[]): Float64Array {
  const totals = new Float64Array(model.languages.length);
  for (const hashes of surfaceFeatures(words)) addLikelihoods(model, hashes, totals);
  return totals;
}
