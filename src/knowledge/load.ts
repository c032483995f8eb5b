// A knowledge folder to Knowledge, or to every problem in it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../core/knowledge.ts';
import { assemble } from './assemble.ts';
import { checkSources } from './check.ts';
import { type KnowledgeFiles, readFiles } from './files.ts';
import { KnowledgeError, type Problem, sortProblems } from './problem.ts';
import { readSources } from './sources.ts';

/** @throws KnowledgeError when there is no such folder */
export function openFolder(folder: string): KnowledgeFiles {
  if (!existsSync(join(folder, 'facts.yaml'))) {
    const message = `There is no knowledge base here (${folder}). Name the folder that holds facts.yaml.`;
    throw new KnowledgeError(folder, [{ file: 'facts.yaml', line: 1, column: 1, message }]);
  }
  return readFiles(folder);
}

/** Every problem of the files, sorted by place; the knowledge when there is none. */
export function inspect(files: KnowledgeFiles): { readonly knowledge?: Knowledge; readonly problems: readonly Problem[] } {
  const { sources, problems } = readSources(files);
  if (sources === undefined) return { problems: sortProblems(problems) };
  const found = checkSources(sources);
  if (found.length > 0) return { problems: sortProblems(found) };
  return { knowledge: assemble(sources, files.hash), problems: [] };
}

/** @throws KnowledgeError with every problem */
export function parseKnowledge(files: KnowledgeFiles): Knowledge {
  const { knowledge, problems } = inspect(files);
  if (knowledge === undefined) throw new KnowledgeError(files.folder, problems);
  return knowledge;
}
