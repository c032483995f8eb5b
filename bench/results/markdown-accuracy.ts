// Accuracy in tables: a summary of all sets, then each set with all its figures.
import { wilson } from '../../test/evaluation/wilson.ts';
import { bySet, namesOf, ordered } from './labels.ts';
import type { AccuracyFigures, SetResult, Share } from './result.ts';
import { compared, escaped, NONE, nameOf, percent, shareOf, systemTable, table, whole } from './table.ts';

function summaryRow({ title, systems }: SetResult, names: readonly string[]): string[] {
  const own = names.map((name) => systems.find((system) => system.name === name));
  const shares = own.map((system) => system && shareOf(system.closed));
  const closed = compared(shares, percent, Math.max);
  const areas = own.map((system) => system?.auroc);
  const aurocs = compared(areas, percent, Math.max);
  return [escaped(title), ...closed.map((cell, at) => (aurocs[at] === NONE ? cell : `${cell} / ${aurocs[at]}`))];
}

/** One row a set, one column a system: closed accuracy, and AUROC where there is something out of scope. */
export function summariseAccuracy(sets: readonly SetResult[]): string {
  const names = namesOf(sets.map(({ systems }) => systems));
  const rows = sets.toSorted(bySet).map((set) => summaryRow(set, names));
  return table(['set', ...names.map((name) => nameOf({ name }))], rows);
}

function interval({ count, of }: Share): string {
  const { low, high } = wilson(count, of);
  return `${percent(low)} to ${percent(high)}`;
}

function countOf({ closed, noisy }: AccuracyFigures, most: number): string {
  const counts = closed.of === noisy.of ? whole(closed.of) : `${whole(closed.of)}, mistyped ${whole(noisy.of)}`;
  return Math.min(closed.of, noisy.of) < most ? `${counts}, drawn` : counts;
}

function renderSet({ set, title, phrasings, labels, systems }: SetResult): string {
  const own = ordered(systems);
  const most = Math.max(...own.flatMap(({ closed, noisy }) => [closed.of, noisy.of]));
  const figures = systemTable(own, [
    ['closed', ({ closed }) => shareOf(closed), percent, Math.max],
    ['95 % interval', ({ closed }) => interval(closed)],
    ['mistyped', ({ noisy }) => shareOf(noisy), percent, Math.max],
    ['hit@3', ({ hit3 }) => shareOf(hit3), percent, Math.max],
    ['AUROC', ({ auroc }) => auroc, percent, Math.max],
    ['in', ({ threshold }) => threshold && shareOf(threshold.in), percent],
    ['out', ({ threshold }) => threshold && shareOf(threshold.out), percent],
    ['questions', (system) => countOf(system, most)],
  ]);
  return `### ${escaped(title)}\n\n\`--set ${set}\`: ${whole(phrasings)} phrasings of ${whole(labels)} labels.\n\n${figures}`;
}

/** A table for each set. */
export function renderAccuracy(sets: readonly SetResult[]): string {
  return sets.toSorted(bySet).map(renderSet).join('\n');
}
