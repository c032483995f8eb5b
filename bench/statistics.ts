// Measurements to a few numbers, and numbers to lines of text.
import { generator } from '../src/core/matching/shuffle.ts';
import type { Times } from './results/result.ts';

/** Microseconds of a second. */
const MICRO = 1e6;

/** The value that the share `at` of the values doesn't exceed (nearest rank); NaN where there are none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param times microseconds of each question, at least one */
export function summarise(times: readonly number[]): Times {
  const total = times.reduce((sum, time) => sum + time, 0);
  const perSecond = (times.length * MICRO) / total;
  return { median: median(times), p99: quantile(times, 0.99), perSecond, questions: times.length };
}

/** Milliseconds that the work takes, and what it gives. */
export function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

/** So many of the items, drawn without putting back. */
export function sample<T>(items: readonly T[], size: number, seed: number): T[] {
  const random = generator(seed);
  const left = [...items];
  const draws = Array.from({ length: Math.min(size, left.length) });
  return draws.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}

/** Three digits or more: "0.123", "12.3", "12 345". */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const decimals = Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return value
    .toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replaceAll(',', ' ');
}

/** "12.3 ms (11.9 to 14.0)": the median, the least and the most. */
export function spread(values: readonly number[], unit: string): string {
  return `${digits(median(values))} ${unit} (${digits(Math.min(...values))} to ${digits(Math.max(...values))})`;
}

export interface Aim {
  readonly atMost: number;
  readonly unit: string;
}

const LABEL_WIDTH = 40;
const VALUE_WIDTH = 28;

/** One line of results. */
export function line(label: string, text: string): string {
  return `  ${label.padEnd(LABEL_WIDTH)} ${text}\n`;
}

/** One line of results with the aim beside it, and whether the value reaches it. */
export function aimed(label: string, text: string, value: number, { atMost, unit }: Aim): string {
  return line(label, `${text.padEnd(VALUE_WIDTH)} aim ≤ ${atMost} ${unit}, ${value <= atMost ? 'reached' : 'missed'}`);
}
