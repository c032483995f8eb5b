// How well left-out curated questions find their own entry: ten folds, which cost ten trainings instead of thousands.

import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { propose } from '../../src/core/matching/candidates.ts';
import { train } from '../../src/core/matching/training.ts';
import { type Curated, createLexicons, curatedQuestions, examplesOf } from '../../src/core/reading/examples.ts';
import { type Rate, rateOf } from './wilson.ts';

export interface FoldFigures {
  readonly folds: number;
  /** By language, the curated questions whose top class is their own when left out of training. */
  readonly languages: Readonly<Record<string, Rate>>;
}

export const FOLDS = 10;
const SEED = 20250211;

/** Mulberry32: the same seed, the same folds on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The fold of each row. Rows are dealt out entry by entry, so that every entry keeps nine tenths of its questions. */
export function dealOut(classes: readonly string[]): number[] {
  const random = randomFrom(SEED);
  const rows = classes.map((classId, row) => ({ classId, row, order: random() }));
  rows.sort((a, b) => (a.classId === b.classId ? a.order - b.order : a.classId < b.classId ? -1 : 1));
  const folds = new Array<number>(classes.length).fill(0);
  for (const [place, { row }] of rows.entries()) folds[row] = place % FOLDS;
  return folds;
}

function topClass(model: ReturnType<typeof train>, words: readonly string[]): string | undefined {
  const [top] = propose(model, { meant: words, typed: words }).best;
  return top?.kind === 'fact' ? top.id : top && `${top.kind}:${top.id}`;
}

/** Trains on nine tenths and asks the rest, ten times. */
export function leaveOut(knowledge: Knowledge): FoldFigures {
  const curated: Curated[] = curatedQuestions(knowledge);
  const examples = examplesOf(curated, createLexicons(knowledge));
  const folds = dealOut(curated.map(({ classId }) => classId));
  const counts = new Map<string, { right: number; all: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(examples.filter((_, row) => folds[row] !== fold));
    for (const { classId, language, words } of examples.filter((_, row) => folds[row] === fold)) {
      const count = counts.get(language) ?? { right: 0, all: 0 };
      counts.set(language, {
        right: count.right + Number(topClass(model, words) === classId),
        all: count.all + 1,
      });
    }
  }
  const languages = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    folds: FOLDS,
    languages: Object.fromEntries(languages.map(([language, { right, all }]) => [language, rateOf(right, all)])),
  };
}
