// Curated questions to a model: TF-IDF, one linear support vector machine an entry, and half of the entry's centroid.
import { featuresOf, type Groups, type Text } from './features.ts';
import { compressed } from './matrix.ts';
import { type Index, type Model, numberOf } from './model.ts';
import { type Machines, solve } from './svm.ts';
import { indexOf, type Vector, vectorOf } from './weighting.ts';

export interface Example extends Text {
  /** A fact's id, "smalltalk:<id>" or "out:<group>". */
  readonly entry: string;
  readonly language: string;
}

/** How much of the entry's centroid is added. Dev ("npm run eval"), right of 1,702: 0.25 1,556; 0.5 1,562; 1 1,558. */
const CENTROID = 0.5;

/** Adds to the weights of each entry a vector of half the length of a row, towards the middle of the entry's rows. */
function addCentroids({ weights, bias }: Machines, rows: readonly Vector[], labels: readonly number[]): void {
  const sum = new Float32Array(weights.length / bias.length);
  for (const entry of bias.keys()) {
    const own = rows.filter((_, row) => labels[row] === entry);
    let square = 0;
    for (const { features, values } of own)
      for (let at = 0; at < features.length; at++) {
        const [feature, value] = [features[at] as number, values[at] as number];
        const before = sum[feature] as number;
        square += value * (2 * before + value);
        sum[feature] = before + value;
      }
    for (const { features } of own)
      for (const feature of features) {
        const place = feature * bias.length + entry;
        weights[place] = (weights[place] as number) + (CENTROID / Math.sqrt(square)) * (sum[feature] as number);
        sum[feature] = 0;
      }
  }
}

/** Log-likelihood of each feature in each language, features × languages, add-one smoothed (multinomial naive Bayes); pairs aren't counted. */
function languageWeightsOf(
  examples: readonly Example[],
  texts: readonly Groups[],
  languages: readonly string[],
  index: Index,
): Float32Array {
  const width = languages.length;
  const table = new Float32Array(index.idf.length * width).fill(1);
  const totals = new Float64Array(width).fill(index.idf.length);
  for (const [row, groups] of texts.entries()) {
    const column = languages.indexOf((examples[row] as Example).language);
    for (const hashes of groups.slice(0, 2))
      for (const hash of hashes) {
        const at = numberOf(index, hash) * width + column;
        table[at] = (table[at] as number) + 1;
        totals[column] = (totals[column] as number) + 1;
      }
  }
  return table.map((count, at) => Math.log(count / (totals[at % width] as number)));
}

function vocabularyOf(
  examples: readonly Example[],
  languages: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
): Model['vocabulary'] {
  // Without a prototype, so that "constructor" is a word like any other.
  const countsOf = (language: string): Record<string, number> => {
    const counts: Record<string, number> = Object.create(null);
    for (const text of words[language] ?? []) counts[text] = 1;
    for (const { words: said } of examples.filter((example) => example.language === language))
      for (const text of said) counts[text] = (counts[text] ?? 0) + 1;
    return counts;
  };
  return Object.fromEntries(languages.map((language) => [language, countsOf(language)]));
}

/**
 * Trains on the examples; `words` are known besides, per language. Entries and languages come out sorted, so that the same knowledge
 * gives the same model: machines as in LIBLINEAR (Fan, Chang, Hsieh, Wang, Lin, JMLR 2008) on TF-IDF (Salton, Buckley 1988).
 */
export function train(examples: readonly Example[], words: Readonly<Record<string, readonly string[]>> = {}): Model {
  const entries = [...new Set(examples.map(({ entry }) => entry))].sort();
  const languages = [...new Set(examples.map(({ language }) => language))].sort();
  const texts = examples.map(featuresOf);
  const index = indexOf(texts);
  const rows = texts.map((groups) => vectorOf(index, groups));
  const columnOf = new Map(entries.map((entry, column) => [entry, column]));
  const labels = examples.map(({ entry }) => columnOf.get(entry) as number);
  const machines = solve(rows, labels, index.idf.length, entries.length);
  addCentroids(machines, rows, labels);
  return {
    ...index,
    ...compressed(machines.weights, entries.length),
    entries,
    languages,
    bias: new Float32Array(machines.bias),
    languageWeights: languageWeightsOf(examples, texts, languages, index),
    vocabulary: vocabularyOf(examples, languages, words),
  };
}
