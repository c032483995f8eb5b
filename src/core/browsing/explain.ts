// Why an answer came out as it did, for curators: words, repairs, nearest curated questions, scores.

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Candidate } from '../matching/candidates.ts';
import { extract, Features } from '../matching/features.ts';
import { type Model, rowOf } from '../matching/model.ts';
import { type Curated, createLexicons, curatedQuestions, examplesOf } from '../reading/examples.ts';
import type { Reading } from '../reading/reading.ts';

export interface Neighbour {
  readonly question: string;
  /** Its entry: a fact id, "smalltalk:<id>" or "out:<group>". */
  readonly entry: string;
  /** Cosine, 0 to 1. */
  readonly similarity: number;
}

export interface Explanation {
  readonly language: string;
  /** As the matcher saw them. */
  readonly words: readonly string[];
  readonly repairs: readonly { readonly typed: string; readonly meant: string }[];
  readonly nearest: readonly Neighbour[];
  /** The best entries with their scores. */
  readonly best: readonly Candidate[];
  readonly score: number;
  /** The lead of the best entry over the second. */
  readonly margin: number;
  /** 0 to 1: how much of the question's weight the knowledge base knows. */
  readonly coverage: number;
}

type Vector = ReadonlyMap<number, number>;

/** The TF-IDF vector of these words, of length one. */
function vectorOf(model: Model, words: readonly string[]): Vector {
  const vector = new Map<number, number>();
  const features = new Features();
  extract(words, features);
  for (const hash of features.hashes.subarray(0, features.count)) {
    const row = rowOf(model, hash);
    if (row !== -1) vector.set(row, (vector.get(row) ?? 0) + (model.idf[row] ?? 0));
  }
  const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [row, value] of vector) vector.set(row, value / norm);
  return vector;
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [row, value] of a) dot += value * (b.get(row) ?? 0);
  return dot;
}

export type Neighbours = (words: readonly string[], limit: number) => Neighbour[];

/** The curated questions nearest to these words. Vectors are made on the first call: only explanations need them. */
export function createNeighbours(
  knowledge: Knowledge,
  model: Model,
): (words: readonly string[], limit: number) => Neighbour[] {
  let rows: { curated: Curated; vector: Vector }[] | undefined;
  return (words, limit) => {
    if (rows === undefined) {
      const curated = curatedQuestions(knowledge);
      rows = examplesOf(curated, createLexicons(knowledge)).map((example, index) => ({
        curated: curated[index] as Curated,
        vector: vectorOf(model, example.words),
      }));
    }
    const wanted = vectorOf(model, words);
    return rows
      .map(({ curated, vector }) => ({
        question: curated.question,
        entry: curated.classId,
        similarity: cosine(wanted, vector),
      }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, limit);
  };
}

export function repairsOf({ tokens }: Reading): { typed: string; meant: string }[] {
  return tokens.flatMap(({ text, typed }) => (typed === undefined ? [] : [{ typed, meant: text }]));
}
