// Every plot of the results: what it shows, how to read it, and the same in words for those who can't see it.
import { bySet, isOurs, isPart, languageName, ordered } from './labels.ts';
import { languagesOf } from './markdown-plan.ts';
import { type DotPanel, type DotRow, drawDots } from './plot-dots.ts';
import { drawGrowth, type GrowthPlot, linesOf } from './plot-growth.ts';
import type { PlanResult, SetResult, Share, SizeResult, Stored } from './result.ts';
import { percent, shareOf, whole } from './table.ts';

export interface Plot {
  /** The file's name without ".svg". */
  readonly name: 'accuracy' | 'scope' | 'speed' | 'training' | 'memory' | 'plan';
  /** What the plot shows, in words. */
  readonly alt: string;
  /** The document. */
  readonly svg: string;
}

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
function inWords({ title, rows }: DotPanel): string {
  const best = rows.filter((row) => !isOurs(row)).toSorted((one, other) => other.filled - one.filled);
  const words = [...rows.filter(isOurs), ...best.slice(0, 1)].map(
    ({ name, filled, hollow }) => `${name} ${percent(filled)}${hollow === undefined ? '' : ` and ${percent(hollow)}`}`,
  );
  return `${title}: ${words.join(', ')}.`;
}

/** @param words the title; how to read it; what the axis shows */
function dotPlot(name: Plot['name'], words: readonly [string, string, string], all: readonly DotPanel[]): Plot[] {
  const panels = all.filter(({ rows }) => rows.length > 0);
  if (panels.length === 0) return [];
  const [text, subtext, axis] = words;
  const alt = `${text}, in percent, ours and the best of the others. ${panels.map(inWords).join(' ')}`;
  return [{ name, alt, svg: drawDots({ text, subtext }, axis, panels) }];
}

type System = SetResult['systems'][number];

function setPanels(sets: readonly SetResult[], rowOf: (system: System) => DotRow | undefined): DotPanel[] {
  return sets.map(({ title, systems }) => ({ title, rows: ordered(systems).flatMap((own) => rowOf(own) ?? []) }));
}

function planPanels(plan: readonly PlanResult[]): DotPanel[] {
  return languagesOf(plan).flatMap((code) => {
    const own = ordered(plan).flatMap(({ name, languages }) => (languages[code] ? [{ name, ...languages[code] }] : []));
    const told = own.map(({ name, clean, noisy }) => ({ name, filled: part(clean), hollow: part(noisy) }));
    const refused = own.map(({ name, refused }) => ({ name, filled: part(refused) }));
    const language = languageName(code);
    return [
      { title: `${language}: told right`, rows: told },
      { title: `${language}: refused right`, rows: refused },
    ];
  });
}

function growthPlot(name: Plot['name'], plot: Omit<GrowthPlot, 'subtext'>): Plot[] {
  const subtext = 'both scales are logarithmic: from one line of the grid to the next it is ten times as much';
  const lines = linesOf({ ...plot, subtext });
  if (lines.length === 0) return [];
  const sizes = plot.sizes.map(({ phrasings }) => phrasings);
  const [least, greatest] = [Math.min(...sizes), Math.max(...sizes)];
  const words = lines.map(({ name: system, points, last }) => {
    const ends = [...new Set([points.at(0), last])].map((point) => plot.tick(point?.[1] ?? 0));
    return `${system} ${ends.join(' to ')}${last[0] === greatest ? '' : ` at ${whole(last[0])}`}`;
  });
  const range = least === greatest ? `at ${whole(least)}` : `from ${whole(least)} to ${whole(greatest)}`;
  const alt = `${plot.text} (${plot.axis}), ${range} phrasings: ${words.join(', ')}.`;
  return [{ name, alt, svg: drawGrowth({ ...plot, subtext }) }];
}

function growthPlots(sizes: readonly SizeResult[]): Plot[] {
  const time = { sizes, tick: duration };
  const bytes = { sizes, tick: (value: number) => `${short(value / MEGA)} MB` };
  const [answer, train, memory] = ['Time to answer one question', 'Time to train or to index', 'Memory once loaded'];
  return [
    ...growthPlot('speed', { ...time, text: answer, axis: 'median time', value: ({ clean }) => clean?.median }),
    ...growthPlot('training', { ...time, text: train, axis: 'time', value: (own) => own.train && own.train * MILLI }),
    ...growthPlot('memory', { ...bytes, text: memory, axis: 'heap and array buffers', value: (own) => own.memory }),
  ];
}

const RIGHT = [
  'Questions answered right, set by set',
  'filled: as written · hollow: with typing errors · at the right, both',
  'questions answered right, %',
] as const;
const SCOPE = [
  'Telling in scope from out of scope',
  'AUROC: how often a question in scope gets more confidence than one out of scope; 50 % is chance',
  'AUROC, %',
] as const;
const PLAN = [
  'On the plan itself: told right, and refused right',
  'told: filled, as written; hollow, with noise · refused: what the article leaves out or the plan isn’t about',
  'questions, %',
] as const;

/** Those that there are figures for. */
export function plotsOf({ accuracy, speed, plan }: Stored): Plot[] {
  const sets = accuracy.filter(({ set }) => !isPart(set, accuracy)).toSorted(bySet);
  const right = ({ name, closed, noisy }: System) => ({ name, filled: part(closed), hollow: part(noisy) });
  const scope = ({ name, auroc }: System) => (auroc === undefined ? undefined : { name, filled: auroc });
  return [
    ...dotPlot('accuracy', RIGHT, setPanels(sets, right)),
    ...dotPlot('scope', SCOPE, setPanels(sets, scope)),
    ...growthPlots(speed),
    ...dotPlot('plan', PLAN, planPanels(plan)),
  ];
}
