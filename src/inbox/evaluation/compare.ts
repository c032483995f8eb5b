// One question before and after a change: whether it got right, broke, got an answer, or is told something else.
import type { Answer } from '../../core/answer.ts';
import type { Language } from '../../core/knowledge/language.ts';
import type { Grade } from './score.ts';

/** Where a question is from: the edit, the inbox, the curated questions that it was trained without, or the labelled ones. */
export type Origin = 'added' | 'inbox' | 'curated' | 'labelled';

/**
 * Of the inbox nobody knows what is right: it is only told that there is an answer now, or another one. What is added may have been
 * answered as it is meant to be before: "same".
 */
export type Verdict = 'broken' | 'right' | 'same' | 'answered' | 'changed';

export interface Row {
  readonly origin: Origin;
  readonly verdict: Verdict;
  readonly question: string;
  readonly language: Language;
  /** What it is to be told, in a few words; absent where nobody has said. */
  readonly expected?: string;
  /** What the bot says. */
  readonly before: string;
  readonly after: string;
  /** Whether it speaks of what is changed; others tip since all entries are weighed against each other. */
  readonly isNear: boolean;
}

export interface Asked {
  readonly origin: Origin;
  readonly question: string;
  readonly language: Language;
  readonly expected?: string;
  /** What is expected is what this change does away with: no grade tells whether that is right. */
  readonly isMoved?: boolean;
  readonly before: Answer;
  readonly after: Answer;
  readonly isNear: boolean;
}

const RANK: Readonly<Record<Grade, number>> = { wrong: 0, missed: 1, clarified: 2, right: 3 };

function isSame(one: Answer, other: Answer): boolean {
  const told = ({ outcome, facts, unstated, premise, told: own }: Answer): string =>
    JSON.stringify([outcome, facts, unstated, premise, own.map(({ entry }) => entry)]);
  return told(one) === told(other);
}

const isAnswered = ({ outcome }: Answer): boolean => outcome === 'answer' || outcome === 'unstated';

function rowOf({ before, after, isMoved: _, ...asked }: Asked, verdict: Verdict): Row {
  return { ...asked, verdict, before: before.text, after: after.text };
}

/** @returns nothing where the grade is the same: of two right answers, one may be worded otherwise */
export function compareGraded(asked: Asked, before: Grade, after: Grade): Row[] {
  if (asked.isMoved) return compareUnlabelled(asked);
  const gained = RANK[after] - RANK[before];
  if (gained !== 0) return [rowOf(asked, gained > 0 ? 'right' : 'broken')];
  return after === 'right' || isSame(asked.before, asked.after) ? [] : [rowOf(asked, 'changed')];
}

/** What is added is told in any case: not answered as it is meant to be, it has not worked. */
export function compareAdded(asked: Asked, after: Grade): Row {
  if (after !== 'right') return rowOf(asked, 'broken');
  return rowOf(asked, isSame(asked.before, asked.after) ? 'same' : 'right');
}

export function compareUnlabelled(asked: Asked): Row[] {
  if (isSame(asked.before, asked.after)) return [];
  return [rowOf(asked, !isAnswered(asked.before) && isAnswered(asked.after) ? 'answered' : 'changed')];
}
