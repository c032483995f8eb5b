// Edits of knowledge in memory, for the tests: files that are read once, and what an edit puts into them.
import { changesOf } from '../../../src/inbox/edits/apply.ts';
import type { Edit } from '../../../src/inbox/edits/edit.ts';
import type { Change } from '../../../src/inbox/edits/yaml-text.ts';
import { type KnowledgeFiles, readFiles, withContents } from '../../../src/knowledge/files.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { REAL } from '../../knowledge/copy.ts';
import { BICYCLES } from '../../support/bicycles.ts';

export const FOLDERS = { bicycles: readFiles(BICYCLES), knowledge: readFiles(REAL) };

/** The text that stands after and not before, where all else is as it was: in one piece. */
export function addedIn({ before, after }: Change): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const rest = before.length - start;
  // What is put in may end as the text goes on: then the same piece can be found a little earlier.
  if (!after.endsWith(before.slice(start))) throw new Error('something else changed');
  return after.slice(start, after.length - rest);
}

/** What an edit puts into each file, by the file's path. */
export function added(edit: Edit, files: KnowledgeFiles = FOLDERS.bicycles): Record<string, string> {
  return Object.fromEntries(changesOf(edit, files).map((change) => [change.path, addedIn(change)]));
}

/** What the check says after an edit. */
export function problemsAfter(edit: Edit, files: KnowledgeFiles = FOLDERS.bicycles): string[] {
  const contents = Object.fromEntries(changesOf(edit, files).map(({ path, after }) => [path, after]));
  return inspect(withContents(files, contents)).problems.map(formatProblem);
}
