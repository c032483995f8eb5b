// Speed in tables: times a question, and what training, loading and memory take, for each size.
import { namesOf, ordered } from './labels.ts';
import { ratioNote, ratiosOf } from './ratio.ts';
import type { SizeResult } from './result.ts';
import { compared, escaped, megabytes, NONE, nameOf, number, seconds, systemTable, table, whole } from './table.ts';

type System = SizeResult['systems'][number];

const clean = ({ clean: times }: System): number | undefined => times?.median;
const mistyped = ({ mistyped: times }: System): number | undefined => times?.median;

/** One row a size, one column a system: the median of a clean question, and its ratio. */
export function summariseSpeed(sizes: readonly SizeResult[]): string {
  const names = namesOf(sizes.map(({ systems }) => systems));
  const all = sizes.map(({ systems }) => ratiosOf(systems, clean));
  const rows = sizes.map(({ phrasings, systems }, size) => {
    const own = names.map((name) => systems.findIndex((system) => system.name === name));
    const medians = own.map((at) => systems[at] && clean(systems[at]));
    const times = compared(medians, number, Math.min);
    const shown = times.map((time, at) => (time === NONE ? NONE : `${time} · ${all[size]?.[own[at] ?? -1]}`));
    return [whole(phrasings), ...shown];
  });
  const header = ['phrasings', ...names.map((name) => nameOf({ name }))];
  return `${table(header, rows)}${ratioNote(all.flat())}`;
}

function renderTimes(systems: readonly System[]): string {
  const [ratios, others] = [ratiosOf(systems, clean), ratiosOf(systems, mistyped)];
  const times = compared(systems.map(clean), number, Math.min);
  const medians = times.map((time, at) => (time === NONE ? escaped(systems[at]?.why ?? NONE) : time));
  const figures = systemTable(systems, [
    ['median', (_, at) => medians[at]],
    ['p99', (own) => own.clean?.p99, number, Math.min],
    ['a second', (own) => own.clean?.perSecond, number, Math.max],
    ['ratio', (_, at) => ratios[at]],
    ['mistyped: median', mistyped, number, Math.min],
    ['p99', (own) => own.mistyped?.p99, number, Math.min],
    ['ratio', (_, at) => others[at]],
    ['questions, each', (own) => own.clean && whole(own.clean.questions)],
  ]);
  return `${figures}${ratioNote([...ratios, ...others])}`;
}

function renderCosts(all: readonly System[]): string {
  const systems = all.filter(({ train, memory }) => train !== undefined || memory !== undefined);
  const figures = systemTable(systems, [
    ['training, s', ({ train }) => train, seconds, Math.min],
    ['loading, ms', ({ load }) => load, number, Math.min],
    ['saved, MB', ({ saved }) => saved, megabytes, Math.min],
    ['memory, MB', ({ memory }) => memory, megabytes, Math.min],
  ]);
  return systems.length === 0 ? '' : `\n${figures}`;
}

/** Two tables for each size, the smallest first. */
export function renderSpeed(sizes: readonly SizeResult[]): string {
  const pages = sizes.map(({ phrasings, set, systems }) => {
    const [own, title] = [ordered(systems), `### ${whole(phrasings)} phrasings`];
    return `${title}\n\nOf ${escaped(set)}. Times are microseconds a question.\n\n${renderTimes(own)}${renderCosts(own)}`;
  });
  return pages.join('\n');
}
