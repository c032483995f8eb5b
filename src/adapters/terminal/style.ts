// Lines to the text of this terminal: wrapped at words, coloured where it may be.
import type { Line } from './render.ts';

export interface Style {
  readonly color: boolean;
  /** The columns of a terminal; undefined wraps nothing. */
  readonly width: number | undefined;
}

const RESET = '\u001b[0m';
const CODES = { dim: '\u001b[2m', strong: '\u001b[1m' } as const;

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

export function paint({ text, tone }: Line, { color, width }: Style): string {
  const rows = width === undefined ? [text] : wrap(text, width);
  if (!color || tone === undefined) return rows.join('\n');
  return rows.map((row) => `${CODES[tone]}${row}${RESET}`).join('\n');
}
