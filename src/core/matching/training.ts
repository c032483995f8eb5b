// Curated questions to a model: TF-IDF, one linear support vector machine an entry, and half of the entry's centroid.
import { addCentroids } from './centroids.ts';
import { featuresOf, type Groups, type Text } from './features.ts';
import { compressed } from './matrix.ts';
import { type Index, type LanguageStatements, type Model, numberOf, type StatementModel } from './model.ts';
import { rowsOf } from './rows.ts';
import type { Statement } from './statement-features.ts';
import { trainStatements } from './statement-training.ts';
import { type Machines, type Range, solve, type TrainingSet } from './svm.ts';
import { indexOf, renumbered, vectorOf } from './weighting.ts';

/** What is known of an example besides its features. */
export interface Labelled {
  /** A fact's id, "smalltalk:<id>" or "out:<group>". */
  readonly entry: string;
  readonly language: string;
  readonly words: readonly string[];
}

export interface Example extends Labelled, Text {
  /** A question or a topic that puts nothing forward which could be right or wrong. */
  readonly isOpen?: boolean;
}

/** What is trained of the statements: with the examples that ask openly for an entry that has some. */
export function statementModelOf(statements: readonly Statement[], examples: readonly Example[]): StatementModel {
  const stated = new Set(statements.map(({ entry }) => entry));
  return trainStatements(
    statements,
    examples.filter(({ entry, isOpen }) => isOpen && stated.has(entry)),
  );
}

/** Log-likelihood of each feature in each language, features × languages, add-one smoothed (multinomial naive Bayes); pairs aren't counted. */
function languageWeightsOf(
  examples: readonly Labelled[],
  texts: readonly Groups[],
  languages: readonly string[],
  index: Index,
): Float32Array {
  const width = languages.length;
  const table = new Float32Array(index.idf.length * width).fill(1);
  const totals = new Float64Array(width).fill(index.idf.length);
  for (const [row, groups] of texts.entries()) {
    const column = languages.indexOf((examples[row] as Labelled).language);
    for (const hashes of groups.slice(0, 2))
      for (const hash of hashes) {
        const at = numberOf(index, hash) * width + column;
        table[at] = (table[at] as number) + 1;
        totals[column] = (totals[column] as number) + 1;
      }
  }
  return table.map((count, at) => Math.log(count / (totals[at % width] as number)));
}

/** The words that stand in several statements: one alone may be mistyped. */
function repeatedIn(stated: LanguageStatements | undefined): string[] {
  if (stated === undefined) return [];
  return [...stated.neutral, ...Object.values(stated.entries).flatMap(({ firm }) => firm)];
}

function vocabularyOf(
  examples: readonly Labelled[],
  languages: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
  { languages: stated }: StatementModel,
): Model['vocabulary'] {
  // Without a prototype, so that "constructor" is a word like any other.
  const countsOf = (language: string): Record<string, number> => {
    const counts: Record<string, number> = Object.create(null);
    for (const text of [...(words[language] ?? []), ...repeatedIn(stated[language])]) counts[text] = 1;
    for (const { words: said } of examples.filter((example) => example.language === language))
      for (const text of said) counts[text] = (counts[text] ?? 0) + 1;
    return counts;
  };
  return Object.fromEntries(languages.map((language) => [language, countsOf(language)]));
}

/** The examples as machines learn from them, and what a model keeps of them. */
export interface Lesson {
  readonly set: TrainingSet;
  readonly index: Index;
  /** Sorted. */
  readonly entries: readonly string[];
  readonly examples: readonly Labelled[];
  readonly texts: readonly Groups[];
}

/** @param texts the features of the examples, in their order */
export function lessonOf(examples: readonly Labelled[], texts: readonly Groups[]): Lesson {
  const entries = [...new Set(examples.map(({ entry }) => entry))].sort();
  const index = indexOf(texts);
  const rows = rowsOf(texts.map((groups) => vectorOf(index, groups)));
  const columnOf = new Map(entries.map((entry, column) => [entry, column]));
  const labels = Int32Array.from(examples, ({ entry }) => columnOf.get(entry) as number);
  return { set: { rows, labels, features: index.idf.length }, index, entries, examples, texts };
}

/** Machines with centroids, of the entries of a range. */
export function trainMachines(set: TrainingSet, range: Range, onPass?: (share: number) => void): Machines {
  const machines = solve(set, range, onPass);
  addCentroids(machines, set, range);
  return machines;
}

/**
 * @param parts the machines of all entries, from the first to the last
 * @param words known besides, per language
 */
export function modelOf(
  lesson: Lesson,
  parts: readonly Machines[],
  words: Readonly<Record<string, readonly string[]>>,
  statements: StatementModel,
): Model {
  const { entries, examples, texts } = lesson;
  const languages = [...new Set(examples.map(({ language }) => language))].sort();
  const columns = parts.map(({ weights, bias }) => ({ weights, width: bias.length }));
  const { matrix, order } = compressed(columns, lesson.index.idf.length);
  const index = renumbered(lesson.index, order);
  return {
    ...index,
    ...matrix,
    entries,
    languages,
    bias: Float32Array.from(parts.flatMap(({ bias }) => [...bias])),
    languageWeights: languageWeightsOf(examples, texts, languages, index),
    vocabulary: vocabularyOf(examples, languages, words, statements),
    statements,
  };
}

/**
 * Trains on the examples, and on the statements; `words` are known besides, per language. Entries and languages come out sorted, so that the same knowledge
 * gives the same model: machines as in LIBLINEAR (Fan, Chang, Hsieh, Wang, Lin, JMLR 2008) on TF-IDF (Salton, Buckley 1988).
 */
export function train(
  examples: readonly Example[],
  words: Readonly<Record<string, readonly string[]>> = {},
  statements: readonly Statement[] = [],
): Model {
  const lesson = lessonOf(examples, examples.map(featuresOf));
  const machines = trainMachines(lesson.set, { first: 0, end: lesson.entries.length });
  return modelOf(lesson, [machines], words, statementModelOf(statements, examples));
}
