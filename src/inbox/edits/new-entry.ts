// A new entry: what is true of it, in facts.yaml, and how each language says it and asks for it.
import { isMap, type Pair } from 'yaml';
import type { KnowledgeFiles } from '../../knowledge/files.ts';
import type { NewEntry } from './edit.ts';
import { EditError } from './edit-error.ts';
import { appendEntries, layoutOf, questionLines } from './new-lines.ts';
import { flowList, flowMap, flowScalar, scalar } from './scalar.ts';
import { type Change, openYaml, type YamlText } from './yaml-text.ts';

type Row = Readonly<Record<string, unknown>>;

/** In the order in which facts.yaml has them. */
function rowOf({ is, topic, paragraphs, figure, facts, related }: NewEntry): Row {
  return {
    kind: is,
    topic,
    ...(paragraphs.length === 0 ? {} : { paragraphs }),
    ...(figure === undefined ? {} : { figures: { [figure.name]: figure.text } }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(related.length === 0 ? {} : { related }),
  };
}

function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? `[${value.join(', ')}]` : flowList(value);
  if (typeof value === 'object' && value !== null)
    return flowMap(Object.entries(value).map(([name, text]) => [name, flowScalar(String(text))]));
  return flowScalar(String(value));
}

/** Whether the last entry of this kind stands in one line. */
function isInOneLine({ document }: YamlText, kind: string): boolean {
  const root = document.contents;
  if (!isMap(root)) return false;
  const same = root.items.filter(({ value }: Pair) => isMap(value) && value.get('kind') === kind);
  const last = same.at(-1)?.value;
  return isMap(last) && last.flow === true;
}

function factLines(yaml: YamlText, id: string, row: Row): string[] {
  const pairs = Object.entries(row).map(([key, value]) => [key, yamlOf(value)] as const);
  if (isInOneLine(yaml, String(row['kind']))) return [`${id}: ${flowMap(pairs)}`];
  const { keys } = layoutOf(yaml);
  return [`${id}:`, ...pairs.map(([key, value]) => `${keys}${key}: ${value}`)];
}

function inFacts({ files }: KnowledgeFiles, entry: NewEntry): Change {
  const yaml = openYaml(files, 'facts.yaml');
  if (yaml.document.has(entry.id))
    throw new EditError(`There is an entry "${entry.id}" already: add the questions to it, or choose another id.`);
  const row = rowOf(entry);
  return appendEntries(yaml, factLines(yaml, scalar(entry.id), row), { [entry.id]: row });
}

function inLanguage({ files }: KnowledgeFiles, { id, topic, wordings }: NewEntry, language: string): Change {
  const yaml = openYaml(files, `${language}/${topic}.yaml`);
  const { title, answer, questions } = wordings[language] ?? { title: '', answer: '', questions: [] };
  const layout = layoutOf(yaml);
  const lines = [
    `${scalar(id)}:`,
    `${layout.keys}title: ${scalar(title)}`,
    `${layout.keys}answer: ${scalar(answer)}`,
    ...questionLines(questions, layout),
  ];
  return appendEntries(yaml, lines, { [id]: { title, answer, questions } });
}

/** @throws EditError where the id is taken, or no file is there for the topic */
export function addEntry(files: KnowledgeFiles, entry: NewEntry): Change[] {
  return [inFacts(files, entry), ...files.languages.map((language) => inLanguage(files, entry, language))];
}
