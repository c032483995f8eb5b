// What was written as a commit of git, where somebody wants one and the knowledge lies in a work tree.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../runtime/operator-error.ts';

const run = promisify(execFile);

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], { timeout: 60_000 });
  return stdout.trim();
}

/** Whether the folder lies in a work tree of git, which takes its files; false where there is no git. */
export async function isInWorkTree(folder: string): Promise<boolean> {
  try {
    await git(folder, 'rev-parse', '--is-inside-work-tree');
    // An ignored file fails in the same way as none.
    return (await git(folder, 'ls-files', '--', 'facts.yaml')) !== '';
  } catch {
    return false;
  }
}

/** @returns those of the files that differ from the last commit */
export async function uncommitted(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  try {
    const names = await git(folder, 'diff', '--name-only', '--relative', 'HEAD', '--', ...paths);
    return names === '' ? [] : names.split('\n');
  } catch {
    return [];
  }
}

/**
 * Commits these files and nothing else, whatever else is staged.
 * @param paths within the folder
 * @returns the commit's short name
 * @throws OperatorError with what git says
 */
export async function commit(folder: string, paths: readonly string[], message: string): Promise<string> {
  const files = paths.map((path) => join(folder, path));
  try {
    await git(folder, 'commit', '--quiet', '--only', '-m', message, '--', ...files);
    return await git(folder, 'rev-parse', '--short', 'HEAD');
  } catch (error) {
    const { stderr = '', stdout = '', message: said } = error as { stderr?: string; stdout?: string; message: string };
    const words = `${stderr}${stdout}`.trim() || said;
    throw new OperatorError(`git did not commit: ${words}\nWhat was written stays written.`);
  }
}
