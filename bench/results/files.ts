// The committed JSON files: read and checked, checked and replaced at once.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SCHEMAS } from './schema.ts';
import type { Stored } from './stored.ts';

export type Part = keyof Stored;

/** A committed file can't be used: the message names it and the remedy. */
export class ResultsError extends Error {}

/** Replaces the file at once: whoever reads it meanwhile gets the old one or the new one, whole. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function damaged(path: string, part: Part, why: string, cause: unknown): ResultsError {
  return new ResultsError(
    `${path} can't be used: ${why}\nTake it back with: git checkout -- ${path}\nor delete it and measure again with: npm run bench -- ${part} --save`,
    { cause },
  );
}

/** What the folder holds of the part; an empty list where there is no file. @throws ResultsError naming a damaged file and the remedy */
export function readPart<P extends Part>(folder: string, part: P): Stored[P] {
  const path = join(folder, `${part}.json`);
  const text = textOf(path) ?? '[]';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw damaged(path, part, `it isn't JSON (${error instanceof Error ? error.message : String(error)}).`, error);
  }
  const { data, error } = SCHEMAS[part].safeParse(json);
  if (error) throw damaged(path, part, `it isn't what a run leaves.\n${z.prettifyError(error)}`, error);
  return data;
}

/** @throws where the figures aren't such as a run can leave, without writing */
export function writePart<P extends Part>(folder: string, part: P, rows: Stored[P]): void {
  const { error } = SCHEMAS[part].safeParse(rows);
  if (error) {
    throw new Error(
      `The results of "${part}" were not saved, because they aren't such as a run can leave; this is a mistake in the bench.\n${z.prettifyError(error)}`,
      { cause: error },
    );
  }
  replaceFile(join(folder, `${part}.json`), `${JSON.stringify(rows, undefined, 1)}\n`);
}
