// The tables of RESULTS.md, row by row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../bench/built.ts';
import { renderResults } from '../../bench/results/markdown.ts';
import { MERGES } from '../../bench/results/merge.ts';
import type { Stored } from '../../bench/results/result.ts';
import {
  accuracyFigures,
  accuracyResult,
  BASE_NAME,
  planFigures,
  planResult,
  RUN,
  share,
  speedFigures,
  speedResult,
} from './results-sample.ts';

/** Spaces that keep numbers together are shown as plain ones. */
function render({ accuracy = [], speed = [], plan = [] }: Partial<Stored>): string {
  const stored = {
    accuracy: MERGES.accuracy([], accuracy),
    speed: MERGES.speed([], speed),
    plan: MERGES.plan([], plan),
  };
  const surroundings = { folder: 'results', plots: [], notes: '', published: '' };
  return renderResults(stored, surroundings).replaceAll('\u00a0', ' ');
}

/** The lines of the first table below the heading, without its rule. */
function tableBelow(heading: string, text: string): string[] {
  const below = text.slice(text.indexOf(`${heading}\n`)).split('\n');
  const start = below.findIndex((line) => line.startsWith('|'));
  const end = below.findIndex((line, at) => at > start && !line.startsWith('|'));
  return below.slice(start, end).filter((_, at) => at !== 1);
}

const OTHER = { date: '2031-01-01T00:00:00.000Z' };

test('says where nothing was measured', () => {
  expect(render({})).toContain('Nothing has been measured yet.');
});

test('sums all sets up: ours first, the best bold, nothing where a system was not asked', () => {
  const set = { set: 'toy', title: 'Toy set' };
  const other = { set: 'other', title: 'Other set' };
  const text = render({
    accuracy: [
      accuracyResult([accuracyFigures('lunr', 700), accuracyFigures('ours', 900, { auroc: 0.9712 })], set),
      accuracyResult([accuracyFigures(BASE_NAME, 600), accuracyFigures('lunr', 600)], other),
    ],
  });
  expect(tableBelow('## Accuracy at a glance', text)).toEqual([
    '| set | **ours** | fuse.js, default | lunr |',
    '| Other set | – | **60.0** | **60.0** |',
    '| Toy set | **90.0** / 97.1 | – | 70.0 |',
  ]);
});

test('shows every figure of a set, with its 95 % interval and the questions drawn', () => {
  const threshold = { in: share(880), out: share(70, 100) };
  const drawn = { closed: share(60, 100), noisy: share(50, 100), hit3: share(75, 100), auroc: 0.7 };
  const text = render({
    accuracy: [
      accuracyResult([accuracyFigures(BASE_NAME, 0, drawn), accuracyFigures('ours', 900, { auroc: 0.95, threshold })]),
    ],
  });
  expect(text).toContain('### Toy set\n\n`--set toy`: 1 500 phrasings of 12 labels.\n');
  expect(tableBelow('### Toy set', text).slice(1)).toEqual([
    '| **ours** | **90.0** | 88.0 to 91.7 | **89.0** | **92.0** | **95.0** | 88.0 | 70.0 | 1 000 |',
    '| fuse.js, default | 60.0 | 50.2 to 69.1 | 50.0 | 75.0 | 70.0 | – | – | 100, drawn |',
  ]);
});

test('gives times as ratios to fuse.js default of the same run', () => {
  const text = render({ speed: [speedResult(1500, [speedFigures(BASE_NAME, 60_000), speedFigures('ours', 40)])] });
  expect(tableBelow('## Speed at a glance', text)).toEqual([
    '| phrasings | **ours** | fuse.js, default |',
    '| 1 500 | **40.0** · 1 500 × | 60 000 · 1.00 × |',
  ]);
  expect(tableBelow('### 1 500 phrasings', text).slice(1)).toEqual([
    '| **ours** | **40.0** | **160** | **25 000** | 1 500 × | **80.0** | **320** | 1 500 × | 200 |',
    '| fuse.js, default | 60 000 | 240 000 | 16.7 | 1.00 × | 120 000 | 480 000 | 1.00 × | 200 |',
  ]);
  expect(text).toContain('| **ours** | **0.080** | **4.00** | **0.400** | **0.800** |');
  expect(text).not.toContain('in brackets');
});

test('puts the ratio of two runs in brackets, and gives none between two machines', () => {
  const base = speedResult(444, [speedFigures(BASE_NAME, 20_000)]);
  const later = render({ speed: [base, speedResult(444, [speedFigures('ours', 20)], OTHER)] });
  expect(tableBelow('## Speed at a glance', later)[1]).toBe('| 444 | **20.0** · (1 000 ×) | 20 000 · 1.00 × |');
  expect(later).toContain('A ratio in brackets compares two runs on the same machine, not one run.');
  const elsewhere = render({ speed: [base, speedResult(444, [speedFigures('ours', 20)], { machine: 'another' })] });
  expect(tableBelow('## Speed at a glance', elsewhere)[1]).toBe('| 444 | **20.0** · – | 20 000 · 1.00 × |');
});

test('says why a system has no times', () => {
  const slow = { name: 'slow', version: '1', settings: '', why: 'not within 10 min' };
  const text = render({ speed: [speedResult(100_000, [speedFigures('ours', 40), slow])] });
  expect(tableBelow('### 100 000 phrasings', text)[2]).toBe('| slow | not within 10 min | – | – | – | – | – | – | – |');
});

test('shows the plan in each language', () => {
  const text = render({ plan: planResult([planFigures('ours', 960, 50), planFigures(BASE_NAME, 500, 25_000)]) });
  expect(text).toContain('Knowledge base 01234567 (4 321 curated questions).');
  expect(tableBelow('### French', text).slice(1)).toEqual([
    '| **ours** | **96.0** | **93.0** | **86.0** | **96.0** | 1 000, 1 000, 1 000 |',
    '| fuse.js, default | 50.0 | 47.0 | 40.0 | 50.0 | 1 000, 1 000, 1 000 |',
  ]);
  expect(tableBelow('### Times', text).slice(1)).toEqual([
    '| **ours** | 50.0 | 150 | 500 × |',
    '| fuse.js, default | 25 000 | 75 000 | 1.00 × |',
  ]);
});

test('names sources with licences, systems with settings, and runs with seeds', () => {
  const awkward = { ...accuracyFigures('ours', 900), settings: 'weight <1>\n| bias & more' };
  const other = { set: 'other', title: 'Other set' };
  const text = render({
    accuracy: [
      accuracyResult([awkward, accuracyFigures('lunr', 700)]),
      accuracyResult([awkward, accuracyFigures('lunr', 700)], other),
      accuracyResult([accuracyFigures('lunr', 710)], other, OTHER),
    ],
  });
  expect(tableBelow('## Sets', text)[2]).toBe('| Toy set | example/toy @ 1234567 | CC BY 4.0 | 1 500 | 12 |');
  expect(tableBelow('## Systems', text).slice(1)).toEqual([
    String.raw`| **ours** | ours 1.0.0 | weight &lt;1> \| bias &amp; more |`,
    '| lunr | lunr 1.0.0 | as it comes |',
  ]);
  const rest = `${RUN.machine} | v20.19.0 | abc1234 | noise 99, sample 42 |`;
  expect(tableBelow('## Runs', text).slice(1)).toEqual([
    `| accuracy | other (ours), toy | 2030-01-02 | ${rest}`,
    `| accuracy | other (lunr) | 2031-01-01 | ${rest}`,
  ]);
});

test('marks what others published as not measured', () => {
  const text = readFileSync(join(ROOT, 'bench', 'RESULTS.md'), 'utf8');
  expect(text).toContain('These were not measured here');
  expect(tableBelow('### CLINC150, threshold protocol', text)[1]).toBe('| BERT | 96.2 / 52.3 | 96.2 / 58.9 |');
});
