// Workspaces that an earlier version kept in a folder, taken over once.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWords } from '../runtime/folder.ts';
import type { Log } from '../runtime/log.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import type { Installations } from '../runtime/store.ts';

/** Of what was kept, the newest; as Bolt's FileInstallationStore names it. */
const LATEST = 'app-latest';
/** Put there when all is taken over: a workspace that takes the app away later must not come back. */
const DONE = 'TAKEN-OVER';

function read(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (error) {
    throw new OperatorError(
      `The workspace in "${file}" cannot be taken over into the store: ${error instanceof SyntaxError ? 'the file is damaged' : fileWords(error)}. Mend the file or move it away; that workspace then has to install the app again.`,
    );
  }
}

/** @throws OperatorError where a file cannot be read, and nothing is taken over then; what the store throws where it cannot be used */
export async function takeOver(folder: string, { put, get }: Installations, log: Log): Promise<void> {
  if (!existsSync(folder) || existsSync(join(folder, DONE))) return;
  const workspaces = readdirSync(folder).filter((name) => existsSync(join(folder, name, LATEST)));
  if (workspaces.length === 0) return;
  const found = workspaces.map((name) => [name, read(join(folder, name, LATEST))] as const);
  for (const [workspace, installation] of found)
    if ((await get(workspace)) === undefined) await put(workspace, installation);
  writeFileSync(join(folder, DONE), 'The store has these workspaces now; this folder can be deleted.\n');
  log.info({ folder, workspaces: workspaces.length }, 'the store has taken over the workspaces of this folder');
}
