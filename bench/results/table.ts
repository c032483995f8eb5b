// Cells, rows and tables of Markdown.
import { digits } from '../statistics.ts';
import type { Share } from './result.ts';

export const NONE = '–';

const MEGA = 1e6;
const MILLI = 1000;

/** Text as it stands, within a cell. */
export function escaped(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', String.raw`\|`)
    .trim();
}

/** The columns that hold text are left-aligned, those after them right-aligned. Cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], textColumns = 1): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = header.map((_, at) => (at < textColumns ? '---' : '---:'));
  return `${line(header)}${line(rule)}${rows.map(line).join('')}`;
}

export const bold = (text: string): string => `**${text}**`;

export function shareOf({ count, of }: Share): number | undefined {
  return of === 0 ? undefined : count / of;
}

/** "93.3", of 0.933. */
export const percent = (value: number | undefined): string => (value === undefined ? NONE : (100 * value).toFixed(1));

/** The spaces within a number keep it in one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Three digits or more: "0.123", "12.3", "12 345". */
export const number = (value: number | undefined): string => (value === undefined ? NONE : unbroken(digits(value)));

/** A count in full: "15 000". */
export const whole = (value: number): string => unbroken(value.toLocaleString('en').replaceAll(',', ' '));

export const megabytes = (bytes: number | undefined): string => number(bytes === undefined ? undefined : bytes / MEGA);

export const seconds = (milliseconds: number | undefined): string =>
  number(milliseconds === undefined ? undefined : milliseconds / MILLI);

/**
 * A column of figures, the best ones bold as they are shown.
 * @param better which of two is the better one
 */
export function column(
  values: readonly (number | undefined)[],
  show: (value: number | undefined) => string,
  better: 'greater' | 'less',
): string[] {
  const known = values.filter((value) => value !== undefined);
  const best = show(better === 'greater' ? Math.max(...known) : Math.min(...known));
  return values.map((value) =>
    value !== undefined && known.length > 1 && show(value) === best ? bold(best) : show(value),
  );
}
