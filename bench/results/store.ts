// Keeps what a run leaves: the JSON, then RESULTS.md and the plots, which are made of nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../built.ts';
import { replaceFile } from '../replace-file.ts';
import { renderResults } from './markdown.ts';
import { MERGES } from './merge.ts';
import { plotsOf } from './plots.ts';
import { SCHEMAS, type Stored } from './result.ts';

type Part = keyof Stored;

/** Where the committed results are. */
const RESULTS = join(ROOT, 'bench', 'results');

/** A committed file can't be used: the message names it and the remedy. */
export class ResultsError extends Error {}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** An empty list where there is no file. */
function readPart<P extends Part>(folder: string, part: P): Stored[P] {
  const path = join(folder, `${part}.json`);
  const damaged = (why: string, cause: unknown): ResultsError =>
    new ResultsError(
      `${path} can't be used: ${why}\nTake it back with: git checkout -- ${path}\nor delete it and measure again with: npm run bench -- ${part} --save`,
      { cause },
    );
  let json: unknown;
  try {
    json = JSON.parse(textOf(path) ?? '[]');
  } catch (error) {
    throw damaged(`it isn't JSON (${error instanceof Error ? error.message : String(error)}).`, error);
  }
  const { data, error } = SCHEMAS[part].safeParse(json);
  if (error) throw damaged(`it isn't what a run leaves.\n${z.prettifyError(error)}`, error);
  return data as Stored[P];
}

/** @throws ResultsError naming a damaged file and the remedy: known before anything is measured, it costs no hour's work */
export function readAll(folder: string = RESULTS): Stored {
  return { accuracy: readPart(folder, 'accuracy'), speed: readPart(folder, 'speed'), plan: readPart(folder, 'plan') };
}

/** Writes RESULTS.md beside the folder, and the plots into it, from the JSON and the hand-written pages of the folder alone. */
export function rewrite(folder: string = RESULTS): void {
  const stored = readAll(folder);
  const plots = plotsOf(stored);
  const page = (name: string): string => textOf(join(folder, name)) ?? '';
  const surroundings = { folder: basename(folder), plots, notes: page('notes.md'), published: page('published.md') };
  replaceFile(join(folder, '..', 'RESULTS.md'), renderResults(stored, surroundings));
  for (const { name, svg } of plots) replaceFile(join(folder, `${name}.svg`), svg);
}

/**
 * Replaces the rows of the same sets, sizes and systems, and rewrites what is made of them.
 * @throws ResultsError where the JSON is damaged; without writing, where the figures aren't such as a run can leave
 */
export function save<P extends Part>(part: P, fresh: Stored[P], folder: string = RESULTS): void {
  const rows = MERGES[part](readPart(folder, part), fresh);
  const { data, error } = SCHEMAS[part].safeParse(rows);
  if (error) {
    const why = `they aren't such as a run can leave; this is a mistake in the bench.\n${z.prettifyError(error)}`;
    throw new Error(`The results of "${part}" were not saved, because ${why}`, { cause: error });
  }
  replaceFile(join(folder, `${part}.json`), `${JSON.stringify(data, undefined, 1)}\n`);
  rewrite(folder);
}
