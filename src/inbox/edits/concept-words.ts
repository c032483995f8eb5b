// Words put under a concept.
import type { KnowledgeFiles } from '../../knowledge/files.ts';
import type { EditOf } from './edit.ts';
import { appendToList } from './list.ts';
import { type Change, openYaml } from './yaml-text.ts';

/** @throws EditError */
export function addConceptWords({ files }: KnowledgeFiles, { concept, words }: EditOf<'concept'>): Change[] {
  return Object.entries(words).flatMap(([language, own]) =>
    own.length === 0 ? [] : [appendToList(openYaml(files, `${language}/concepts.yaml`), [concept], own)],
  );
}
