// Keeps what a run leaves: the JSON, then RESULTS.md and the plots, which are made of nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../built.ts';
import { readPart, replaceFile, writePart } from './files.ts';
import { renderResults } from './markdown.ts';
import { plotsOf } from './plots.ts';
import { drawPlots } from './render.ts';
import type { AccuracyResult, PlanResult, SpeedResult } from './result.ts';
import { mergeAccuracy, mergePlan, mergeSpeed, type Stored } from './stored.ts';

/** Where the committed results are. */
export const RESULTS = join(ROOT, 'bench', 'results');

function readAll(folder: string): Stored {
  return { accuracy: readPart(folder, 'accuracy'), speed: readPart(folder, 'speed'), plan: readPart(folder, 'plan') };
}

/** @throws ResultsError where a file is damaged: known before anything is measured, it costs no hour's work */
export function checkResults(folder: string = RESULTS): void {
  readAll(folder);
}

/**
 * Writes RESULTS.md beside the folder, and the plots into it, from the folder's JSON and its notes.md alone.
 * @returns a sentence on what was written, and on what was not and why
 */
export async function rewrite(folder: string = RESULTS): Promise<string> {
  const stored = readAll(folder);
  const plots = plotsOf(stored);
  const notes = join(folder, 'notes.md');
  const text = renderResults(stored, {
    folder: basename(folder),
    plots,
    notes: existsSync(notes) ? readFileSync(notes, 'utf8') : '',
  });
  replaceFile(join(folder, '..', 'RESULTS.md'), text);
  return `RESULTS.md is written. ${await drawPlots(plots, folder)}`;
}

/** Replaces the rows of the same sets and systems. @returns and @throws as `rewrite`, and where the JSON is damaged */
export async function saveAccuracy(results: readonly AccuracyResult[], folder: string = RESULTS): Promise<string> {
  writePart(folder, 'accuracy', results.reduce(mergeAccuracy, [...readPart(folder, 'accuracy')]));
  return await rewrite(folder);
}

/** Replaces the rows of the same sizes and systems. @returns and @throws as `saveAccuracy` */
export async function saveSpeed(results: readonly SpeedResult[], folder: string = RESULTS): Promise<string> {
  writePart(folder, 'speed', results.reduce(mergeSpeed, [...readPart(folder, 'speed')]));
  return await rewrite(folder);
}

/** Replaces the rows of the same systems. @returns and @throws as `saveAccuracy` */
export async function savePlan(result: PlanResult, folder: string = RESULTS): Promise<string> {
  writePart(folder, 'plan', mergePlan(readPart(folder, 'plan'), result));
  return await rewrite(folder);
}
