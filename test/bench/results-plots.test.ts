// What the plots show, read from the documents.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftsOf } from '../../bench/results/label-shifts.ts';
import { MERGES } from '../../bench/results/merge.ts';
import { type Plot, plotsOf } from '../../bench/results/plots.ts';
import type { Stored } from '../../bench/results/result.ts';
import { save } from '../../bench/results/store.ts';
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
const GROUND = '#ffffff';

function only(plots: readonly Plot[], name: Plot['name']): Plot {
  const plot = plots.find((own) => own.name === name);
  if (!plot) throw new Error(`No plot "${name}".`);
  return plot;
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The elements of that name, in the order in which they are drawn. */
function elements({ svg }: Plot, name: string): Element[] {
  return [...svg.matchAll(new RegExp(`<${name}((?: [\\w-]+="[^"]*")*)>([^<]*)</${name}>`, 'gu'))].map((match) => {
    const [, given = '', content = ''] = match;
    const pairs = [...given.matchAll(/ ([\w-]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value] as const);
    return { attributes: Object.fromEntries(pairs), content };
  });
}

const numbers = (all: readonly Element[], attribute: string): number[] =>
  all.map(({ attributes }) => Number(attributes[attribute]));

const label = (plot: Plot, content: string): Element | undefined =>
  elements(plot, 'text').find((own) => own.content === content);

/** Percent of a dot's place, between the first and the last tick of its scale. */
function percentOf(plot: Plot, x: number): number {
  const ticks = elements(plot, 'text').filter(({ content }) => /^\d+$/u.test(content));
  const [first, last] = [ticks[0], ticks.at(-1)];
  const [from, to] = [Number(first?.attributes['x']), Number(last?.attributes['x'])];
  return Number(first?.content) + ((x - from) / (to - from)) * (Number(last?.content) - Number(first?.content));
}

const accuracy = MERGES.accuracy(
  [],
  [
    accuracyResult([accuracyFigures(BASE_NAME, 600), accuracyFigures('ours', 900, { auroc: 0.95 })]),
    accuracyResult([accuracyFigures('ours', 800)], { set: 'toy-part' }),
  ],
);

test('nothing measured, nothing drawn', () => {
  expect(plotsOf(EMPTY)).toEqual([]);
});

test('a set is a panel: ours on top, filled as written, hollow with typing errors; parts of a set are left out', () => {
  const plot = only(plotsOf({ ...EMPTY, accuracy }), 'accuracy');
  const dots = elements(plot, 'circle');
  const filled = dots.filter(({ attributes }) => attributes['fill'] !== GROUND);
  const hollow = dots.filter(({ attributes }) => attributes['fill'] === GROUND);
  expect(filled.map(({ attributes }) => attributes['fill'])).toEqual([OURS_COLOUR, '#000000']);
  expect(hollow.map(({ attributes }) => attributes['stroke'])).toEqual([OURS_COLOUR, '#000000']);
  for (const [dot, percent] of [
    [filled[0], 90],
    [filled[1], 60],
    [hollow[0], 89],
    [hollow[1], 59],
  ] as const)
    expect(percentOf(plot, Number(dot?.attributes['cx']))).toBeCloseTo(percent, 0);
  const [own = 0, base = 0] = numbers(filled, 'cy');
  expect(own).toBeLessThan(base);
  expect(numbers(hollow, 'cy')).toEqual([own, base]);
  expect(elements(plot, 'text').map(({ content }) => content)).toEqual(
    expect.arrayContaining(['Toy set', 'ours', '90.0 / 89.0', BASE_NAME, '60.0 / 59.0']),
  );
  expect(plot.alt).toBe(
    'Questions answered right, set by set, in percent, ours and the best of the others. Toy set: ours 90.0 and 89.0, fuse.js, default 60.0 and 59.0.',
  );
});

test('what a set has no out-of-scope questions for is not shown as nought', () => {
  const plot = only(plotsOf({ ...EMPTY, accuracy }), 'scope');
  const dots = numbers(elements(plot, 'circle'), 'cx').map((x) => percentOf(plot, x));
  expect(dots.map(Math.round)).toEqual([95]);
});

const unfinished = { name: 'slow', version: '1', settings: '', why: 'not within 10 min' };
const speed = MERGES.speed(
  [],
  [
    speedResult(444, [speedFigures('ours', 20), speedFigures('slow', 90)]),
    speedResult(1500, [speedFigures('ours', 40), unfinished]),
  ],
);

test('a system is a line, which ends where it was not measured, and is named at its end', () => {
  const plots = plotsOf({ ...EMPTY, speed });
  expect(plots.map(({ name }) => name)).toEqual(['speed', 'training', 'memory']);
  const plot = only(plots, 'speed');
  // Each system has a shape of its own.
  const [ours, slow] = [elements(plot, 'circle'), elements(plot, 'polygon')];
  expect([ours.length, slow.length]).toEqual([2, 1]);
  const [small, large] = [label(plot, '444'), label(plot, '1\u00a0500')].map((tick) => tick?.attributes['x']);
  expect(ours.map(({ attributes }) => attributes['cx'])).toEqual([small, large]);
  const [upper, lower] = [label(plot, '100 µs'), label(plot, '10 µs')].map((tick) => Number(tick?.attributes['y']));
  const height = (value: number): number => (lower ?? 0) - Math.log10(value / 10) * ((lower ?? 0) - (upper ?? 0));
  expect(numbers(ours, 'cy')).toEqual([20, 40].map((value) => expect.closeTo(height(value), 0)));
  expect(Number(label(plot, 'ours')?.attributes['x'])).toBeGreaterThan(Number(large));
  expect(Number(label(plot, 'slow')?.attributes['x'])).toBeLessThan(Number(large));
  expect(Number(label(plot, 'slow')?.attributes['x'])).toBeGreaterThan(Number(small));
  expect(only(plots, 'speed').alt.replaceAll('\u00a0', ' ')).toBe(
    'Time to answer one question (median time), from 444 to 1 500 phrasings: ours 20 µs to 40 µs, slow 90 µs at 444.',
  );
});

test('says a value once where there is one size', () => {
  const speed = [speedResult(444, [speedFigures('ours', 20)])];
  expect(only(plotsOf({ ...EMPTY, speed }), 'speed').alt.replaceAll('\u00a0', ' ')).toBe(
    'Time to answer one question (median time), at 444 phrasings: ours 20 µs.',
  );
});

test('the plan has two panels a language', () => {
  const plan = planResult([planFigures('ours', 960, 50)]);
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

test('draws the same file every time, small, on its own ground', () => {
  const names = ['ours', BASE_NAME, 'fuse.js, token search', 'MiniSearch', 'lunr', 'node-nlp & <more>'];
  const figures = names.map((name) => accuracyFigures(name, 800, { auroc: 0.9 }));
  const sets = Array.from({ length: 6 }, (_, at) => accuracyResult(figures, { set: `toy-${at}` }));
  const folder = newFolder();
  const draw = (): string[] => {
    save('accuracy', sets, folder);
    save('speed', speed, folder);
    save('plan', planResult(names.map((name) => planFigures(name, 900, 50))), folder);
    const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
    return files.map((file) => readFileSync(join(folder, file), 'utf8'));
  };
  const drawn = draw();
  expect(drawn).toHaveLength(6);
  expect(draw()).toEqual(drawn);
  for (const svg of drawn) {
    expect(svg.length).toBeLessThan(60_000);
    expect(svg).toMatch(/^<svg [^>]+>\s*<rect [^>]*fill="#ffffff"/u);
    expect(svg).toMatch(/<text [^>]*font-weight="bold"[^>]*>ours<\/text>/u);
    expect(svg).not.toContain('<more>');
  }
});
