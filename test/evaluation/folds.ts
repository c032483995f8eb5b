// How well left-out curated questions find their own entry, by language.
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { createLexicons, curatedQuestions, examplesOf } from '../../src/core/reading/examples.ts';
import { leaveOut } from '../../src/knowledge/left-out.ts';
import { type Rate, rateOf } from './wilson.ts';

export interface FoldFigures {
  readonly folds: number;
  /** By language, the curated questions whose top entry is their own when left out of training. */
  readonly languages: Readonly<Record<string, Rate>>;
}

const FOLDS = 10;

/** Trains on nine tenths and asks the rest, ten times. */
export function foldFigures(knowledge: Knowledge): FoldFigures {
  const examples = examplesOf(curatedQuestions(knowledge), createLexicons(knowledge));
  const counts = new Map<string, { right: number; all: number }>();
  for (const [row, { taken }] of leaveOut(examples, FOLDS).entries()) {
    const { entry, language } = examples[row] as (typeof examples)[number];
    const { right, all } = counts.get(language) ?? { right: 0, all: 0 };
    counts.set(language, { right: right + Number(taken === entry), all: all + 1 });
  }
  const languages = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    folds: FOLDS,
    languages: Object.fromEntries(languages.map(([language, { right, all }]) => [language, rateOf(right, all)])),
  };
}
