// Questions put under an entry, or under a group of what isn't about the plan.
import type { KnowledgeFiles } from '../../knowledge/files.ts';
import type { EditOf } from './edit.ts';
import { EditError } from './edit-error.ts';
import { appendToList } from './list.ts';
import { appendEntries, layoutOf, questionLines } from './new-lines.ts';
import { scalar } from './scalar.ts';
import { type Change, openYaml } from './yaml-text.ts';

type Rows = Readonly<Record<string, { readonly topic?: unknown }>>;

/** The file of a language that words this entry, and the entry's key there. */
export function placeOf({ files }: KnowledgeFiles, entry: string): { readonly name: string; readonly key: string } {
  const [, head, tail = ''] = /^(smalltalk|out):(.+)$/u.exec(entry) ?? [];
  if (head !== undefined) return { name: head === 'out' ? 'out-of-scope.yaml' : 'smalltalk.yaml', key: tail };
  const facts = openYaml(files, 'facts.yaml').document.toJS() as Rows;
  const topic = Object.hasOwn(facts, entry) ? facts[entry]?.topic : undefined;
  if (typeof topic !== 'string') throw new EditError(`There is no entry "${entry}".`);
  return { name: `${topic}.yaml`, key: entry };
}

const filled = (questions: Readonly<Record<string, readonly string[]>>): [string, readonly string[]][] =>
  Object.entries(questions).filter(([, own]) => own.length > 0);

/** @throws EditError */
export function addQuestions(files: KnowledgeFiles, { entry, questions }: EditOf<'question'>): Change[] {
  const { name, key } = placeOf(files, entry);
  return filled(questions).map(([language, own]) =>
    appendToList(openYaml(files.files, `${language}/${name}`), [key, 'questions'], own),
  );
}

/** @throws EditError */
export function addOutOfScope(files: KnowledgeFiles, { group, questions }: EditOf<'out_of_scope'>): Change[] {
  return filled(questions).map(([language, own]) => {
    const yaml = openYaml(files.files, `${language}/out-of-scope.yaml`);
    if (yaml.document.has(group)) return appendToList(yaml, [group, 'questions'], own);
    const lines = [`${scalar(group)}:`, ...questionLines(own, layoutOf(yaml))];
    return appendEntries(yaml, lines, { [group]: { questions: own } });
  });
}
