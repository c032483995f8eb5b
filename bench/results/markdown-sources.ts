// What the figures rest on, in tables: the sets with their licences, the systems with their settings, the runs.
import { bySet, namesOf, ordered } from './labels.ts';
import type { Circumstances, SetResult, Stored, SystemLabel } from './result.ts';
import { escaped, nameOf, table, whole } from './table.ts';

/** Where each set comes from, and under which licence. */
export function renderSets(sets: readonly SetResult[]): string {
  const rows = sets.toSorted(bySet).map(({ title, source, licence, phrasings, labels }) => {
    return [...[title, source, licence].map(escaped), whole(phrasings), whole(labels)];
  });
  return table(['set', 'source', 'licence', 'phrasings', 'labels'], rows, 3);
}

interface Measurement extends Circumstances, SystemLabel {
  /** "accuracy", "speed", "plan". */
  readonly part: string;
  /** The set or the size; empty where there is only one. */
  readonly what: string;
}

function measurementsOf({ accuracy, speed, plan }: Stored): Measurement[] {
  const sets = accuracy.toSorted(bySet).map(({ set, systems }) => ({ part: 'accuracy', what: set, systems }));
  const sizes = speed.map(({ phrasings, systems }) => ({ part: 'speed', what: whole(phrasings), systems }));
  return [...sets, ...sizes, { part: 'plan', what: '', systems: plan }].flatMap(({ part, what, systems }) =>
    systems.map((system: Circumstances & SystemLabel) => ({ ...system, part, what })),
  );
}

/** Every system in every version and setting that a figure comes from. */
export function renderSystems(stored: Stored): string {
  const rows = ordered(measurementsOf(stored)).map((own) => [nameOf(own), escaped(own.version), escaped(own.settings)]);
  const distinct = new Map(rows.map((row) => [row.join('\n'), row])).values();
  return table(['system', 'version', 'settings'], [...distinct], 3);
}

/** "clinc150, faqfr (ours)": what was measured, with who was, where not every system was. */
function extentOf(own: readonly Measurement[], all: readonly Measurement[]): string {
  const whats = [...new Set(own.map(({ what }) => what))].map((what) => {
    const here = (measurements: readonly Measurement[]): string[] =>
      namesOf([measurements.filter((measurement) => measurement.what === what)]);
    const names = here(own).length < here(all).length ? `(${here(own).map(escaped).join(', ')})` : '';
    return `${what} ${names}`.trim();
  });
  return whats.filter(Boolean).join(', ') || 'all';
}

/** When, where and with which code; what was measured alike on one day shares a row. */
export function renderRuns(stored: Stored): string {
  const all = measurementsOf(stored);
  const key = ({ part, date, machine, node, commit, seeds }: Measurement): string =>
    JSON.stringify([part, date.slice(0, 10), machine, node, commit, seeds]);
  const firsts = all.filter((own, at) => all.findIndex((other) => key(other) === key(own)) === at);
  const rows = firsts.map((first) => {
    const { part, date, machine, node, commit, seeds } = first;
    const own = all.filter((other) => key(other) === key(first));
    const ofPart = all.filter((other) => other.part === part);
    const drawn = Object.entries(seeds).map(([name, seed]) => `${escaped(name)} ${seed}`);
    return [part, extentOf(own, ofPart), date.slice(0, 10), ...[machine, node, commit].map(escaped), drawn.join(', ')];
  });
  return table(['part', 'measured', 'date', 'machine', 'Node', 'commit', 'seeds'], rows, 7);
}
