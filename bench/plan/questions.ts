// The dev questions that are asked of everyone, and what each of them asks for.
import type { Dialog } from '../../src/inbox/evaluation/dialogs.ts';
import { SEEDS } from '../measures/seeds.ts';
import { firstQuestions, textOf } from '../questions.ts';
import { sample } from '../statistics.ts';

/** What the article answers, written clean or otherwise; or what it leaves out or the plan isn't about. */
export type Group = 'clean' | 'noisy' | 'refused';

export interface PlanQuestion {
  readonly text: string;
  readonly language: string;
  readonly group: Group;
  /** Every fact of every accepted list; none where the group is "refused". */
  readonly accepted: readonly string[];
}

/** Small talk and what is labelled "ask back" belong to no group: a search has no word for either. */
function groupOf({ noise, turns }: Dialog): Group | undefined {
  const outcome = turns[0]?.outcome;
  if (outcome === 'unstated' || outcome === 'fallback') return 'refused';
  if (outcome !== 'answer') return undefined;
  return noise === 'clean' ? 'clean' : 'noisy';
}

/** Those that open a dialog, in an order drawn by a seed: the first so many are a sample, part of every greater one. */
export function planQuestions(dialogs: readonly Dialog[] = firstQuestions()): PlanQuestion[] {
  const questions = dialogs.flatMap((dialog) => {
    const group = groupOf(dialog);
    if (group === undefined) return [];
    const accepted = group === 'refused' ? [] : (dialog.turns[0]?.facts.flat() ?? []);
    return [{ text: textOf(dialog), language: dialog.language, group, accepted }];
  });
  return sample(questions, questions.length, SEEDS.questions);
}
