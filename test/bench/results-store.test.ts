// What a run leaves is merged, checked and never half-written.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Stored } from '../../bench/results/result.ts';
import { readAll, rewrite, save } from '../../bench/results/store.ts';
import {
  accuracyFigures,
  accuracyResult,
  newFolder,
  planFigures,
  planResult,
  RUN,
  speedFigures,
  speedResult,
} from './results-sample.ts';

function stored<P extends keyof Stored>(folder: string, part: P): Stored[P] {
  return JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8')) as Stored[P];
}

const results = (folder: string): string => readFileSync(join(dirname(folder), 'RESULTS.md'), 'utf8');

const LATER = { date: '2031-01-01T00:00:00.000Z', commit: 'def5678' };

test('keeps each system with its own circumstances', () => {
  const folder = newFolder();
  save('accuracy', [accuracyResult([accuracyFigures('ours', 900)])], folder);
  expect(stored(folder, 'accuracy')).toEqual([
    {
      set: 'toy',
      title: 'Toy set',
      source: 'example/toy @ 1234567',
      licence: 'CC BY 4.0',
      phrasings: 1500,
      labels: 12,
      systems: [{ ...RUN, ...accuracyFigures('ours', 900) }],
    },
  ]);
});

test('a run of one system on one set replaces that row alone', () => {
  const folder = newFolder();
  const systems = [accuracyFigures('ours', 900), accuracyFigures('lunr', 700)];
  save('accuracy', [accuracyResult(systems), accuracyResult(systems, { set: 'other' })], folder);
  save('accuracy', [accuracyResult([accuracyFigures('ours', 950)], {}, LATER)], folder);
  const rows = stored(folder, 'accuracy').flatMap(({ set, systems: own }) =>
    own.map(({ name, commit, closed }) => [set, name, commit, closed.count]),
  );
  expect(rows).toEqual([
    ['toy', 'ours', 'def5678', 950],
    ['toy', 'lunr', 'abc1234', 700],
    ['other', 'ours', 'abc1234', 900],
    ['other', 'lunr', 'abc1234', 700],
  ]);
});

test('drops the figures of a set that is no longer the same', () => {
  const folder = newFolder();
  save('accuracy', [accuracyResult([accuracyFigures('ours', 900), accuracyFigures('lunr', 700)])], folder);
  save('accuracy', [accuracyResult([accuracyFigures('ours', 800)], { phrasings: 1501 })], folder);
  expect(stored(folder, 'accuracy').map(({ systems }) => systems.map(({ name }) => name))).toEqual([['ours']]);
});

test('keeps sizes apart, the smallest first', () => {
  const folder = newFolder();
  save('speed', [speedResult(15_000, [speedFigures('ours', 50)])], folder);
  save(
    'speed',
    [speedResult(444, [speedFigures('ours', 20)]), speedResult(15_000, [speedFigures('lunr', 900)])],
    folder,
  );
  expect(stored(folder, 'speed').map(({ phrasings, systems }) => [phrasings, systems.map(({ name }) => name)])).toEqual(
    [
      [444, ['ours']],
      [15_000, ['ours', 'lunr']],
    ],
  );
});

test('says of each system which knowledge it was measured on', () => {
  const folder = newFolder();
  save('plan', planResult([planFigures('ours', 950, 60), planFigures('lunr', 600, 900)]), folder);
  save('plan', planResult([planFigures('ours', 960, 60)], '89abcdef01234567'), folder);
  expect(stored(folder, 'plan').map(({ name, knowledge }) => [name, knowledge])).toEqual([
    ['ours', '89abcdef01234567'],
    ['lunr', '0123456789abcdef'],
  ]);
  expect(results(folder)).toContain(
    'different knowledge bases, so compare with care: ours on 89abcdef, lunr on 01234567.',
  );
});

test('a saved run is read again as it was', () => {
  const folder = newFolder();
  const unfinished = { name: 'slow', version: '1', settings: '', why: 'not within 10 min' };
  save('speed', [speedResult(444, [speedFigures('ours', 20), unfinished])], folder);
  const before = readFileSync(join(folder, 'speed.json'), 'utf8');
  save('speed', [], folder);
  expect(readFileSync(join(folder, 'speed.json'), 'utf8')).toBe(before);
});

test.each([
  [
    '[{"set": "toy"',
    /^.*accuracy\.json can't be used: it isn't JSON \(.+\)\.\nTake it back with: git checkout -- .+\nor delete it/u,
  ],
  [
    '[{"set": "toy"}]',
    /accuracy\.json can't be used: it isn't what a run leaves\.\n[\s\S]*\[0\]\.systems[\s\S]*--save$/u,
  ],
])('names a damaged file and the remedy, and leaves it alone: %s', (text, message) => {
  const folder = newFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, 'accuracy.json'), text);
  expect(() => readAll(folder)).toThrow(message);
  expect(() => save('accuracy', [accuracyResult([accuracyFigures('ours', 900)])], folder)).toThrow(message);
  expect(readFileSync(join(folder, 'accuracy.json'), 'utf8')).toBe(text);
});

test.each([
  ['a figure that is no number', accuracyFigures('ours', 900, { auroc: Number.NaN })],
  ['more right than asked', accuracyFigures('ours', 900, { closed: { count: 5, of: 4 } })],
])('saves nothing where there is %s', (_, figures) => {
  const folder = newFolder();
  save('accuracy', [accuracyResult([accuracyFigures('ours', 900)])], folder);
  const before = readFileSync(join(folder, 'accuracy.json'), 'utf8');
  expect(() => save('accuracy', [accuracyResult([figures])], folder)).toThrow(/were not saved/u);
  expect(readFileSync(join(folder, 'accuracy.json'), 'utf8')).toBe(before);
});

test.each(['notes.md', 'published.md'])('takes the hand-written %s over as it stands, every time', (name) => {
  const folder = newFolder();
  const page = '## What did not help\n\n| tried | worth |\n| --- | ---: |\n| stemming | −0.1 |\n';
  mkdirSync(folder);
  writeFileSync(join(folder, name), page);
  save('accuracy', [accuracyResult([accuracyFigures('ours', 900)])], folder);
  save('accuracy', [accuracyResult([accuracyFigures('ours', 910)])], folder);
  expect(results(folder).split(page)).toHaveLength(2);
  expect(readFileSync(join(folder, name), 'utf8')).toBe(page);
});

test('RESULTS.md is made of the files alone', () => {
  const folder = newFolder();
  save('accuracy', [accuracyResult([accuracyFigures('ours', 900)])], folder);
  const before = results(folder);
  writeFileSync(join(dirname(folder), 'RESULTS.md'), 'lost');
  writeFileSync(join(folder, 'accuracy.svg'), 'lost');
  rewrite(folder);
  expect(readFileSync(join(folder, 'accuracy.svg'), 'utf8')).toMatch(/^<svg /u);
  expect(results(folder)).toBe(before);
});

test('leaves no temporary file', () => {
  const folder = newFolder();
  save('accuracy', [accuracyResult([accuracyFigures('ours', 900)])], folder);
  expect([...readdirSync(folder), ...readdirSync(dirname(folder))].filter((name) => name.includes('tmp'))).toEqual([]);
});
