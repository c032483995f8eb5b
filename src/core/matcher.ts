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

type Counts = Map<number, number>;

/** How often each feature stands there: known ones by their row, others by their hash. */
function count(model: Model, words: readonly string[]): { known: Counts; unknown: Counts }[] {
  const groups = Array.from({ length: GROUPS }, () => ({
    known: new Map<number, number>(),
    unknown: new Map<number, number>(),
  }));
  extract(words, (hash, group) => {
    const row = model.rows[slotOf(model.keys, model.rows, hash)] ?? -1;
    const target = row === -1 ? groups[group]?.unknown : groups[group]?.known;
    const key = row === -1 ? hash : row;
    target?.set(key, (target.get(key) ?? 0) + 1);
  });
  return groups;
}

const weightOf = (times: number, idf: number): number => (1 + Math.log(times)) * idf;

function squared(counts: Counts, idfOf: (key: number) => number): number {
  let sum = 0;
  for (const [key, times] of counts) sum += weightOf(times, idfOf(key)) ** 2;
  return sum;
}

/** TF-IDF, each group scaled to its weight, then the whole to length one. */
function vectorOf(model: Model, words: readonly string[]): Vector {
  const features: number[] = [];
  const values: number[] = [];
  let coverage = 0;
  let length = 0;
  for (const [group, { known, unknown }] of count(model, words).entries()) {
    const said = squared(known, (row) => model.idf[row] ?? 0);
    if (said === 0) continue;
    coverage += said / (said + squared(unknown, () => model.unknownIdf)) / GROUPS;
    const weight = GROUP_WEIGHT[group] ?? 1;
    const scale = weight / Math.sqrt(said);
    length += weight ** 2;
    for (const [row, times] of known) {
      features.push(row);
      values.push(weightOf(times, model.idf[row] ?? 0) * scale);
    }
  }
  const norm = length === 0 ? 0 : 1 / Math.sqrt(length);
  return { features, values: values.map((value) => value * norm), coverage };
}

/** The margins of these words; every margin is the class's bias when nothing is known. */
export function score(model: Model, words: readonly string[]): Scores {
  const { features, values, coverage } = vectorOf(model, words);
  const width = model.classes.length;
  const { weights } = model;
  const margins = new Float64Array(model.bias);
  for (let index = 0; index < features.length; index++) {
    const offset = (features[index] ?? 0) * width;
    const value = (values[index] ?? 0) * (model.scales[features[index] ?? 0] ?? 0);
    for (let column = 0; column < width; column++) {
      margins[column] = (margins[column] as number) + value * (weights[offset + column] as number);
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
