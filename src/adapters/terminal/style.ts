// Lines to the text of this terminal: wrapped at words, coloured where it may be.
import type { Line, Mark } from './render.ts';

export interface Style {
  readonly color: boolean;
  /** The columns of a terminal; undefined wraps nothing. */
  readonly width: number | undefined;
}

const RESET = '\u001b[0m';
const CODES = {
  dim: '\u001b[2m',
  strong: '\u001b[1m',
  right: '\u001b[32m',
  wrong: '\u001b[31m',
  open: '\u001b[33m',
} as const;

/** Breaks at spaces only: no-break ones hold, long words stick out. What follows keeps the indent of the first row. */
function wrap(text: string, width: number): string[] {
  const indent = /^ */u.exec(text)?.[0] ?? '';
  const rows: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const last = rest.lastIndexOf(' ', width);
    const at = last > indent.length ? last : rest.indexOf(' ', Math.max(width, indent.length));
    if (at === -1) break;
    rows.push(rest.slice(0, at).trimEnd());
    rest = indent + rest.slice(at + 1).trimStart();
  }
  return [...rows, rest];
}

/** A row of the text, from this place of it on, with the marks that reach into it. */
function marked(row: string, from: number, marks: readonly Mark[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end, tone } of marks) {
    const [first, last] = [Math.max(start - from, at), Math.min(end - from, row.length)];
    if (first >= last) continue;
    shown += `${row.slice(at, first)}${CODES[tone]}${row.slice(first, last)}${RESET}`;
    at = last;
  }
  return shown + row.slice(at);
}

function withMarks(rows: readonly string[], text: string, marks: readonly Mark[]): string {
  let from = 0;
  return rows
    .map((row) => {
      from = Math.max(text.indexOf(row, from), from);
      const shown = marked(row, from, marks);
      from += row.length;
      return shown;
    })
    .join('\n');
}

export function paint({ text, tone, marks }: Line, { color, width }: Style): string {
  const rows = width === undefined ? [text] : wrap(text, width);
  if (color && marks !== undefined) return withMarks(rows, text, marks);
  if (!color || tone === undefined) return rows.join('\n');
  return rows.map((row) => `${CODES[tone]}${row}${RESET}`).join('\n');
}
