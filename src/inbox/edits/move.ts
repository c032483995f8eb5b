// Questions that stand elsewhere already: taken away there by the edit that adds them here.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { type KnowledgeFiles, withContents } from '../../knowledge/files.ts';
import { type CuratedQuestion, curatedIn } from '../evaluation/curated.ts';
import { addedBy } from '../evaluation/touched.ts';
import { keyOf } from '../miss.ts';
import type { Edit } from './edit.ts';
import { placeOf } from './questions.ts';
import { takeFromList } from './take-from-list.ts';
import { type Change, openYaml } from './yaml-text.ts';

/** @returns curated questions of other entries that an edit would add a second time, whatever their case and punctuation */
export function standingElsewhere(edit: Edit, knowledge: Knowledge): CuratedQuestion[] {
  const key = ({ question, language }: CuratedQuestion): string => keyOf(question, language);
  const added = new Map(addedBy(edit).map((own) => [key(own), own.entry]));
  return curatedIn(knowledge).filter((own) => {
    const entry = added.get(key(own));
    return entry !== undefined && entry !== own.entry;
  });
}

function taken(files: KnowledgeFiles, { entry, language, question }: CuratedQuestion): Change[] {
  const { name, key } = placeOf(files, entry);
  const yaml = openYaml(files.files, `${language}/${name}`);
  const questions: unknown = yaml.document.getIn([key, 'questions']);
  const all = (questions as { toJSON: () => unknown[] } | undefined)?.toJSON() ?? [];
  const place = all.indexOf(question);
  return place < 0 ? [] : [takeFromList(yaml, [key, 'questions'], place)];
}

/** What one change leaves, the next goes on from. */
export function inOrder(first: readonly Change[], then: readonly Change[]): Change[] {
  const changes = new Map(first.map((change) => [change.path, change]));
  for (const change of then)
    changes.set(change.path, { ...change, before: changes.get(change.path)?.before ?? change.before });
  return [...changes.values()];
}

/** @throws EditError where one cannot be taken away */
export function takeAway(files: KnowledgeFiles, moved: readonly CuratedQuestion[]): Change[] {
  return moved.reduce<Change[]>((changes, own) => inOrder(changes, taken(after(files, changes), own)), []);
}

/** The files as they are with these changes. */
export function after(files: KnowledgeFiles, changes: readonly Change[]): KnowledgeFiles {
  return withContents(files, Object.fromEntries(changes.map((change) => [change.path, change.after])));
}
