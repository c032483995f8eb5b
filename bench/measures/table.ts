// Shares and rows of tables as text.
import { wilson } from '../../test/evaluation/wilson.ts';
import type { Share } from '../results/result.ts';

const PERCENT = 100;

/** "93.3 ±0.7", where ± is half of the 95 % Wilson interval; with its counts "83.1 ±5.8 (133/160)". */
export function percent({ count, of }: Share, counted = false): string {
  if (of === 0) return '–';
  const { low, high } = wilson(count, of);
  const share = `${((PERCENT * count) / of).toFixed(1)} ±${((PERCENT * (high - low)) / 2).toFixed(1)}`;
  return counted ? `${share} (${count}/${of})` : share;
}

/** "96.9" for 0.969; a dash where there is none. */
export function area(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : (PERCENT * value).toFixed(1);
}

/** One line, each cell as wide as its column. */
export function row(cells: readonly string[], widths: readonly number[]): string {
  const line = cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('');
  return `  ${line}`.trimEnd().concat('\n');
}

/** Below tables whose shares have a ±. */
export const NOTE =
  '± is half of the 95 % Wilson interval: differences within it are noise, and so is any under 0.7 points.\n';
