// Small results to save and to render; every figure is invented.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  AccuracyFigures,
  Circumstances,
  PlanFigures,
  PlanResult,
  SetResult,
  Share,
  SizeResult,
  SpeedFigures,
} from '../../bench/results/result.ts';

/** A folder that isn't there yet, until the test ends; RESULTS.md goes beside it. */
export function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'investai-results-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  return join(parent, 'results');
}

export const RUN: Circumstances = {
  date: '2030-01-02T03:04:05.678Z',
  node: 'v20.19.0',
  machine: '2 × Example Processor',
  commit: 'abc1234',
  seeds: { noise: 99, sample: 42 },
};

export const BASE_NAME = 'fuse.js, default';

export const label = (name: string) => ({ name, version: `${name} 1.0.0`, settings: 'as it comes' });

export const share = (count: number, of = 1000): Share => ({ count, of });

export function accuracyFigures(name: string, closed: number, more: Partial<AccuracyFigures> = {}): AccuracyFigures {
  return { ...label(name), closed: share(closed), noisy: share(closed - 10), hit3: share(closed + 20), ...more };
}

/** What differs from the usual run. */
type Run = Partial<Circumstances>;

export function accuracyResult(
  systems: readonly AccuracyFigures[],
  more: Partial<Omit<SetResult, 'systems'>> = {},
  run: Run = {},
): SetResult {
  const set = { set: 'toy', title: 'Toy set', source: 'example/toy @ 1234567', licence: 'CC BY 4.0' };
  const measured = systems.map((system) => ({ ...RUN, ...run, ...system }));
  return { ...set, phrasings: 1500, labels: 12, ...more, systems: measured };
}

/** Twice the memory and the training for half the speed. */
export function speedFigures(name: string, median: number, more: Partial<SpeedFigures> = {}): SpeedFigures {
  const times = (factor: number) => ({
    median: median * factor,
    p99: 4 * median * factor,
    perSecond: 1e6 / median / factor,
    questions: 200,
  });
  const costs = { train: 2 * median, load: median / 10, saved: 1e4 * median, memory: 2e4 * median };
  return { ...label(name), ...costs, clean: times(1), mistyped: times(2), ...more };
}

export function speedResult(phrasings: number, systems: readonly SpeedFigures[], run: Run = {}): SizeResult {
  return { phrasings, set: 'toy', systems: systems.map((system) => ({ ...RUN, ...run, ...system })) };
}

export function planFigures(name: string, right: number, median: number): PlanFigures {
  const figures = { clean: share(right), noisy: share(right - 30), refused: share(right - 100), auroc: right / 1000 };
  return { ...label(name), languages: { fr: figures, en: figures }, median, p99: 3 * median };
}

export function planResult(systems: readonly PlanFigures[], knowledge = '0123456789abcdef'): PlanResult[] {
  return systems.map((system) => ({ ...RUN, ...system, knowledge, phrasings: 4321 }));
}
