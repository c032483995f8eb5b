// A question's words to a score for each class: one sparse vector times one matrix.
import { extract, GROUP_WEIGHT, GROUPS } from './features.ts';
import { type Model, slotOf } from './model.ts';

export interface Scores {
  /** A margin per class, in the order of the model's classes; above −1 speaks for it. */
  readonly margins: Float64Array;
  /** 0 to 1: how much of the question's weight the knowledge base knows. */
  readonly coverage: number;
}

interface Vector {
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly coverage: number;
}

/** TF-IDF, each group scaled to length one, then the whole. */
function vectorOf(model: Model, words: readonly string[]): Vector {
  const counts: Map<number, number>[] = [new Map(), new Map()];
  const unknown: Map<number, number>[] = [new Map(), new Map()];
  extract(words, (hash, group) => {
    const slot = slotOf(model.keys, model.rows, hash);
    const row = model.rows[slot] ?? -1;
    const target = (row === -1 ? unknown : counts)[group];
    const key = row === -1 ? hash : row;
    target?.set(key, (target.get(key) ?? 0) + 1);
  });
  const features: number[] = [];
  const values: number[] = [];
  let coverage = 0;
  let length = 0;
  for (let group = 0; group < GROUPS; group++) {
    const first = values.length;
    let known = 0;
    for (const [row, count] of counts[group] ?? []) {
      const value = (1 + Math.log(count)) * (model.idf[row] ?? 0);
      features.push(row);
      values.push(value);
      known += value * value;
    }
    let missed = 0;
    for (const count of unknown[group]?.values() ?? []) missed += ((1 + Math.log(count)) * model.unknownIdf) ** 2;
    coverage += known === 0 ? 0 : known / (known + missed) / GROUPS;
    const scale = known === 0 ? 0 : (GROUP_WEIGHT[group] ?? 1) / Math.sqrt(known);
    for (let index = first; index < values.length; index++) values[index] = (values[index] ?? 0) * scale;
    length += known === 0 ? 0 : (GROUP_WEIGHT[group] ?? 1) ** 2;
  }
  const norm = length === 0 ? 0 : 1 / Math.sqrt(length);
  return { features, values: values.map((value) => value * norm), coverage };
}

/** The margins of these words; every margin is the class's bias when nothing is known. */
export function score(model: Model, words: readonly string[]): Scores {
  const { features, values, coverage } = vectorOf(model, words);
  const width = model.classes.length;
  const margins = Float64Array.from(model.bias);
  for (let index = 0; index < features.length; index++) {
    const offset = (features[index] ?? 0) * width;
    const value = (values[index] ?? 0) * (model.scales[features[index] ?? 0] ?? 0);
    for (let column = 0; column < width; column++) {
      margins[column] = (margins[column] ?? 0) + value * (model.weights[offset + column] ?? 0);
    }
  }
  return { margins, coverage };
}

/** A log-likelihood per language, in the order of the model's languages. */
export function languageScores(model: Model, words: readonly string[]): Float64Array {
  const totals = new Float64Array(model.languages.length);
  extract(words, (hash) => {
    const row = model.rows[slotOf(model.keys, model.rows, hash)] ?? -1;
    if (row === -1) return;
    for (let column = 0; column < totals.length; column++) {
      totals[column] = (totals[column] ?? 0) + (model.languageWeights[row * totals.length + column] ?? 0);
    }
  });
  return totals;
}
