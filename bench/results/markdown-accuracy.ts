// Accuracy in tables: a summary of all sets, then each set with all its figures.
import { wilson } from '../../test/evaluation/wilson.ts';
import { bySet, isOurs, namesOf, ordered } from './labels.ts';
import type { AccuracyFigures, Share } from './result.ts';
import type { StoredSet } from './stored.ts';
import { bold, column, escaped, NONE, percent, shareOf, table, whole } from './table.ts';

const nameOf = (system: AccuracyFigures): string => (isOurs(system) ? bold(system.name) : escaped(system.name));

function summaryRow({ title, systems }: StoredSet, names: readonly string[]): string[] {
  const own = names.map((name) => systems.find((system) => system.name === name));
  const closed = column(
    own.map((system) => system && shareOf(system.closed)),
    percent,
    'greater',
  );
  const auroc = column(
    own.map((system) => system?.auroc),
    percent,
    'greater',
  );
  return [
    escaped(title),
    ...own.map((system, at) => (system ? `${closed[at]}${system.auroc === undefined ? '' : ` / ${auroc[at]}`}` : NONE)),
  ];
}

/** One row a set, one column a system: closed accuracy, and AUROC where there is something out of scope. */
export function summariseAccuracy(sets: readonly StoredSet[]): string {
  const names = namesOf(sets.map(({ systems }) => systems));
  const rows = sets.toSorted(bySet).map((set) => summaryRow(set, names));
  return table(['set', ...names.map((name) => (isOurs({ name }) ? bold(name) : escaped(name)))], rows);
}

function interval({ count, of }: Share): string {
  const { low, high } = wilson(count, of);
  return `${percent(low)} to ${percent(high)}`;
}

function countOf({ closed, noisy }: AccuracyFigures, most: number): string {
  const counts = closed.of === noisy.of ? whole(closed.of) : `${whole(closed.of)}, mistyped ${whole(noisy.of)}`;
  return Math.min(closed.of, noisy.of) < most ? `${counts}, drawn` : counts;
}

function renderSet({ set, title, phrasings, labels, systems }: StoredSet): string {
  const own = ordered(systems);
  const most = Math.max(...own.flatMap(({ closed, noisy }) => [closed.of, noisy.of]));
  const greatest = (value: (system: AccuracyFigures) => number | undefined): string[] =>
    column(own.map(value), percent, 'greater');
  const columns = [
    greatest(({ closed }) => shareOf(closed)),
    own.map(({ closed }) => interval(closed)),
    greatest(({ noisy }) => shareOf(noisy)),
    greatest(({ hit3 }) => shareOf(hit3)),
    greatest(({ auroc }) => auroc),
    own.map(({ threshold }) => percent(threshold && shareOf(threshold.in))),
    own.map(({ threshold }) => percent(threshold && shareOf(threshold.out))),
    own.map((system) => countOf(system, most)),
  ];
  const header = ['', 'closed', '95 % interval', 'mistyped', 'hit@3', 'AUROC', 'in', 'out', 'questions'];
  const rows = own.map((system, at) => [nameOf(system), ...columns.map((cells) => cells[at] ?? NONE)]);
  return `### ${escaped(title)}\n\n\`--set ${set}\`: ${whole(phrasings)} phrasings of ${whole(labels)} labels.\n\n${table(header, rows)}`;
}

/** A table for each set. */
export function renderAccuracy(sets: readonly StoredSet[]): string {
  return sets.toSorted(bySet).map(renderSet).join('\n');
}
