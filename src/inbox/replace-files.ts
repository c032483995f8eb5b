// Files replaced together: all of them or none, each in one step.
import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Replacement {
  /** A file that is there. */
  readonly file: string;
  readonly content: string | Buffer;
}

interface Prepared {
  /** Where a link leads. */
  readonly file: string;
  readonly before: Buffer;
  readonly temporary: string;
}

/** Beside it, hidden: a rename within a folder is one step. */
function besideOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}`);
}

function prepare({ file, content }: Replacement): Prepared {
  const real = realpathSync(file);
  const temporary = besideOf(real);
  const before = readFileSync(real);
  writeFileSync(temporary, content, { mode: statSync(real).mode, flush: true });
  return { file: real, before, temporary };
}

function putBack(done: readonly Prepared[]): void {
  for (const { file, before } of done) {
    const temporary = besideOf(file);
    writeFileSync(temporary, before, { mode: statSync(file).mode });
    renameSync(temporary, file);
  }
}

/**
 * Replaces the files; where one cannot be, those before it are as they were.
 * @throws the file system's error
 */
export function replaceFiles(replacements: readonly Replacement[]): void {
  const prepared: Prepared[] = [];
  const done: Prepared[] = [];
  try {
    for (const replacement of replacements) prepared.push(prepare(replacement));
    for (const one of prepared) {
      renameSync(one.temporary, one.file);
      done.push(one);
    }
  } catch (error) {
    putBack(done);
    throw error;
  } finally {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
  }
}
