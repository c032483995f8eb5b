// Items taken out of lists that have a line for each: the line goes, and nothing else.
import { isSeq, type Node } from 'yaml';
import type { Path } from '../../knowledge/document.ts';
import { EditError } from './edit-error.ts';
import { type Change, cut, lineBefore, type YamlText } from './yaml-text.ts';

type Tree = Record<string | number, unknown>;

function shortened(value: unknown, path: Path, place: number): unknown {
  const copy = structuredClone(value);
  const list = path.reduce<unknown>((at, key) => (at as Tree)[key], copy);
  (list as unknown[]).splice(place, 1);
  return copy;
}

/**
 * @param path of a list
 * @param place of the item in it, from 0
 * @throws EditError where it has no line of its own
 */
export function takeFromList(yaml: YamlText, path: Path, place: number): Change {
  const { document, text } = yaml;
  const list = document.getIn(path, true);
  const range = isSeq(list) && !list.flow ? (list.items[place] as Node | undefined)?.range : undefined;
  if (!range)
    throw new EditError(
      `${yaml.path} is laid out in a way that this page cannot take a question out of. Take it out by hand.`,
    );
  const [start, end] = range;
  const from = start - lineBefore(yaml, start).length;
  const next = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
  return cut(yaml, from, next > 0 ? next : text.length, (value) => shortened(value, path, place));
}
