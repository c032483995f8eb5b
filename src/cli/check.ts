// `npm run check`: every problem of a knowledge folder, or how much it holds.
import { askedIn } from '../knowledge/asked.ts';
import { assemble } from '../knowledge/assemble.ts';
import type { KnowledgeFiles } from '../knowledge/files.ts';
import { openFolder } from '../knowledge/files.ts';
import { examine } from '../knowledge/load.ts';
import { formatProblem, KnowledgeError } from '../knowledge/problem.ts';
import type { WholeSources } from '../knowledge/sources.ts';
import { findWarnings } from '../knowledge/warnings.ts';

export interface CheckOptions {
  readonly folder: string;
  /** Whether to list the warnings, which are counted in any case. */
  readonly warnings: boolean;
  readonly write: (line: string) => void;
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

function tellWarnings(sources: WholeSources, { hash }: KnowledgeFiles, { warnings, write }: CheckOptions): void {
  const found = findWarnings(sources, assemble(sources, hash)).map(formatProblem);
  if (warnings)
    found.forEach((line) => {
      write(line);
    });
  const total = count(found.length, 'question is', 'questions are');
  const hint = warnings || found.length === 0 ? '' : ' (list them, the closest first, with --warnings)';
  write(`Warnings: ${total} nearest to a question of another entry${hint}.`);
}

/** @returns the exit code: 1 where there are problems, 0 where there is none; warnings don't count. */
export function runCheck(options: CheckOptions): number {
  try {
    const files = openFolder(options.folder);
    const { sources, problems } = examine(files);
    if (sources === undefined) throw new KnowledgeError(options.folder, problems);
    options.write(summary(files, sources));
    tellWarnings(sources, files, options);
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) options.write(formatProblem(problem));
    return 1;
  }
}
