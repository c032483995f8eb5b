// Cells, rows and tables of Markdown.
import { digits } from '../statistics.ts';
import { isOurs } from './labels.ts';
import type { Share } from './result.ts';

export const NONE = '–';

const MEGA = 1e6;
const MILLI = 1000;

export type Value = number | undefined;

/** Text as it stands, within a cell. */
export function escaped(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').trim();
  return plain.replaceAll('|', String.raw`\|`);
}

/** The columns that hold text are left-aligned, those after them right-aligned. Cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], textColumns = 1): string {
  const rule = header.map((_, at) => (at < textColumns ? '---' : '---:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const bold = (text: string): string => `**${text}**`;

export const nameOf = (system: { readonly name: string }): string =>
  isOurs(system) ? bold(system.name) : escaped(system.name);

export function shareOf({ count, of }: Share): number | undefined {
  return of === 0 ? undefined : count / of;
}

const shown =
  (show: (value: number) => string) =>
  (value: Value): string =>
    value === undefined ? NONE : show(value);

/** The spaces within a number keep it in one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** "93.3", of 0.933. */
export const percent = shown((value) => (100 * value).toFixed(1));
/** Three digits or more: "0.123", "12.3", "12 345". */
export const number = shown((value) => unbroken(digits(value)));
export const megabytes = shown((bytes) => number(bytes / MEGA));
export const seconds = shown((milliseconds) => number(milliseconds / MILLI));
/** A count in full: "15 000". */
export const whole = (value: number): string => unbroken(value.toLocaleString('en').replaceAll(',', ' '));

type Show = (value: Value) => string;
/** Which of several figures is the best. */
type Best = (...values: number[]) => number;

/** Figures of a comparison, the best ones bold as they are shown. */
export function compared(values: readonly Value[], show: Show, best: Best): string[] {
  const known = values.filter((value) => value !== undefined);
  const most = show(best(...known));
  const isBest = (value: Value): boolean => value !== undefined && known.length > 1 && show(value) === most;
  return values.map((value) => (isBest(value) ? bold(most) : show(value)));
}

/** A text as it stands, or a figure and how it is shown. */
type Column<T> = readonly [head: string, value: (system: T, at: number) => string | Value, show?: Show, best?: Best];

function cellsOf<T>(systems: readonly T[], [, value, show = number, best]: Column<T>): string[] {
  const values = systems.map(value);
  const figures = values.filter((own) => typeof own !== 'string');
  if (best && figures.length === values.length) return compared(figures, show, best);
  return values.map((own) => (typeof own === 'string' ? own : show(own)));
}

/** One row a system. */
export function systemTable<T extends { readonly name: string }>(systems: readonly T[], columns: Column<T>[]): string {
  const cells = columns.map((column) => cellsOf(systems, column));
  const rows = systems.map((system, at) => [nameOf(system), ...cells.map((own) => own[at] ?? NONE)]);
  return table(['', ...columns.map(([head]) => head)], rows);
}
