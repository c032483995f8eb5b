// An answer told again without its question: in another language, on a button clicked long after, for everyone.
import type { Answer, Outcome, Told } from '../answer.ts';
import { parseFigure } from '../knowledge/figure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { present, reply } from './present.ts';
import type { Wording } from './wording.ts';

/** What it takes to tell an answer again, word for word. */
export interface Reference extends Pick<Answer, 'outcome' | 'told'> {
  /** The facts that a "did you mean" and a fallback offer; absent where there are none. */
  readonly offered?: readonly string[];
}

export function referenceOf({ outcome, told, suggestions }: Answer): Reference {
  const offers = (outcome === 'clarify' || outcome === 'fallback') && suggestions.length > 0;
  return {
    outcome,
    told,
    ...(offers ? { offered: suggestions.map(({ fact }) => fact) } : {}),
  };
}

/** Whether we would tell it so: a figure is named only where it is wrong, and only a first sentence about a fact says yes or no. */
function isOurs(
  { entry, verdict, opens, claimed }: Told,
  at: number,
  { facts, units }: Knowledge,
  wording: Wording,
): boolean {
  if (verdict === undefined)
    return (
      opens === undefined &&
      claimed === undefined &&
      (Object.hasOwn(facts, entry) || reply(entry, wording) !== undefined)
    );
  const isFact = Object.hasOwn(facts, entry) && facts[entry]?.kind !== 'unstated';
  const isWrong = claimed === undefined || (verdict === 'corrected' && parseFigure(claimed, units) !== undefined);
  return isFact && isWrong && (opens === undefined || at === 0);
}

/** Whether an answer of this outcome begins so. */
function fits(outcome: Outcome, told: readonly Told[], { facts }: Knowledge): boolean {
  const kinds = told.map(({ entry }) => (Object.hasOwn(facts, entry) ? facts[entry]?.kind : entry.split(':', 1)[0]));
  switch (outcome) {
    case 'answer':
      return kinds.some((kind) => kind === 'stated' || kind === 'derived' || kind === 'combined');
    case 'unstated':
      return kinds[0] === 'unstated';
    case 'smalltalk':
      return kinds.length === 1 && kinds[0] === 'smalltalk';
    case 'clarify':
      return kinds.length === 0;
    case 'fallback':
      return kinds.every((kind) => kind === 'phrase');
  }
}

/** @returns undefined for what we would not have told */
export function retell(
  { outcome, told, offered = [] }: Reference,
  language: Language,
  knowledge: Knowledge,
  wording: Wording,
): Answer | undefined {
  const ours = fits(outcome, told, knowledge) && told.every((each, at) => isOurs(each, at, knowledge, wording));
  return ours ? present({ outcome, told, offered }, 1, language, knowledge, wording) : undefined;
}
