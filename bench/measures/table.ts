// Shares, figures and rows of tables as text.
import { wilson } from '../../test/evaluation/wilson.ts';
import type { Share } from '../results/result.ts';
import { digits } from '../statistics.ts';

const PERCENT = 100;

/** "93.3 ±0.7", where ± is half of the 95 % Wilson interval; with its counts "83.1 ±5.8 (133/160)". */
export function percent({ count, of }: Share, counted = false): string {
  if (of === 0) return '–';
  const { low, high } = wilson(count, of);
  const share = `${((PERCENT * count) / of).toFixed(1)} ±${((PERCENT * (high - low)) / 2).toFixed(1)}`;
  return counted ? `${share} (${count}/${of})` : share;
}

/** "96.9" for 0.969; a dash where there is none. */
export const area = (value = Number.NaN): string => (Number.isNaN(value) ? '–' : (PERCENT * value).toFixed(1));

/** Three digits or more; a dash where there is none. */
export const number = (value: number | undefined): string => (value === undefined ? '–' : digits(value));

/** One line, each cell as wide as its column; columns of a negative width are right-aligned. */
export function row(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, at) => {
    const width = widths[at] ?? 0;
    return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
  });
  return `${`  ${padded.join('')}`.trimEnd()}\n`;
}

/** Below tables whose shares have a ±. */
export const NOTE =
  '± is half of the 95 % Wilson interval: differences within it are noise, and so is any under 0.7 points.\n';
