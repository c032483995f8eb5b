// What the model makes of each example when it is trained without it: in folds, which cost a few trainings instead of thousands.
import { score } from '../core/matching/matcher.ts';
import type { Model } from '../core/matching/model.ts';
import { generator } from '../core/matching/shuffle.ts';
import { type Example, train } from '../core/matching/training.ts';

export interface LeftOut {
  /** The entry that the model gives the example to. */
  readonly taken: string;
  /** How far that entry's score lies above the example's own; 0 where it is its own. */
  readonly lead: number;
}

const SEED = 20250211;

/** The fold of each example. They are dealt out entry by entry, so that every entry keeps its share in each training. */
export function dealOut(examples: readonly Pick<Example, 'entry'>[], folds: number): number[] {
  const random = generator(SEED);
  const rows = examples.map(({ entry }, row) => ({ entry, row, order: random() }));
  rows.sort((a, b) => (a.entry === b.entry ? a.order - b.order : a.entry < b.entry ? -1 : 1));
  const dealt = new Array<number>(examples.length).fill(0);
  for (const [place, { row }] of rows.entries()) dealt[row] = place % folds;
  return dealt;
}

function ask(model: Model, { entry, ...text }: Example): LeftOut {
  const { margins, coverage } = score(model, [[text, 1]]);
  const top = margins.indexOf(Math.max(...margins));
  const own = model.entries.indexOf(entry);
  // An entry whose only question is left out has no margin: its score is nothing, as that of a margin of −1.
  const least = own === -1 ? -1 : Math.max(-1, margins[own] as number);
  return { taken: model.entries[top] as string, lead: ((margins[top] as number) - least) * coverage };
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
