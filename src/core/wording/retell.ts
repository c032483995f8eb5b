// An answer told again without its question: in another language, on a button clicked long after, for everyone.
import type { Answer, Told } from '../answer.ts';
import { parseFigure } from '../knowledge/figure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { PHRASE, present, reply } from './present.ts';
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

function isKnown({ entry, claimed }: Told, { facts, units }: Knowledge, wording: Wording): boolean {
  if (claimed !== undefined && parseFigure(claimed, units) === undefined) return false;
  return Object.hasOwn(facts, entry) || reply(entry, wording) !== undefined;
}

/** @returns undefined where an entry or a figure is none of ours, or an answer tells nothing */
export function retell(
  { outcome, told, offered = [] }: Reference,
  language: Language,
  knowledge: Knowledge,
  wording: Wording,
): Answer | undefined {
  const tells = outcome === 'answer' || outcome === 'unstated' || outcome === 'smalltalk';
  if (tells ? told.length === 0 : !told.every(({ entry }) => entry.startsWith(PHRASE))) return undefined;
  if (!told.every((each) => isKnown(each, knowledge, wording))) return undefined;
  return present({ outcome, told, offered }, 1, language, knowledge, wording);
}
