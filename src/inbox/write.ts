// A proposal to the files of the knowledge: all of its changes, or none where a file isn't as it was.
import { join } from 'node:path';
import { readFiles } from '../knowledge/files.ts';
import { fileWords } from '../runtime/folder.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import { underLock } from './lock.ts';
import type { Proposal } from './proposal.ts';
import { replaceFiles } from './replace-files.ts';

/** What was looked at is not what is there: nothing is written. */
export class ChangedError extends OperatorError {
  override readonly name = 'ChangedError';
}

function changedSince({ before }: Proposal): string[] {
  const now = new Map(readFiles(before.folder).files.map(({ path, bytes }) => [path, bytes]));
  const then = new Map(before.files.map(({ path, bytes }) => [path, bytes]));
  const paths = [...new Set([...then.keys(), ...now.keys()])];
  return paths.filter((path) => {
    const [one, other] = [then.get(path), now.get(path)];
    return one === undefined || other === undefined || !one.equals(other);
  });
}

/**
 * @param lock a file of the data folder: two pages may write one knowledge
 * @throws ChangedError where any file of the knowledge changed since the proposal was made
 * @throws OperatorError where a file cannot be written; none is changed then
 */
export async function writeProposal(proposal: Proposal, lock: string): Promise<void> {
  const { folder } = proposal.before;
  await underLock(lock, () => {
    const changed = changedSince(proposal);
    if (changed.length > 0)
      throw new ChangedError(
        `Nothing was written: ${changed.join(', ')} changed since this was looked at. Look again.`,
      );
    try {
      replaceFiles(proposal.changes.map(({ path, after }) => ({ file: join(folder, path), content: after })));
    } catch (error) {
      throw new OperatorError(`Nothing was written: ${folder} cannot be written to, ${fileWords(error)}.`);
    }
  });
}
