// What a question is to be told, in a few words.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { entryTitle } from '../names.ts';
import type { Turn } from './dialogs.ts';

/** @returns the titles of one accepted list, or what else is expected */
export function expectedBy({ outcome, facts, unstated, unstated_any, premise }: Turn, knowledge: Knowledge): string {
  const titles = (ids: readonly string[]): string => ids.map((id) => entryTitle(id, knowledge)).join(' and ');
  const leftOut = unstated_any?.map((id) => titles([id])).join(' or ') ?? titles(unstated ?? []);
  switch (outcome) {
    case 'answer': {
      const told = facts.map(titles).join(', or ');
      const beside = leftOut === '' ? '' : `, and that nothing is said of ${leftOut}`;
      return `${told}${beside}${premise === undefined ? '' : `, ${premise}`}`;
    }
    case 'unstated':
      return leftOut === '' ? 'that the article doesn’t say' : leftOut;
    case 'clarify':
      return 'a question back';
    case 'smalltalk':
      return 'small talk';
    case 'fallback':
      return 'that it isn’t covered';
  }
}
