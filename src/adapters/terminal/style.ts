// Lines to the text of this terminal: wrapped at words, coloured where it may be.
import type { Line, Mark } from './line.ts';

export interface Style {
  readonly color: boolean;
  /** The columns of a terminal; undefined wraps nothing. */
  readonly width: number | undefined;
}

/** Where text goes: a terminal has columns, anything else wraps nothing. */
export interface Output {
  readonly isTTY?: boolean;
  /** 0 where a terminal doesn't know. */
  readonly columns?: number;
}

/** In a terminal alone, whatever the output, or not at all. */
export type Color = 'auto' | 'always' | 'never';

export function styleOf({ isTTY = false, columns = 0 }: Output, color: Color): Style {
  return {
    color: color === 'always' || (color === 'auto' && isTTY),
    width: isTTY && columns > 0 ? columns : undefined,
  };
}

/** A stretch of a text on a row of its own. */
interface Row {
  readonly start: number;
  readonly end: number;
  /** Spaces in front of it. */
  readonly indent: number;
}

const RESET = '\u001b[0m';
const CODES = {
  dim: '\u001b[2m',
  strong: '\u001b[1m',
  right: '\u001b[32m',
  wrong: '\u001b[31m',
  open: '\u001b[33m',
} as const;

/** What stands beside a name in a list is read in a column at least as wide as this. */
const NARROWEST = 15;
/** Where a list has no room for its column. */
const STEP = 2;

/** How far what follows the first row is indented: below the column of a list, "  total   The total amount", else as the first row. */
function hangOf({ text, hang }: Line, width: number): number {
  if (hang !== undefined) return hang;
  const indent = /^ */u.exec(text)?.[0].length ?? 0;
  const column = /^ *\S+(?: \S+)* {2,}(?=\S)/u.exec(text)?.[0].length;
  if (column === undefined) return indent;
  return width - column >= NARROWEST ? column : indent + STEP;
}

function spacesFrom(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}

/** Breaks at spaces only: no-break ones hold, long words stick out. */
function rowsOf(line: Line, width: number): Row[] {
  const { text } = line;
  const rows: Row[] = [];
  let start = 0;
  let indent = 0;
  while (text.length - start > width - indent) {
    const first = spacesFrom(text, start);
    const last = text.lastIndexOf(' ', start + width - indent);
    const at = last > first ? last : text.indexOf(' ', Math.max(start + width - indent, first));
    if (at === -1) break;
    rows.push({ start, end: start + text.slice(start, at).trimEnd().length, indent });
    start = spacesFrom(text, at);
    indent = hangOf(line, width);
  }
  return [...rows, { start, end: text.length, indent }];
}

/** The stretch from start to end with the marks that reach into it. */
function marked(text: string, { start, end }: Row, marks: readonly Mark[]): string {
  let shown = '';
  let at = start;
  for (const mark of marks) {
    const [first, last] = [Math.max(mark.start, at), Math.min(mark.end, end)];
    if (first >= last) continue;
    shown += `${text.slice(at, first)}${CODES[mark.tone]}${text.slice(first, last)}${RESET}`;
    at = last;
  }
  return shown + text.slice(at, end);
}

export function paint(line: Line, { color, width }: Style): string {
  const { text, tone } = line;
  // Without colour they are never found.
  const marks = color ? (line.marks ?? []) : [];
  const rows = width === undefined ? [{ start: 0, end: text.length, indent: 0 }] : rowsOf(line, width);
  return rows
    .map((row) => {
      const shown = marked(text, row, marks);
      const toned = color && tone !== undefined ? `${CODES[tone]}${shown}${RESET}` : shown;
      return ' '.repeat(row.indent) + toned;
    })
    .join('\n');
}
