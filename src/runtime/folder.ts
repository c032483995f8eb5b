// Whether a folder can be written to, found out by writing.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WORDS: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is a file and no folder',
  EACCES: 'the bot may not write there',
  EPERM: 'the bot may not write there',
  EROFS: 'the disk there may only be read',
  ENOSPC: 'the disk there is full',
  EDQUOT: "the disk there has no room left for the bot's user",
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path is a circle of links',
  ENOENT: 'there is no such place',
};

/** @returns what the error of a file system says, with its code in brackets */
export function fileWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return message;
  return `${WORDS[code] ?? 'the system refuses it'} (${code})`;
}

/**
 * One by one: where none can be made, Node 20 tries for ever to make all of them in one step.
 * @returns the first that wasn't there; undefined where all were
 */
function makeFolders(folder: string): string | undefined {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) mkdirSync(one, { mode: 0o700 });
  return missing[0];
}

/**
 * Makes the folder, for its owner alone, and writes and removes a file in it.
 * @param keep whether a folder that wasn't there stays; else it is taken away again
 * @returns why it cannot be written to, for a sentence; undefined where it can
 */
export function unwritable(folder: string, keep = false): string | undefined {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    const made = makeFolders(folder);
    writeFileSync(probe, '', { mode: 0o600 });
    rmSync(probe);
    if (made !== undefined && !keep) rmSync(made, { recursive: true });
    return undefined;
  } catch (error) {
    return fileWords(error);
  }
}
