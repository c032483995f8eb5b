// `npm run check`: every problem of a knowledge folder, or how much it holds, and on request what may be taken for something else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { askedIn } from '../knowledge/asked.ts';
import { assemble } from '../knowledge/assemble.ts';
import type { KnowledgeFiles } from '../knowledge/files.ts';
import { openFolder } from '../knowledge/files.ts';
import { examine } from '../knowledge/load.ts';
import { formatProblem, KnowledgeError } from '../knowledge/problem.ts';
import type { WholeSources } from '../knowledge/sources.ts';
import { FREQUENT, findStrayWords } from '../knowledge/stray-words.ts';
import { FOLDS, findWarnings, problemOf } from '../knowledge/warnings.ts';

export interface CheckOptions {
  readonly folder: string;
  /** How many warnings to list; without it they aren't looked for, which takes several trainings. */
  readonly warnings?: number;
  /** How many words without a concept to list. */
  readonly words?: number;
  readonly write: (line: string) => void;
  /** Pieces of one line that grows while the warnings are looked for. */
  readonly progress: (text: string) => void;
}

function count(number: number, singular: string, plural: string): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

function summary({ files }: KnowledgeFiles, { facts, languages }: WholeSources): string {
  const questions = [...languages].map(([language, own]) => {
    const asked = askedIn(own).filter(({ title }) => !title);
    return `${count(asked.length, 'question', 'questions')} in ${language}`;
  });
  const entries = count(Object.keys(facts.value).length, 'entry', 'entries');
  return `No problems. ${[count(files.length, 'file', 'files'), entries, ...questions].join(', ')}.`;
}

function tellWarnings(
  sources: WholeSources,
  { hash }: KnowledgeFiles,
  { most, write, progress }: CheckOptions & { most: number },
): void {
  progress(`Training ${FOLDS} times, each time without a different part of the questions:`);
  const { found, asked } = findWarnings(sources, assemble(sources, hash), (trained) => progress(` ${trained}`));
  progress('\n');
  for (const warning of found.slice(0, most)) write(formatProblem(problemOf(warning)));
  const byLanguage = [...sources.languages.keys()].map(
    (language) => `${found.filter((warning) => warning.language === language).length} in ${language}`,
  );
  const left = Math.max(0, found.length - most);
  const rest = left === 0 ? '' : ` ${left} of them ${left === 1 ? 'is' : 'are'} not listed.`;
  const total = `${found.length} of ${asked} questions and titles`;
  write(`Warnings: trained without them, the model gives ${total} to another entry: ${byLanguage.join(', ')}.${rest}`);
}

function tellWords(sources: WholeSources, { hash }: KnowledgeFiles, most: number, write: CheckOptions['write']): void {
  const found = findStrayWords(sources, assemble(sources, hash));
  for (const { language, word, count: times, asked } of found.slice(0, most)) {
    const message = `"${word}" stands in ${times} questions and in no concept. Add it to the one it belongs to in ${language}/concepts.yaml, or leave it.`;
    write(formatProblem(asked.document.problem(asked.path, message)));
  }
  write(`Words: ${found.length} that stand in ${FREQUENT} questions or more have no concept.`);
}

/** @returns every problem of the folder; undefined where there is none, or no knowledge at all */
export function problemsIn(folder: string): KnowledgeError | undefined {
  if (!existsSync(join(folder, 'facts.yaml'))) return undefined;
  const { sources, problems } = examine(openFolder(folder));
  return sources === undefined ? new KnowledgeError(folder, problems) : undefined;
}

/** @returns the exit code: 1 where there are problems, 0 where there is none; warnings don't count. */
export function runCheck(options: CheckOptions): number {
  try {
    const files = openFolder(options.folder);
    const { sources, problems } = examine(files);
    if (sources === undefined) throw new KnowledgeError(options.folder, problems);
    options.write(summary(files, sources));
    if (options.words !== undefined) tellWords(sources, files, options.words, options.write);
    if (options.warnings !== undefined) tellWarnings(sources, files, { ...options, most: options.warnings });
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) options.write(formatProblem(problem));
    return 1;
  }
}
