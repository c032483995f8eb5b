// Entries put at the end of a file, indented as those that are there.
import { isMap, isSeq, type Node, type Pair } from 'yaml';
import { scalar } from './scalar.ts';
import { type Change, indentAt, insert, lineBefore, linesAtEnd, type YamlText } from './yaml-text.ts';

export interface Layout {
  /** In front of an entry's keys. */
  readonly keys: string;
  /** In front of its questions, with the sign of a list. */
  readonly items: string;
}

const USUAL: Layout = { keys: '  ', items: '    - ' };

/** How the last entry of the file is laid out. */
export function layoutOf(yaml: YamlText): Layout {
  const root = yaml.document.contents;
  const last = isMap(root) ? (root.items.at(-1) as Pair | undefined)?.value : undefined;
  if (!isMap(last) || last.flow) return USUAL;
  const key = (last.items[0]?.key as Node | undefined)?.range?.[0];
  const list = last.get('questions', true) as unknown;
  const item = isSeq(list) && !list.flow ? (list.items[0] as Node | undefined)?.range?.[0] : undefined;
  return {
    keys: key === undefined ? USUAL.keys : indentAt(yaml, key),
    items: (item === undefined ? undefined : /^ *- */u.exec(lineBefore(yaml, item))?.[0]) ?? USUAL.items,
  };
}

export function questionLines(questions: readonly string[], { keys, items }: Layout): string[] {
  return [`${keys}questions:`, ...questions.map((question) => items + scalar(question))];
}

/**
 * @param lines of the entries
 * @param entries what the lines say
 */
export function appendEntries(
  yaml: YamlText,
  lines: readonly string[],
  entries: Readonly<Record<string, unknown>>,
): Change {
  return insert(yaml, [linesAtEnd(yaml, lines)], (value) => ({ ...(value as object), ...entries }));
}
