// Speed in tables: times a question, and what training, loading and memory take, for each size.
import { isOurs, namesOf, ordered } from './labels.ts';
import { ratioNote, ratioTo } from './ratio.ts';
import type { SpeedFigures } from './result.ts';
import type { StoredSize } from './stored.ts';
import { bold, column, escaped, megabytes, NONE, number, seconds, table, whole } from './table.ts';

const nameOf = (system: { readonly name: string }): string =>
  isOurs(system) ? bold(system.name) : escaped(system.name);

const clean = ({ clean: times }: SpeedFigures): number | undefined => times?.median;
const mistyped = ({ mistyped: times }: SpeedFigures): number | undefined => times?.median;

/** One row a size, one column a system: the median of a clean question, and its ratio. */
export function summariseSpeed(sizes: readonly StoredSize[]): string {
  const names = namesOf(sizes.map(({ systems }) => systems));
  const rows = sizes.map(({ phrasings, systems }) => {
    const own = names.map((name) => systems.find((system) => system.name === name));
    const times = column(
      own.map((system) => system && clean(system)),
      number,
      'less',
    );
    const ratios = own.map((system) => (system ? ratioTo(systems, system, clean) : NONE));
    return [whole(phrasings), ...times.map((time, at) => (time === NONE ? NONE : `${time} · ${ratios[at]}`))];
  });
  return `${table(['phrasings', ...names.map((name) => nameOf({ name }))], rows)}${ratioNote(rows.flat().map((cell) => cell.split(' · ')[1] ?? ''))}`;
}

type System = StoredSize['systems'][number];

const least = (systems: readonly System[], value: (system: System) => number | undefined, show = number): string[] =>
  column(systems.map(value), show, 'less');

function rowsOf(systems: readonly System[], columns: readonly (readonly string[])[]): string[][] {
  return systems.map((system, at) => [nameOf(system), ...columns.map((cells) => cells[at] ?? NONE)]);
}

function renderTimes(systems: readonly System[]): string {
  const perSecond = systems.map(({ clean: times }) => times?.perSecond);
  const rows = rowsOf(systems, [
    least(systems, clean).map((cell, at) => (cell === NONE ? escaped(systems[at]?.why ?? NONE) : cell)),
    least(systems, ({ clean: times }) => times?.p99),
    column(perSecond, number, 'greater'),
    systems.map((system) => ratioTo(systems, system, clean)),
    least(systems, mistyped),
    least(systems, ({ mistyped: times }) => times?.p99),
    systems.map((system) => ratioTo(systems, system, mistyped)),
    systems.map(({ clean: times }) => (times ? whole(times.questions) : NONE)),
  ]);
  const header = ['', 'median', 'p99', 'a second', 'ratio', 'mistyped: median', 'p99', 'ratio', 'questions, each'];
  return `${table(header, rows)}${ratioNote(rows.flat())}`;
}

function renderCosts(all: readonly System[]): string {
  const systems = all.filter(({ train, memory }) => train !== undefined || memory !== undefined);
  const rows = rowsOf(systems, [
    least(systems, ({ train }) => train, seconds),
    least(systems, ({ load }) => load),
    least(systems, ({ saved }) => saved, megabytes),
    least(systems, ({ memory }) => memory, megabytes),
  ]);
  return rows.length === 0 ? '' : `\n${table(['', 'training, s', 'loading, ms', 'saved, MB', 'memory, MB'], rows)}`;
}

function renderSize({ phrasings, set, systems }: StoredSize): string {
  const own = ordered(systems);
  return `### ${whole(phrasings)} phrasings\n\nOf ${escaped(set)}. Times are microseconds a question.\n\n${renderTimes(own)}${renderCosts(own)}`;
}

/** Two tables for each size, the smallest first. */
export function renderSpeed(sizes: readonly StoredSize[]): string {
  return sizes.map(renderSize).join('\n');
}
