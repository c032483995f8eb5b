// What the figures rest on, in tables: the sets with their licences, the systems with their settings, the runs.
import { bySet, isOurs, namesOf, ordered } from './labels.ts';
import type { Circumstances, SystemLabel } from './result.ts';
import type { Measured, Stored, StoredSet } from './stored.ts';
import { bold, escaped, table, whole } from './table.ts';

/** Where each set comes from, and under which licence. */
export function renderSets(sets: readonly StoredSet[]): string {
  const rows = sets
    .toSorted(bySet)
    .map(({ title, source, licence, phrasings, labels }) => [
      escaped(title),
      escaped(source),
      escaped(licence),
      whole(phrasings),
      whole(labels),
    ]);
  return table(['set', 'source', 'licence', 'phrasings', 'labels'], rows, 3);
}

interface Measurement extends Measured<SystemLabel> {
  /** "accuracy", "speed", "plan". */
  readonly part: string;
  /** The set or the size; empty where there is only one. */
  readonly what: string;
}

function measurementsOf({ accuracy, speed, plan }: Stored): Measurement[] {
  return [
    ...accuracy
      .toSorted(bySet)
      .flatMap(({ set, systems }) => systems.map((system) => ({ ...system, part: 'accuracy', what: set }))),
    ...speed.flatMap(({ phrasings, systems }) =>
      systems.map((system) => ({ ...system, part: 'speed', what: whole(phrasings) })),
    ),
    ...plan.map((system) => ({ ...system, part: 'plan', what: '' })),
  ];
}

/** Every system in every version and setting that a figure comes from. */
export function renderSystems(stored: Stored): string {
  const label = ({ name, version, settings }: SystemLabel): string[] => [
    isOurs({ name }) ? bold(name) : escaped(name),
    escaped(version),
    escaped(settings),
  ];
  const rows = new Map(ordered(measurementsOf(stored)).map((system) => [JSON.stringify(label(system)), label(system)]));
  return table(['system', 'version', 'settings'], [...rows.values()], 3);
}

function seedsOf({ seeds }: Circumstances): string {
  return Object.entries(seeds)
    .map(([name, seed]) => `${escaped(name)} ${seed}`)
    .join(', ');
}

/** "clinc150, faqfr: ours": what was measured of each set, where not every system was. */
function extentOf(own: readonly Measurement[], all: readonly Measurement[]): string {
  const whats = [...new Set(own.map(({ what }) => what))];
  return whats
    .map((what) => {
      const here = (measurements: readonly Measurement[]): string[] =>
        namesOf([measurements.filter((measurement) => measurement.what === what)]);
      const partly = here(own).length < here(all).length;
      return [what, partly ? `(${here(own).map(escaped).join(', ')})` : ''].filter(Boolean).join(' ');
    })
    .filter(Boolean)
    .join(', ');
}

/** When, where and with which code; what was measured alike on one day shares a row. */
export function renderRuns(stored: Stored): string {
  const all = measurementsOf(stored);
  const key = ({ part, date, machine, node, commit, seeds }: Measurement): string =>
    JSON.stringify([part, date.slice(0, 10), machine, node, commit, seeds]);
  const rows = [...new Set(all.map(key))].flatMap((group) => {
    const own = all.filter((measurement) => key(measurement) === group);
    return own.slice(0, 1).map((run) => [
      run.part,
      extentOf(
        own,
        all.filter(({ part }) => part === run.part),
      ) || 'all',
      run.date.slice(0, 10),
      escaped(run.machine),
      escaped(run.node),
      escaped(run.commit),
      seedsOf(run),
    ]);
  });
  return table(['part', 'measured', 'date', 'machine', 'Node', 'commit', 'seeds'], rows, 7);
}
