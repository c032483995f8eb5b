// Questions whose label says what an edit does away with: they are told, and called neither right nor broken.
import type { Answer } from '../../core/answer.ts';
import { ofRole } from '../../core/knowledge/fact.ts';
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { wordsOf } from '../../core/text/tokenize.ts';
import type { Edit } from '../edits/edit.ts';
import { addedBy } from './touched.ts';

/** Whether a question is one that the edit moves, or goes from the entry for whatever nobody listed to the one of the edit. */
export type IsMoved = (question: string, before: Answer, after: Answer) => boolean;

const key = (question: string): string => wordsOf(question).join(' ');

export function movedBy(edit: Edit, { facts }: Knowledge): IsMoved {
  const added = addedBy(edit);
  const own = new Set(added.map(({ question }) => key(question)));
  const entry = added[0]?.entry ?? '';
  const catchAll = ofRole('catch_all', facts)?.id;
  const isFrom = ({ unstated }: Answer): boolean => catchAll !== undefined && unstated.includes(catchAll);
  const isTo = ({ facts: told, unstated }: Answer): boolean => told.includes(entry) || unstated.includes(entry);
  return (question, before, after) =>
    own.has(key(question)) || (entry !== catchAll && isFrom(before) && !isFrom(after) && isTo(after));
}
