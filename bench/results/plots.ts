// Every plot of the results: what it shows, how to read it, and the same in words for those who can't see it.
import { bySet, isOurs, isPart, languageName, ordered } from './labels.ts';
import { languagesOf } from './markdown-plan.ts';
import { type Heading, type Plot, WIDTH } from './plot.ts';
import { type DotPanel, type DotRow, drawDots } from './plot-dots.ts';
import { drawGrowth, type GrowthPlot, linesOf, rangeOf } from './plot-growth.ts';
import type { Share } from './result.ts';
import type { Stored, StoredPlan, StoredSet } from './stored.ts';
import { percent, shareOf, whole } from './table.ts';

const RIGHT = 'questions answered right, %';

const MILLI = 1000;
const MEGA = 1e6;

/** Three digits, none of them an idle nought: "1", "43.3", "1 130". */
const short = (value: number): string =>
  value >= MILLI ? whole(Math.round(value)) : String(Number(value.toPrecision(3)));

/** "10 µs", "43.3 ms", "1 s". */
function duration(microseconds: number): string {
  if (microseconds >= MILLI ** 2) return `${short(microseconds / MILLI ** 2)} s`;
  return microseconds >= MILLI ? `${short(microseconds / MILLI)} ms` : `${short(microseconds)} µs`;
}

const part = (share: Share): number => shareOf(share) ?? 0;

/** What a glance tells: ours, and the best of the others. The tables tell the rest. */
function dotsInWords(panels: readonly DotPanel[]): string {
  const words = ({ name, filled, hollow }: DotRow): string =>
    `${name} ${percent(filled)}${hollow === undefined ? '' : ` and ${percent(hollow)}`}`;
  const telling = (rows: readonly DotRow[]): DotRow[] => [
    ...rows.filter(isOurs),
    ...rows
      .filter((row) => !isOurs(row))
      .toSorted((one, other) => other.filled - one.filled)
      .slice(0, 1),
  ];
  return panels.map(({ title, rows }) => `${title}: ${telling(rows).map(words).join(', ')}.`).join(' ');
}

function dotPlot(name: Plot['name'], heading: Heading, axis: string, all: readonly DotPanel[]): Plot[] {
  const panels = all.filter(({ rows }) => rows.length > 0);
  if (panels.length === 0) return [];
  const alt = `${heading.text}, in percent, ours and the best of the others. ${dotsInWords(panels)}`;
  return [{ name, alt, width: WIDTH, ...drawDots({ ...heading, axis, panels }) }];
}

function accuracyPlot(sets: readonly StoredSet[]): Plot[] {
  const heading = {
    text: 'Questions answered right, set by set',
    subtext: 'filled: as written · hollow: with typing errors · at the right, both',
  };
  const panels = sets.map(({ title, systems }) => ({
    title,
    rows: ordered(systems).map(({ name, closed, noisy }) => ({ name, filled: part(closed), hollow: part(noisy) })),
  }));
  return dotPlot('accuracy', heading, RIGHT, panels);
}

function scopePlot(sets: readonly StoredSet[]): Plot[] {
  const heading = {
    text: 'Telling in scope from out of scope',
    subtext: 'AUROC: how often a question in scope gets more confidence than one out of scope; 50 % is chance',
  };
  const panels = sets.map(({ title, systems }) => ({
    title,
    rows: ordered(systems).flatMap(({ name, auroc }) => (auroc === undefined ? [] : [{ name, filled: auroc }])),
  }));
  return dotPlot('scope', heading, 'AUROC, %', panels);
}

function planPlot(plan: readonly StoredPlan[]): Plot[] {
  const heading = {
    text: 'On the plan itself: told right, and refused right',
    subtext:
      'told: filled, as written; hollow, with noise · refused: what the article leaves out or the plan isn’t about',
  };
  const panels = languagesOf(plan).flatMap((code) => {
    const own = ordered(plan).flatMap(({ name, languages }) => (languages[code] ? [{ name, ...languages[code] }] : []));
    return [
      {
        title: `${languageName(code)}: told right`,
        rows: own.map(({ name, clean, noisy }) => ({ name, filled: part(clean), hollow: part(noisy) })),
      },
      {
        title: `${languageName(code)}: refused right`,
        rows: own.map(({ name, refused }) => ({ name, filled: part(refused) })),
      },
    ];
  });
  return dotPlot('plan', heading, 'questions, %', panels);
}

function growthPlot(name: Plot['name'], plot: GrowthPlot): Plot[] {
  const lines = [...linesOf(plot)];
  if (lines.length === 0) return [];
  const greatest = Math.max(...plot.sizes.map(({ phrasings }) => phrasings));
  const words = lines.map(([system, points]) => {
    const ends = [...new Set([points.at(0), points.at(-1)])].map((point) => plot.tick(point?.[1] ?? 0));
    const last = points.at(-1)?.[0] ?? greatest;
    return `${system} ${ends.join(' to ')}${last === greatest ? '' : ` at ${whole(last)}`}`;
  });
  const alt = `${plot.text} (${plot.axis}), ${plot.sizes.length > 1 ? 'from' : 'at'} ${rangeOf(plot.sizes)}: ${words.join(', ')}.`;
  return [{ name, alt, width: WIDTH, ...drawGrowth(plot) }];
}

/** Those that there are figures for. */
export function plotsOf({ accuracy, speed: sizes, plan }: Stored): Plot[] {
  const sets = accuracy.filter(({ set }) => !isPart(set, accuracy)).toSorted(bySet);
  const subtext = 'both scales are logarithmic: from one line of the grid to the next it is ten times as much';
  return [
    ...accuracyPlot(sets),
    ...scopePlot(sets),
    ...growthPlot('speed', {
      text: 'Time to answer one question',
      subtext,
      axis: 'median time',
      tick: duration,
      sizes,
      value: ({ clean }) => clean?.median,
    }),
    ...growthPlot('training', {
      text: 'Time to train or to index',
      subtext,
      axis: 'time',
      tick: duration,
      sizes,
      value: ({ train }) => train && train * MILLI,
    }),
    ...growthPlot('memory', {
      text: 'Memory once loaded',
      subtext,
      axis: 'heap and array buffers',
      tick: (bytes) => `${short(bytes / MEGA)} MB`,
      sizes,
      value: ({ memory }) => memory,
    }),
    ...planPlot(plan),
  ];
}
