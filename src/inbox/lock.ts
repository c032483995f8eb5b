// One writer at a time, of however many processes: a file that only one of them can make.
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileWords, requireWritable } from '../runtime/folder.ts';
import { OperatorError } from '../runtime/operator-error.ts';

/** Milliseconds between two tries. */
const PAUSE = 20;
const TRIES = 250;
/** Whoever holds a lock for longer has died with it: what is done under one takes milliseconds. */
const STALE = 10_000;

function isStale(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > STALE;
  } catch {
    return false;
  }
}

/** @returns whether it is ours now */
function take(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  }
}

async function taken(file: string): Promise<void> {
  try {
    requireWritable(dirname(file));
    for (let tries = 0; tries < TRIES; tries++) {
      if (take(file)) return;
      await wait(PAUSE);
    }
  } catch (error) {
    throw new OperatorError(`${file} cannot be written: ${fileWords(error)}.`);
  }
  throw new OperatorError(`Another process has been writing for long. If there is none, delete ${file}.`);
}

/**
 * Does this while nobody else does anything under the same lock.
 * @param file whose being there is the lock; its folder is made
 * @throws OperatorError where it cannot be had
 */
export async function underLock<T>(file: string, act: () => T): Promise<T> {
  await taken(file);
  try {
    return act();
  } finally {
    rmSync(file, { force: true });
  }
}
