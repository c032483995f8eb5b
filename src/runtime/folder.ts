// Whether a folder can be written to, found out by writing.
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** @returns the folders on the way there that don't exist, the outermost first */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  return missing;
}

/** Somebody else may have put something into it by now: then it stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}

/**
 * Makes the folder, for its owner alone, and writes and removes a file in it.
 * @param keep whether a folder that wasn't there stays where it can be written to; else it is taken away again
 * @returns why it cannot be written to, for a sentence; undefined where it can
 */
export function unwritable(folder: string, keep = false): string | undefined {
  const probe = join(folder, `.probe-${process.pid}`);
  const made: string[] = [];
  let kept = false;
  try {
    // One by one: where none can be made, Node 20 tries for ever to make all of them in one step.
    for (const missing of missingFolders(folder)) {
      mkdirSync(missing, { mode: 0o700 });
      made.unshift(missing);
    }
    writeFileSync(probe, '', { mode: 0o600 });
    rmSync(probe);
    kept = keep;
    return undefined;
  } catch (error) {
    return fileWords(error);
  } finally {
    if (!kept) for (const one of made) removeEmpty(one);
  }
}

/** Why a folder cannot be written to, in words. */
class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
}

/**
 * Makes the folder where there is none, for its owner alone.
 * @throws UnwritableError where it cannot be written to
 */
export function requireWritable(folder: string): void {
  const reason = unwritable(folder, true);
  if (reason !== undefined) throw new UnwritableError(reason);
}
