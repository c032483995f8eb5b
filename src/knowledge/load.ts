import type { TrainableKnowledge } from '../core/knowledge/knowledge.ts';
import { assemble } from './assemble.ts';
import { checkSources } from './check.ts';
import type { KnowledgeFiles } from './files.ts';
import { KnowledgeError, type Problem, sortProblems } from './problem.ts';
import { isWhole, readSources, type WholeSources } from './sources.ts';

/** What `inspect` finds, with the sources, which know the line of everything. */
export function examine(files: KnowledgeFiles): {
  readonly sources?: WholeSources;
  readonly problems: readonly Problem[];
} {
  const { sources, problems } = readSources(files);
  const found = [...problems, ...(sources === undefined ? [] : checkSources(sources))];
  if (found.length > 0 || sources === undefined || !isWhole(sources)) return { problems: sortProblems(found) };
  return { sources, problems: [] };
}

/** Every problem of the files, sorted by place; the knowledge when there is none. */
export function inspect(files: KnowledgeFiles): {
  readonly knowledge?: TrainableKnowledge;
  readonly problems: readonly Problem[];
} {
  const { sources, problems } = examine(files);
  return sources === undefined ? { problems } : { knowledge: assemble(sources, files.hash), problems };
}

/** @throws KnowledgeError with every problem */
export function parseKnowledge(files: KnowledgeFiles): TrainableKnowledge {
  const { knowledge, problems } = inspect(files);
  if (knowledge === undefined) throw new KnowledgeError(files.folder, problems);
  return knowledge;
}
