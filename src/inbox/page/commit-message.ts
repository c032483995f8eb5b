// What a commit of a change may be called.
import { wordsOf } from '../../core/text/tokenize.ts';
import type { Edit } from '../edits/edit.ts';
import { addedBy } from '../evaluation/touched.ts';
import { keyOf, type Miss } from '../miss.ts';
import { counted, oneLine } from '../names.ts';
import type { Pending } from './pending.ts';

const all = (lists: Readonly<Record<string, readonly string[]>>): readonly string[] => Object.values(lists).flat();

function subject(edit: Edit): string {
  switch (edit.kind) {
    case 'question':
      return `Add ${counted(all(edit.questions).length, 'question')} to ${edit.entry.replace(/^smalltalk:/u, '')}`;
    case 'out_of_scope':
      return `Decline ${counted(all(edit.questions).length, 'question')} as ${edit.group}`;
    case 'concept':
      return `Teach ${all(edit.words).join(', ')} as ${edit.concept}`;
    case 'entry':
      return `Add the entry ${edit.id}`;
  }
}

/** Whether a change is made of a question: it adds it, or teaches a word of it. */
function usedBy(edit: Edit): (miss: Miss) => boolean {
  const words = (text: string): string => ` ${wordsOf(text).join(' ')} `;
  if (edit.kind === 'concept') {
    const taught = all(edit.words).map((word) => words(word).slice(0, word.endsWith('*') ? -1 : undefined));
    return ({ text }) => taught.some((word) => words(text).includes(word));
  }
  const added = new Set(addedBy(edit).map(({ question, language }) => keyOf(question, language)));
  return ({ key }) => added.has(key);
}

export function proposedMessage({ group, proposal }: Pending): string {
  const asked = group.misses.filter(usedBy(proposal.edit)).map(({ text }) => `- ${oneLine(text)}`);
  return asked.length === 0
    ? subject(proposal.edit)
    : `${subject(proposal.edit)}\n\nAsked without an answer:\n${asked.join('\n')}`;
}
