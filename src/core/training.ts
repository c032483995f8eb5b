// Curated questions to a model: TF-IDF, one linear support vector machine a class, and half of the class's centroid.
import { extract, GROUP_WEIGHT, GROUPS } from './features.ts';
import { type Model, slotOf } from './model.ts';
import type { SparseRows } from './sparse.ts';
import { solve } from './svm.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Example {
  readonly classId: string;
  readonly language: string;
  readonly words: readonly string[];
}

/** How much of the class's centroid is added. Dev ("npm run eval"), right of 1,702: 0.25 1,556; 0.5 1,562; 1 1,558. */
const CENTROID = 0.5;

interface Indexed {
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
  /** Per feature: its group and in how many examples it stands. */
  readonly group: readonly number[];
  readonly frequency: readonly number[];
  /** Per example: feature → count. */
  readonly counts: readonly Map<number, number>[];
}

function index(examples: readonly Example[]): Indexed {
  const ids = new Map<number, number>();
  const group: number[] = [];
  const frequency: number[] = [];
  const counts = examples.map(({ words }) => {
    const count = new Map<number, number>();
    extract(words, (hash, kind) => {
      let id = ids.get(hash);
      if (id === undefined) {
        id = group.length;
        ids.set(hash, id);
        group.push(kind);
        frequency.push(0);
      }
      const before = count.get(id) ?? 0;
      if (before === 0) frequency[id] = (frequency[id] ?? 0) + 1;
      count.set(id, before + 1);
    });
    return count;
  });
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, ids.size * 2)));
  const keys = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (const [hash, id] of ids) {
    const slot = slotOf(keys, rows, hash);
    keys[slot] = hash;
    rows[slot] = id;
  }
  return { keys, rows, group, frequency, counts };
}

/** TF-IDF of one example into the arrays, each group of length one times its weight, the whole of length one. */
function weigh(
  count: ReadonlyMap<number, number>,
  group: readonly number[],
  idf: Float32Array,
  { features, values }: SparseRows,
  first: number,
): number {
  const squares = new Float64Array(GROUPS);
  let at = first;
  for (const [id, times] of count) {
    const value = (1 + Math.log(times)) * (idf[id] as number);
    features[at] = id;
    values[at++] = value;
    squares[group[id] as number] = (squares[group[id] as number] as number) + value * value;
  }
  const weights = GROUP_WEIGHT.map((weight, kind) => ((squares[kind] as number) > 0 ? weight : 0));
  const norm = Math.hypot(...weights) || 1;
  for (let entry = first; entry < at; entry++) {
    const kind = group[features[entry] as number] as number;
    values[entry] =
      ((values[entry] as number) * (weights[kind] as number)) / (Math.sqrt(squares[kind] as number) * norm);
  }
  return at;
}

function sparse({ group, counts }: Indexed, idf: Float32Array): SparseRows {
  const total = counts.reduce((sum, count) => sum + count.size, 0);
  const starts = new Int32Array(counts.length + 1);
  const rows: SparseRows = {
    starts,
    features: new Int32Array(total),
    values: new Float32Array(total),
    width: group.length,
  };
  for (const [example, count] of counts.entries())
    starts[example + 1] = weigh(count, group, idf, rows, starts[example] as number);
  return rows;
}

/** Per feature and class, the sum over the class's rows. */
function classSums({ starts, features, values, width }: SparseRows, labels: Int32Array, classes: number): Float32Array {
  const sums = new Float32Array(width * classes);
  for (let row = 0; row < labels.length; row++) {
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      const at = (features[entry] as number) * classes + (labels[row] as number);
      sums[at] = (sums[at] as number) + (values[entry] as number);
    }
  }
  return sums;
}

/** Adds to the machines each class's centroid: the mean of its rows, of length one. */
function addCentroids(weights: Float32Array, sums: Float32Array, classes: number): void {
  const squares = new Float64Array(classes);
  for (let at = 0; at < sums.length; at++) {
    const column = at % classes;
    squares[column] = (squares[column] as number) + (sums[at] as number) ** 2;
  }
  const shares = squares.map((square) => CENTROID / (Math.sqrt(square) || 1));
  for (let at = 0; at < sums.length; at++) {
    weights[at] = (weights[at] as number) + (sums[at] as number) * (shares[at % classes] as number);
  }
}

/** Log-likelihood of each feature in each language, add-one smoothed (multinomial naive Bayes). */
function languageWeights(
  examples: readonly Example[],
  languages: readonly string[],
  { counts, group }: Indexed,
): Float32Array {
  const width = languages.length;
  const table = new Float32Array(group.length * width).fill(1);
  const totals = new Float64Array(width).fill(group.length);
  for (const [example, { language }] of examples.entries()) {
    const column = languages.indexOf(language);
    for (const [id, count] of counts[example] ?? []) {
      table[id * width + column] = (table[id * width + column] ?? 0) + count;
      totals[column] = (totals[column] ?? 0) + count;
    }
  }
  return table.map((count, entry) => Math.log(count / (totals[entry % width] ?? 1)));
}

const STEPS = 127;

/** Each feature's weights as whole numbers and one scale: a quarter of the size, and no answer on the dev questions changes. */
function quantize(weights: Float32Array, width: number): Pick<Model, 'weights' | 'scales'> {
  const scales = new Float32Array(weights.length / width);
  const whole = new Int8Array(weights.length);
  for (let feature = 0; feature < scales.length; feature++) {
    const first = feature * width;
    let most = 0;
    for (let at = first; at < first + width; at++) most = Math.max(most, Math.abs(weights[at] as number));
    if (most === 0) continue;
    const scale = most / STEPS;
    scales[feature] = scale;
    for (let at = first; at < first + width; at++) whole[at] = Math.round((weights[at] as number) / scale);
  }
  return { weights: whole, scales };
}

/**
 * Trains on the examples; `words` are known besides, per language. Classes and languages come out sorted, so that the same knowledge gives the same model.
 * Fan, Chang, Hsieh, Wang, Lin: LIBLINEAR (JMLR 2008) for the machine; Salton, Buckley (1988) for the weights.
 */
export function train(examples: readonly Example[], words: Readonly<Record<string, readonly string[]>> = {}): Model {
  const classes = [...new Set(examples.map(({ classId }) => classId))].sort();
  const languages = [...new Set(examples.map(({ language }) => language))].sort();
  const indexed = index(examples);
  const count = examples.length;
  const idf = Float32Array.from(indexed.frequency, (frequency) => Math.log((1 + count) / (1 + frequency)) + 1);
  const data = sparse(indexed, idf);
  const width = classes.length;
  const labels = Int32Array.from(examples, ({ classId }) => classes.indexOf(classId));
  const machines = solve(data, labels, width);
  const { weights } = machines;
  addCentroids(weights, classSums(data, labels, width), width);
  return {
    classes,
    languages,
    keys: indexed.keys,
    rows: indexed.rows,
    idf,
    ...quantize(weights, width),
    bias: Float32Array.from(machines.bias),
    languageWeights: languageWeights(examples, languages, indexed),
    unknownIdf: Math.log(1 + count) + 1,
    vocabulary: vocabularyOf(examples, languages, words),
  };
}
