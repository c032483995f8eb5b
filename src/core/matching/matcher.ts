// A question's words to a score for each class: one sparse vector times one matrix.
import { extract, Features, GROUP_WEIGHT, GROUPS, PAIRS } from './features.ts';
import { type Model, rowOf } from './model.ts';
import { addTo } from './product.ts';

export interface Scores {
  /** A margin per class, in the order of the model's classes; above −1 speaks for it. */
  readonly margins: Float64Array;
  /** 0 to 1: how much of the question's weight the knowledge base knows. */
  readonly coverage: number;
}

/** What a question is laid out in; one a model, so that nothing is allocated for a question. */
class Workspace {
  readonly features = new Features();
  /** Per known feature of the question: its row, group and value. */
  rows = new Int32Array(512);
  groups = new Uint8Array(512);
  values = new Float64Array(512);
  count = 0;
  /** Per row of the model, how often it stands in the question at hand; all zero between questions. */
  readonly times: Uint16Array;
  /** Per row of the model, its value in the question as it was meant; all zero between questions. */
  readonly meant: Float64Array;
  /** Per group, the squared weight of what is known and of what isn't. */
  readonly known = new Float64Array(GROUPS);
  readonly unknown = new Float64Array(GROUPS);

  constructor(rows: number) {
    this.times = new Uint16Array(rows);
    this.meant = new Float64Array(rows);
  }

  reserve(count: number): void {
    if (this.rows.length >= count) return;
    const { rows, values } = this;
    this.rows = new Int32Array(2 * count);
    this.rows.set(rows);
    this.groups = new Uint8Array(2 * count);
    this.values = new Float64Array(2 * count);
    this.values.set(values);
  }
}

const workspaces = new WeakMap<Model, Workspace>();

function workspaceOf(model: Model): Workspace {
  const known = workspaces.get(model);
  if (known !== undefined) return known;
  const space = new Workspace(model.idf.length);
  workspaces.set(model, space);
  return space;
}

/** Which features stand there, each row once. */
function look(model: Model, words: readonly string[], space: Workspace): void {
  const { features, times, known, unknown } = space;
  extract(words, features);
  space.reserve(features.count);
  space.count = 0;
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
      space.rows[space.count] = row;
      space.groups[space.count++] = group;
    }
  }
}

/** TF-IDF of what is known, each group scaled to its weight, then the whole to length one, times the row's scale; returns the coverage. */
function weigh({ idf, matrix }: Model, space: Workspace): number {
  const { rows, groups, values, count, times, known, unknown } = space;
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
  let present = 0;
  for (let group = 0; group < GROUPS; group++) {
    const own = known[group] as number;
    const all = own + (unknown[group] as number);
    // One word has no pairs: what isn't there is neither known nor unknown.
    if (all === 0) continue;
    present++;
    if (own === 0) continue;
    coverage += own / all;
    length += (GROUP_WEIGHT[group] as number) ** 2;
  }
  for (let group = 0; group < GROUPS; group++) {
    known[group] = (GROUP_WEIGHT[group] as number) / Math.sqrt((known[group] as number) * length);
  }
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    values[at] = (values[at] as number) * (known[groups[at] as number] as number) * (matrix.scales[row] as number);
  }
  return present === 0 ? 0 : coverage / present;
}

/** Adds to what was typed, by its share, the same of what was meant: features that stand in both are looked up in the matrix once. */
function blend(space: Workspace, meant: Int32Array, typedShare: number): void {
  const { rows, values, count, meant: value } = space;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    values[at] = typedShare * (values[at] as number) + (value[row] as number);
    value[row] = 0;
  }
  space.reserve(count + meant.length);
  for (const row of meant) {
    const own = value[row] as number;
    if (own === 0) continue;
    value[row] = 0;
    space.rows[space.count] = row;
    space.values[space.count++] = own;
  }
}

function marginsOf({ bias, matrix }: Model, space: Workspace): Float64Array {
  const margins = new Float64Array(bias);
  addTo(margins, matrix, space);
  return margins;
}

/** The margins of these words; every margin is the class's bias when nothing is known. */
export function score(model: Model, words: readonly string[]): Scores {
  const space = workspaceOf(model);
  look(model, words, space);
  const coverage = weigh(model, space);
  return { margins: marginsOf(model, space), coverage };
}

/**
 * Both readings of a question at once, weighed together: scores are linear, so that the blend of two questions has the blend of
 * their margins.
 * @param typedShare 0 to 1: how much of the weight goes to the words as typed
 */
export function scoreBoth(
  model: Model,
  meant: readonly string[],
  typed: readonly string[],
  typedShare: number,
): Scores {
  const space = workspaceOf(model);
  look(model, meant, space);
  const first = weigh(model, space);
  const rows = space.rows.slice(0, space.count);
  for (let at = 0; at < rows.length; at++)
    space.meant[rows[at] as number] = (1 - typedShare) * (space.values[at] as number);
  look(model, typed, space);
  const second = weigh(model, space);
  blend(space, rows, typedShare);
  return { margins: marginsOf(model, space), coverage: (1 - typedShare) * first + typedShare * second };
}

/** A log-likelihood per language, in the order of the model's languages. */
export function languageScores(model: Model, words: readonly string[]): Float64Array {
  const totals = new Float64Array(model.languages.length);
  const { features } = workspaceOf(model);
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
