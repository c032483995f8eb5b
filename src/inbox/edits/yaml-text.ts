// A YAML file as it was typed, and where something may be put into it: what is there already is never written anew.
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { KnowledgeFile } from '../../knowledge/files.ts';
import { EditError } from './edit-error.ts';

export interface YamlText {
  readonly path: string;
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
  /** How its lines end. */
  readonly end: '\n' | '\r\n';
}

export interface Insertion {
  /** A place in the text. */
  readonly at: number;
  readonly text: string;
}

/** What a file says before and after. */
export interface Change {
  /** "facts.yaml", "fr/money.yaml". */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** @throws EditError where it isn't YAML: the check tells what is wrong */
export function openYaml(files: readonly KnowledgeFile[], path: string): YamlText {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new EditError(`There is no file ${path}.`);
  // A byte-order mark stays where it is.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new EditError(`${path} cannot be read. "npm run check" says what is wrong.`);
  return { path, text, document, end: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** What stands in front of a place, on its line. */
export function lineBefore({ text }: YamlText, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

/** The spaces that the line of this place begins with. */
export function indentAt(yaml: YamlText, at: number): string {
  return /^ */u.exec(lineBefore(yaml, at))?.[0] ?? '';
}

/** @param lines to stand by themselves behind the line of this place */
export function linesBehind({ text, end }: YamlText, place: number, lines: readonly string[]): Insertion {
  // The end of a text in several lines lies behind its last one already.
  const next = text[place - 1] === '\n' ? place : text.indexOf('\n', place) + 1;
  if (next > 0) return { at: next, text: lines.map((line) => line + end).join('') };
  return { at: text.length, text: lines.map((line) => end + line).join('') };
}

/** @param lines to stand at the end of the file */
export function linesAtEnd({ text, end }: YamlText, lines: readonly string[]): Insertion {
  const start = text === '' || text.endsWith('\n') ? '' : end;
  return { at: text.length, text: start + lines.map((line) => line + end).join('') };
}

type Expected = (value: unknown) => unknown;

function checked({ path, text, document }: YamlText, after: string, expected: Expected, act: string): Change {
  const reread = parseDocument(after);
  if (reread.errors.length > 0 || !isDeepStrictEqual(reread.toJS(), expected(document.toJS())))
    throw new EditError(
      `${path} is laid out in a way that this page cannot ${act}. Do it by hand; knowledge/README.md shows how.`,
    );
  return { path, before: text, after };
}

/**
 * The file with these put in, every other byte as it was.
 * @param expected what the file is to hold then, made of what it holds now
 * @throws EditError where it would hold something else
 */
export function insert(yaml: YamlText, insertions: readonly Insertion[], expected: Expected): Change {
  const ordered = [...insertions].sort((one, other) => other.at - one.at);
  const after = ordered.reduce((all, { at, text: own }) => all.slice(0, at) + own + all.slice(at), yaml.text);
  return checked(yaml, after, expected, 'add to');
}

/**
 * The file without what stands between two places, every other byte as it was.
 * @param expected as of `insert`
 * @throws EditError as `insert`
 */
export function cut(yaml: YamlText, from: number, to: number, expected: Expected): Change {
  return checked(yaml, yaml.text.slice(0, from) + yaml.text.slice(to), expected, 'take from');
}
