// A question's words to a score for each class: one sparse vector times one matrix.
import { extract, Features, GROUP_WEIGHT, GROUPS, PAIRS } from './features.ts';
import { type Matrix, type Model, rowOf } from './model.ts';

export interface Scores {
  /** A margin per class, in the order of the model's classes; above −1 speaks for it. */
  readonly margins: Float64Array;
  /** 0 to 1: how much of the question's weight the knowledge base knows. */
  readonly coverage: number;
}

/** What a question is laid out in; one a model, so that nothing is allocated for a question. */
class Desk {
  readonly features = new Features();
  /** Per known feature of the question: its row, group and value. */
  rows = new Int32Array(512);
  groups = new Uint8Array(512);
  values = new Float64Array(512);
  count = 0;
  /** Per row of the model, how often it stands in the question at hand; all zero between questions. */
  readonly times: Uint16Array;
  /** Per group, the squared weight of what is known and of what isn't. */
  readonly known = new Float64Array(GROUPS);
  readonly unknown = new Float64Array(GROUPS);

  constructor(rows: number) {
    this.times = new Uint16Array(rows);
  }

  reserve(count: number): void {
    if (this.rows.length >= count) return;
    this.rows = new Int32Array(2 * count);
    this.groups = new Uint8Array(2 * count);
    this.values = new Float64Array(2 * count);
  }
}

const desks = new WeakMap<Model, Desk>();

function deskOf(model: Model): Desk {
  const known = desks.get(model);
  if (known !== undefined) return known;
  const desk = new Desk(model.idf.length);
  desks.set(model, desk);
  return desk;
}

/** Which features stand there, each row once. */
function look(model: Model, words: readonly string[], desk: Desk): void {
  const { features, times, known, unknown } = desk;
  extract(words, features);
  desk.reserve(features.count);
  desk.count = 0;
  known.fill(0);
  unknown.fill(0);
  const strange = model.unknownIdf ** 2;
  for (let at = 0; at < features.count; at++) {
    const group = features.groups[at] as number;
    const row = rowOf(model, features.hashes[at] as number);
    if (row === -1) unknown[group] = (unknown[group] as number) + strange;
    else {
      const before = times[row] as number;
      times[row] = before + 1;
      if (before > 0) continue;
      desk.rows[desk.count] = row;
      desk.groups[desk.count++] = group;
    }
  }
}

/** TF-IDF of what is known, each group scaled to its weight, then the whole to length one, times the row's scale; returns the coverage. */
function weigh({ idf, matrix }: Model, desk: Desk): number {
  const { rows, groups, values, count, times, known, unknown } = desk;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const often = times[row] as number;
    times[row] = 0;
    const value = often === 1 ? (idf[row] as number) : (1 + Math.log(often)) * (idf[row] as number);
    values[at] = value;
    known[groups[at] as number] = (known[groups[at] as number] as number) + value * value;
  }
  let coverage = 0;
  let length = 0;
  for (let group = 0; group < GROUPS; group++) {
    const own = known[group] as number;
    if (own === 0) continue;
    coverage += own / (own + (unknown[group] as number)) / GROUPS;
    length += (GROUP_WEIGHT[group] as number) ** 2;
  }
  for (let group = 0; group < GROUPS; group++) {
    known[group] = (GROUP_WEIGHT[group] as number) / Math.sqrt((known[group] as number) * length);
  }
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    values[at] = (values[at] as number) * (known[groups[at] as number] as number) * (matrix.scales[row] as number);
  }
  return coverage;
}

/** Adds the rows in full, four at a time: a sum is loaded and stored once for four products. */
function addFull({ full }: Matrix, { rows, values }: Desk, count: number, margins: Float64Array): void {
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
function addSparse(matrix: Matrix, { rows, values, count }: Desk, margins: Float64Array): number {
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

/** The margins of these words; every margin is the class's bias when nothing is known. */
export function score(model: Model, words: readonly string[]): Scores {
  const desk = deskOf(model);
  const margins = new Float64Array(model.bias);
  look(model, words, desk);
  const coverage = weigh(model, desk);
  addFull(model.matrix, desk, addSparse(model.matrix, desk, margins), margins);
  return { margins, coverage };
}

/** A log-likelihood per language, in the order of the model's languages. */
export function languageScores(model: Model, words: readonly string[]): Float64Array {
  const totals = new Float64Array(model.languages.length);
  const { features } = deskOf(model);
  extract(words, features);
  for (let at = 0; at < features.count; at++) {
    if (features.groups[at] === PAIRS) break;
    const row = rowOf(model, features.hashes[at] as number);
    if (row === -1) continue;
    for (let column = 0; column < totals.length; column++) {
      totals[column] = (totals[column] ?? 0) + (model.languageWeights[row * totals.length + column] ?? 0);
    }
  }
  return totals;
}
