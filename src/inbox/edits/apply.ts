// An edit to the changes of files that it takes.
import type { KnowledgeFiles } from '../../knowledge/files.ts';
import { addConceptWords } from './concept-words.ts';
import type { Edit } from './edit.ts';
import { after, inOrder, takeAway } from './move.ts';
import { addEntry } from './new-entry.ts';
import { addOutOfScope, addQuestions } from './questions.ts';
import type { Change } from './yaml-text.ts';

/**
 * Writes nothing.
 * @throws EditError where it cannot be made
 */
export function changesOf(edit: Edit, files: KnowledgeFiles): Change[] {
  const moved = edit.kind === 'concept' ? [] : (edit.moved ?? []);
  if (moved.length === 0) return additionsOf(edit, files);
  const taken = takeAway(files, moved);
  return inOrder(taken, additionsOf(edit, after(files, taken)));
}

function additionsOf(edit: Edit, files: KnowledgeFiles): Change[] {
  switch (edit.kind) {
    case 'question':
      return addQuestions(files, edit);
    case 'out_of_scope':
      return addOutOfScope(files, edit);
    case 'concept':
      return addConceptWords(files, edit);
    case 'entry':
      return addEntry(files, edit);
  }
}
