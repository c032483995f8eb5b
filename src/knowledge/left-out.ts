// What the model makes of each example when it is trained without it: in folds, which cost a few trainings instead of thousands.
import type { Example } from '../core/matching/example.ts';
import { score } from '../core/matching/matcher.ts';
import type { Model } from '../core/matching/model.ts';
import { train } from '../core/matching/training.ts';

export interface LeftOut {
  /** The entry that the model gives the example to. */
  readonly taken: string;
  /** How far that entry's score lies above the example's own; 0 where it is its own. */
  readonly lead: number;
}

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

/** The fold of each example. They are dealt out entry by entry, so that every entry keeps its share in each training. */
function dealOut(examples: readonly Example[], folds: number): number[] {
  const random = randomFrom(SEED);
  const rows = examples.map(({ classId }, row) => ({ classId, row, order: random() }));
  rows.sort((a, b) => (a.classId === b.classId ? a.order - b.order : a.classId < b.classId ? -1 : 1));
  const dealt = new Array<number>(examples.length).fill(0);
  for (const [place, { row }] of rows.entries()) dealt[row] = place % folds;
  return dealt;
}

function ask(model: Model, { classId, words }: Example): LeftOut {
  const { margins, coverage } = score(model, words);
  const top = margins.indexOf(Math.max(...margins));
  const own = model.classes.indexOf(classId);
  // An entry whose only question is left out has no margin: its score is nothing, as that of a margin of −1.
  const least = own === -1 ? -1 : Math.max(-1, margins[own] as number);
  return { taken: model.classes[top] as string, lead: ((margins[top] as number) - least) * coverage };
}

/**
 * Trains `folds` times, each time without other examples, and asks for those.
 * @param onTrained told after each training how many were made
 * @returns in the order of the examples
 */
export function leaveOut(
  examples: readonly Example[],
  folds: number,
  onTrained: (count: number) => void = () => undefined,
): LeftOut[] {
  const dealt = dealOut(examples, folds);
  const found = new Array<LeftOut>(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = train(examples.filter((_, row) => dealt[row] !== fold));
    for (const [row, example] of examples.entries()) if (dealt[row] === fold) found[row] = ask(model, example);
    onTrained(fold + 1);
  }
  return found;
}
