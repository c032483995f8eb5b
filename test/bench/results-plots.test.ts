// What the plots show; and, where echarts is installed, that it draws them.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../bench/built.ts';
import { shiftsOf } from '../../bench/results/label-shifts.ts';
import type { Plot } from '../../bench/results/plot.ts';
import { plotsOf } from '../../bench/results/plots.ts';
import { drawPlots } from '../../bench/results/render.ts';
import { mergeAccuracy, mergePlan, mergeSpeed, type Stored } from '../../bench/results/stored.ts';
import {
  accuracyFigures,
  accuracyResult,
  BASE_NAME,
  newFolder,
  planFigures,
  planResult,
  speedFigures,
  speedResult,
} from './results-sample.ts';

const EMPTY: Stored = { accuracy: [], speed: [], plan: [] };
const OURS_COLOUR = '#D55E00';

interface Series {
  readonly name?: string;
  readonly type: string;
  readonly data: readonly {
    readonly name?: string;
    readonly value: readonly number[];
    readonly itemStyle: { readonly color: string };
    readonly label: { readonly offset: readonly number[] };
  }[];
}

const series = ({ option }: Plot): readonly Series[] => option['series'] as readonly Series[];

function only(plots: readonly Plot[], name: Plot['name']): Plot {
  const plot = plots.find((own) => own.name === name);
  if (!plot) throw new Error(`No plot "${name}".`);
  return plot;
}

const accuracy = [
  accuracyResult([accuracyFigures(BASE_NAME, 600), accuracyFigures('ours', 900, { auroc: 0.95 })]),
  accuracyResult([accuracyFigures('ours', 800)], { set: 'toy-part' }),
].reduce(mergeAccuracy, []);

test('nothing measured, nothing drawn', () => {
  expect(plotsOf(EMPTY)).toEqual([]);
});

test('a set is a panel: ours on top, filled as written, hollow with typing errors; parts of a set are left out', () => {
  const plot = only(plotsOf({ ...EMPTY, accuracy }), 'accuracy');
  const [links, filled, hollow, ...more] = series(plot);
  expect([links?.type, more]).toEqual(['lines', []]);
  expect(filled?.data.map(({ value, itemStyle }) => [value, itemStyle.color])).toEqual([
    [[90, 0], OURS_COLOUR],
    [[60, 1], '#000000'],
  ]);
  expect(hollow?.data.map(({ value }) => value)).toEqual([
    [89, 0],
    [59, 1],
  ]);
  expect(plot.alt).toBe(
    'Questions answered right, set by set, in percent, ours and the best of the others. Toy set: ours 90.0 and 89.0, fuse.js, default 60.0 and 59.0.',
  );
});

test('what a set has no out-of-scope questions for is not shown as nought', () => {
  const plot = only(plotsOf({ ...EMPTY, accuracy }), 'scope');
  expect(series(plot).flatMap(({ data }) => data.map(({ value }) => value))).toEqual([[95, 0]]);
});

const unfinished = { name: 'slow', version: '1', settings: '', why: 'not within 10 min' };
const speed = [
  speedResult(444, [speedFigures('ours', 20), speedFigures('slow', 90)]),
  speedResult(1500, [speedFigures('ours', 40), unfinished]),
].reduce(mergeSpeed, []);

test('a system is a line, which ends where it was not measured, and is named at its end', () => {
  const plots = plotsOf({ ...EMPTY, speed });
  expect(plots.map(({ name }) => name)).toEqual(['speed', 'training', 'memory']);
  const drawn = series(only(plots, 'speed'));
  expect(drawn.map(({ name, type, data }) => [name, type, data.length])).toEqual([
    ['ours', 'line', 2],
    ['slow', 'line', 1],
    [undefined, 'scatter', 2],
  ]);
  expect(drawn[0]?.data).toEqual([
    [444, 20],
    [1500, 40],
  ]);
  expect(drawn[2]?.data.map(({ name, value }) => [name, value])).toEqual([
    ['ours', [1500, 40]],
    ['slow', [444, 90]],
  ]);
  expect(only(plots, 'speed').alt.replaceAll('\u00a0', ' ')).toBe(
    'Time to answer one question (median time), from 444 to 1 500 phrasings: ours 20 µs to 40 µs, slow 90 µs at 444.',
  );
});

test('says a value once where there is one size', () => {
  const speed = mergeSpeed([], speedResult(444, [speedFigures('ours', 20)]));
  expect(only(plotsOf({ ...EMPTY, speed }), 'speed').alt.replaceAll('\u00a0', ' ')).toBe(
    'Time to answer one question (median time), at 444 phrasings: ours 20 µs.',
  );
});

test('the plan has two panels a language', () => {
  const plan = mergePlan([], planResult([planFigures('ours', 960, 50)]));
  const { alt } = only(plotsOf({ ...EMPTY, plan }), 'plan');
  expect(alt).toContain(
    'English: told right: ours 96.0 and 93.0. English: refused right: ours 86.0. French: told right',
  );
});

test('names in one column keep their order and never overlap, and none moves without need', () => {
  expect(shiftsOf([100, 10, 104], 20)).toEqual([-8, 0, 8]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (positions) => {
      const moved = shiftsOf(positions, 20).map((shift, at) => ({
        from: positions[at] ?? 0,
        to: (positions[at] ?? 0) + shift,
      }));
      const inOrder = moved.toSorted((one, other) => one.to - other.to);
      for (const [at, { from, to }] of inOrder.slice(1).entries()) {
        const before = inOrder[at];
        expect(to - (before?.to ?? 0)).toBeGreaterThan(19.999);
        expect(from).toBeGreaterThanOrEqual(before?.from ?? 0);
      }
    }),
  );
});

test('without echarts nothing is drawn, and the remedy is said', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  const absent = 'echarts-that-is-not-installed';
  expect(await drawPlots(plotsOf({ ...EMPTY, accuracy }), folder, () => import(/* @vite-ignore */ absent))).toBe(
    'The plots are as they were, because echarts is not installed. Install it with: npm ci --prefix bench',
  );
  expect(readdirSync(folder)).toEqual([]);
});

const installed = existsSync(join(ROOT, 'bench', 'node_modules', 'echarts'));

test.skipIf(!installed)('echarts draws the same file every time, small, on its own ground', async () => {
  const names = ['ours', BASE_NAME, 'fuse.js, token search', 'MiniSearch', 'lunr', 'node-nlp'];
  const sets = Array.from({ length: 6 }, (_, at) =>
    accuracyResult(
      names.map((name) => accuracyFigures(name, 800, { auroc: 0.9 })),
      { set: `toy-${at}` },
    ),
  );
  const stored = {
    accuracy: sets.reduce(mergeAccuracy, []),
    speed,
    plan: mergePlan([], planResult(names.map((name) => planFigures(name, 900, 50)))),
  };
  const folder = newFolder();
  const draw = async (): Promise<string[]> => {
    expect(await drawPlots(plotsOf(stored), folder)).toBe('Plots drawn: 6.');
    return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  };
  const drawn = await draw();
  expect(await draw()).toEqual(drawn);
  for (const svg of drawn) {
    expect(svg.length).toBeLessThan(60_000);
    expect(svg).toMatch(/^<svg [^>]+>\s*<rect [^>]*fill="#ffffff"/u);
    expect(svg).toMatch(/<text [^>]*font-weight:bold[^>]*>ours<\/text>/u);
  }
});
