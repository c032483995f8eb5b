// Curated questions to a model: TF-IDF, one linear support vector machine a class, and half of the class's centroid.
import type { Example } from './example.ts';
import { type Indexed, indexOf } from './indexing.ts';
import { languageWeightsOf } from './language-weights.ts';
import { buildMatrix } from './matrix.ts';
import type { Model } from './model.ts';
import { sharedFeatures } from './sparse.ts';
import { solve } from './svm.ts';
import { vocabularyOf } from './vocabulary.ts';
import { idfOf, unknownIdfOf, weighed } from './weighting.ts';

/** The values of features in their new order, `width` of them each. */
function moved(values: Float32Array, places: Int32Array, width: number): Float32Array {
  const ordered = new Float32Array(values.length);
  for (const [feature, place] of places.entries()) {
    for (let at = 0; at < width; at++) ordered[place * width + at] = values[feature * width + at] as number;
  }
  return ordered;
}

function renumbered({ rows }: Indexed, places: Int32Array): Int32Array {
  return rows.map((row) => (row === -1 ? -1 : (places[row] as number)));
}

/**
 * Trains on the examples; `words` are known besides, per language. Classes and languages come out sorted, so that the same knowledge gives the same model.
 * Fan, Chang, Hsieh, Wang, Lin: LIBLINEAR (JMLR 2008) for the machine; Salton, Buckley (1988) for the weights.
 */
export function train(examples: readonly Example[], words: Readonly<Record<string, readonly string[]>> = {}): Model {
  const classes = [...new Set(examples.map(({ classId }) => classId))].sort();
  const columnOf = new Map(classes.map((classId, column) => [classId, column]));
  const labels = Int32Array.from(examples, ({ classId }) => columnOf.get(classId) as number);
  const languages = [...new Set(examples.map(({ language }) => language))].sort();
  const indexed = indexOf(examples.map(({ words: own }) => own));
  const idf = idfOf(indexed);
  const data = weighed(indexed, idf);
  const shared = sharedFeatures(data);
  const machines = solve(shared, labels, classes.length);
  const { matrix, rows } = buildMatrix(data, labels, machines, shared);
  const languageWeights = languageWeightsOf(
    indexed,
    examples.map(({ language }) => languages.indexOf(language)),
    languages.length,
  );
  return {
    classes,
    languages,
    keys: indexed.keys,
    rows: renumbered(indexed, rows),
    idf: moved(idf, rows, 1),
    matrix,
    bias: Float32Array.from(machines.bias),
    languageWeights: moved(languageWeights, rows, languages.length),
    unknownIdf: unknownIdfOf(indexed),
    vocabulary: vocabularyOf(examples, languages, words),
  };
}
