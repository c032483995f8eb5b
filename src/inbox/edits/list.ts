// Items put at the end of a list of a YAML file, in the list's own layout.
import { isSeq, type Node, type YAMLSeq } from 'yaml';
import type { Path } from '../../knowledge/document.ts';
import { EditError } from './edit-error.ts';
import { flowScalar, scalar } from './scalar.ts';
import { type Change, type Insertion, indentAt, insert, lineBefore, linesBehind, type YamlText } from './yaml-text.ts';

/** Lists between brackets go on in a new line from here: knowledge/ keeps to it. */
const WIDTH = 120;

type Range = readonly [start: number, valueEnd: number, nodeEnd: number];

function rangeOf(node: unknown): Range {
  const range = (node as Node | undefined)?.range;
  if (!range) throw new EditError('This list cannot be added to. Add to it by hand; knowledge/README.md shows how.');
  return range;
}

/** A list of lines that begin with "-". */
function behindLines(yaml: YamlText, list: YAMLSeq, items: readonly string[]): Insertion {
  const [start, end] = rangeOf(list.items.at(-1));
  const marker = /^ *- */u.exec(lineBefore(yaml, start))?.[0] ?? `${indentAt(yaml, start)}- `;
  return linesBehind(
    yaml,
    end,
    items.map((item) => marker + scalar(item)),
  );
}

/** A list between brackets, which may go over several lines. */
function withinBrackets(yaml: YamlText, list: YAMLSeq, items: readonly string[]): Insertion {
  const [start, end] = rangeOf(list);
  const last = list.items.at(-1);
  const at = last === undefined ? start + 1 : rangeOf(last)[1];
  const isWrapped = yaml.text.slice(start, end).includes('\n');
  const next = isWrapped ? indentAt(yaml, at) : `${indentAt(yaml, start)}  `;
  const rest = (yaml.text.slice(at).split(/\r?\n/u, 1)[0] ?? '').length;
  let column = lineBefore(yaml, at).length;
  const pieces = items.map((item, index) => {
    const own = flowScalar(item);
    const comma = last === undefined && index === 0 ? '' : ',';
    const isLong = column + comma.length + 1 + own.length + Math.max(1, rest) > WIDTH;
    column = isLong ? next.length + own.length : column + comma.length + 1 + own.length;
    if (isLong) return `${comma}${yaml.end}${next}${own}`;
    return comma === '' ? own : `${comma} ${own}`;
  });
  return { at, text: pieces.join('') };
}

type Tree = Record<string | number, unknown>;

function appended(value: unknown, path: Path, items: readonly string[]): unknown {
  const copy = structuredClone(value);
  const list = path.reduce<unknown>((at, key) => (at as Tree)[key], copy);
  (list as unknown[]).push(...items);
  return copy;
}

/**
 * @param path of a list that is there
 * @throws EditError where there is none
 */
export function appendToList(yaml: YamlText, path: Path, items: readonly string[]): Change {
  const list = yaml.document.getIn(path, true);
  if (!isSeq(list)) throw new EditError(`${yaml.path} has no list "${path.join('.')}".`);
  const insertion = list.flow ? withinBrackets(yaml, list, items) : behindLines(yaml, list, items);
  return insert(yaml, [insertion], (value) => appended(value, path, items));
}
