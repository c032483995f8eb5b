// New results among the old: a run replaces only the rows that it measured.
import type { SetResult, SizeResult, Stored } from './result.ts';

/** The old ones in their order, each replaced by the new one of the same key; then the new ones. */
function replaced<T>(old: readonly T[], fresh: readonly T[], key: (item: T) => unknown): T[] {
  return [...new Map([...old, ...fresh].map((item) => [key(item), item])).values()];
}

type Grouped = SetResult | SizeResult;

/** Systems within a set or size; those of a set that isn't what it was go, because they are another measurement. */
function within<T extends Grouped>(
  old: readonly T[],
  fresh: readonly T[],
  key: keyof T,
  same: readonly (keyof T)[],
): T[] {
  return fresh.reduce((all: readonly T[], result) => {
    const before = all.find((own) => own[key] === result[key] && same.every((name) => own[name] === result[name]));
    const systems = replaced<T['systems'][number]>(before?.systems ?? [], result.systems, ({ name }) => name);
    return replaced(all, [{ ...result, systems }], (own) => own[key]);
  }, old) as T[];
}

export const MERGES: { readonly [P in keyof Stored]: (old: Stored[P], fresh: Stored[P]) => Stored[P] } = {
  accuracy: (old, fresh) => within(old, fresh, 'set', ['source', 'phrasings', 'labels']),
  speed: (old, fresh) => within(old, fresh, 'phrasings', ['set']).toSorted((a, b) => a.phrasings - b.phrasings),
  plan: (old, fresh) => replaced(old, fresh, ({ name }) => name),
};
