// One YAML file: its value, and the line and column of any part of it.
import { isMap, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { KnowledgeFile } from './files.ts';
import type { Problem } from './problem.ts';
import { slipsOf } from './syntax.ts';

export type Path = readonly (string | number)[];

export interface KnowledgeDocument {
  readonly file: string;
  readonly value: unknown;
  /** A problem at the value of this path, or at its key; at the nearest parent that exists. */
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem;
}

/** A byte-order mark is passed over. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function badLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  const index = lines.findIndex((line) => decode(Buffer.from(line, 'latin1')) === undefined);
  return index === -1 ? 1 : index + 1;
}

type Parsed = ReturnType<typeof parseDocument>;

function offsetOf(document: Parsed, path: Path, at: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent) && (at === 'key' || length < path.length)) {
      const pair = parent.items.find(
        (item) => isPair(item) && String((item.key as { value?: unknown })?.value ?? item.key) === key,
      );
      const range = (pair?.key as Node | undefined)?.range;
      if (range) return range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return (document.contents as Node | null)?.range?.[0] ?? 0;
}

/** Where a column of the composed line stands in the line as it was saved, where an accent may be a character of its own. */
function columnSaved(line: string, column: number): number {
  let composed = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(line)) {
    const end = composed + segment.normalize('NFC').length;
    if (end >= column) return index + column - composed;
    composed = end;
  }
  return line.length + column - composed;
}

/** Parses a file. A broken one gives its problems and no document. */
export function parseFile({ path: file, bytes }: KnowledgeFile): KnowledgeDocument | Problem[] {
  const saved = decode(bytes);
  if (saved === undefined) {
    const message = 'This line is not UTF-8 text, so its accents would be lost. Save the file with the encoding UTF-8.';
    return [{ file, line: badLine(bytes), column: 1, message }];
  }
  // Some editors save é as e and an accent: one spelling from here on, in keys too.
  const text = saved.normalize('NFC');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    const column = saved === text ? col : columnSaved(saved.split('\n', line)[line - 1] ?? '', col);
    return { line: Math.max(1, line), column: Math.max(1, column) };
  };
  const slips = slipsOf(document, text);
  if (slips.length > 0) return slips.map(({ offset, message }) => ({ file, ...place(offset), message }));
  if (document.contents === null) {
    const message = 'This file is empty. Write its entries; knowledge/README.md shows what each file holds.';
    return [{ file, line: 1, column: 1, message }];
  }
  return {
    file,
    value: document.toJS(),
    problem: (path, message, at = 'value') => ({ file, ...place(offsetOf(document, path, at)), message }),
  };
}
