// An edit before it is written: what it changes, and what the check says of the knowledge as it would be.
import { type KnowledgeFiles, withContents } from '../knowledge/files.ts';
import { inspect } from '../knowledge/load.ts';
import type { Problem } from '../knowledge/problem.ts';
import { type Difference, differenceOf } from './difference.ts';
import { changesOf } from './edits/apply.ts';
import type { Edit } from './edits/edit.ts';
import type { Change } from './edits/yaml-text.ts';

export interface Proposal {
  readonly edit: Edit;
  /** The files that it was made of. */
  readonly before: KnowledgeFiles;
  readonly after: KnowledgeFiles;
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
  /** Every problem of the knowledge as it would be; none where it may be written. */
  readonly problems: readonly Problem[];
}

/** @throws EditError where the edit cannot be made */
export function propose(edit: Edit, before: KnowledgeFiles): Proposal {
  const changes = changesOf(edit, before);
  const after = withContents(before, Object.fromEntries(changes.map((change) => [change.path, change.after])));
  return {
    edit,
    before,
    after,
    changes,
    differences: changes.map(differenceOf),
    problems: inspect(after).problems,
  };
}
