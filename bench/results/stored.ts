// The committed JSON: each system's figures with their own circumstances, so that a run replaces only what it measured.
import type {
  AccuracyFigures,
  AccuracyResult,
  Circumstances,
  PlanFigures,
  PlanResult,
  SpeedFigures,
  SpeedResult,
} from './result.ts';

export type Measured<Figures> = Circumstances & Figures;

export interface StoredSet extends Omit<AccuracyResult, keyof Circumstances | 'systems'> {
  readonly systems: readonly Measured<AccuracyFigures>[];
}

export interface StoredSize extends Omit<SpeedResult, keyof Circumstances | 'systems'> {
  readonly systems: readonly Measured<SpeedFigures>[];
}

/** The knowledge grows from run to run, so each system tells which it was measured on. */
export type StoredPlan = Measured<PlanFigures> & Omit<PlanResult, keyof Circumstances | 'systems'>;

/** All that RESULTS.md and the plots are made of; empty lists where nothing was measured yet. */
export interface Stored {
  readonly accuracy: readonly StoredSet[];
  readonly speed: readonly StoredSize[];
  readonly plan: readonly StoredPlan[];
}

interface Named {
  readonly name: string;
}

/** The old ones in their order, each replaced by the new one of the same name; then the new ones. */
function replaced<T extends Named>(old: readonly T[], fresh: readonly T[]): T[] {
  const newest = new Map(fresh.map((system) => [system.name, system]));
  const kept = old.map((system) => newest.get(system.name) ?? system);
  const names = new Set(old.map(({ name }) => name));
  return [...kept, ...[...newest.values()].filter(({ name }) => !names.has(name))];
}

function circumstancesOf({ date, node, machine, commit, seeds }: Circumstances): Circumstances {
  return { date, node, machine, commit, seeds };
}

function measured<F>(result: Circumstances & { readonly systems: readonly F[] }): Measured<F>[] {
  return result.systems.map((figures) => ({ ...circumstancesOf(result), ...figures }));
}

/** A set that isn't what it was makes the older figures another measurement: they go. */
function isSameSet(old: StoredSet, { source, phrasings, labels }: AccuracyResult): boolean {
  return old.source === source && old.phrasings === phrasings && old.labels === labels;
}

export function mergeAccuracy(stored: readonly StoredSet[], result: AccuracyResult): StoredSet[] {
  const { set, title, source, licence, phrasings, labels } = result;
  const old = stored.find((own) => own.set === set);
  const systems = replaced(old && isSameSet(old, result) ? old.systems : [], measured(result));
  const merged = { set, title, source, licence, phrasings, labels, systems };
  return old ? stored.map((own) => (own === old ? merged : own)) : [...stored, merged];
}

/** By size, the smallest first. */
export function mergeSpeed(stored: readonly StoredSize[], result: SpeedResult): StoredSize[] {
  const { phrasings, set } = result;
  const old = stored.find((own) => own.phrasings === phrasings);
  const merged = { phrasings, set, systems: replaced(old?.set === set ? old.systems : [], measured(result)) };
  const others = stored.filter((own) => own !== old);
  return [...others, merged].toSorted((one, other) => one.phrasings - other.phrasings);
}

export function mergePlan(stored: readonly StoredPlan[], result: PlanResult): StoredPlan[] {
  const { knowledge, phrasings } = result;
  return replaced(
    stored,
    measured(result).map((system) => ({ ...system, knowledge, phrasings })),
  );
}
