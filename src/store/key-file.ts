// The key of a store in a file, made at its first start and kept beside it for the bot's user alone.
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireWritable } from '../runtime/folder.ts';

const BYTES = 32;
/** For its owner alone. */
const PRIVATE = 0o600;

export const keyFileOf = (store: string): string => `${store}.key`;

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param store the file of the store
 * @throws what the file system throws where it can neither be read nor made
 */
export function keyBeside(store: string): string {
  const file = keyFileOf(store);
  const known = read(file);
  if (known !== undefined) return known;
  requireWritable(dirname(file));
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${randomBytes(BYTES).toString('base64')}\n`, { mode: PRIVATE });
  try {
    // Of processes that start at once, one makes it and all read it.
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
  return readFileSync(file, 'utf8').trim();
}
