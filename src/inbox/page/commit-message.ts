// What a commit of a change may be called.
import type { Edit } from '../edits/edit.ts';
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

export function proposedMessage({ group, proposal }: Pending): string {
  const asked = group.misses.map(({ text }) => `- ${oneLine(text)}`);
  return asked.length === 0
    ? subject(proposal.edit)
    : `${subject(proposal.edit)}\n\nAsked without an answer:\n${asked.join('\n')}`;
}
