// The key of a store in a file, made at its first start and kept beside it for the bot's user alone.
import { randomBytes } from 'node:crypto';
import { closeSync, constants, copyFileSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireWritable } from '../runtime/folder.ts';
import { OperatorError } from '../runtime/operator-error.ts';

const BYTES = 32;
/** For its owner alone. */
const PRIVATE = 0o600;
/** Characters: what is shorter was cut off, and anybody may guess it. */
export const SHORTEST_KEY = 32;

export const keyFileOf = (store: string): string => `${store}.key`;

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** On the disk before anything is kept under it. */
function write(file: string): void {
  const handle = openSync(file, 'wx', PRIVATE);
  try {
    writeSync(handle, `${randomBytes(BYTES).toString('base64')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function make(file: string): void {
  requireWritable(dirname(file));
  const own = `${file}.${process.pid}`;
  write(own);
  try {
    // Of processes that start at once, one makes it and all read it.
    copyFileSync(own, file, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
}

/**
 * @param store the file of the store
 * @throws OperatorError where the file holds no key; what the file system throws where it can neither be read nor made
 */
export function keyBeside(store: string): string {
  const file = keyFileOf(store);
  if (read(file) === undefined) make(file);
  const key = read(file) ?? '';
  if (key.length >= SHORTEST_KEY) return key;
  throw new OperatorError(
    `"${file}" holds no key: it has ${key.length} characters, and ${SHORTEST_KEY} are the fewest. Put it back from a backup. If nothing was kept under it yet, delete it: the next start makes another.`,
  );
}
