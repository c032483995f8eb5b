// What a curator put aside and can take back: ignored questions, groups put together, ratings.
import type { Memory } from './memory.ts';
import type { Miss } from './miss.ts';

export interface PutAside {
  readonly how: 'ignored' | 'merged' | 'dismissed';
  /** Keys of questions; of what was dismissed, the entry. */
  readonly ids: readonly string[];
  /** None of what was dismissed. */
  readonly misses: readonly Miss[];
}

/**
 * @param misses all that were kept and may be shown: what a store deleted in time is remembered without its words, and isn't told
 * @param rated the entries that have ratings
 */
export function putAsideOf(misses: readonly Miss[], rated: readonly string[], memory: Memory): PutAside[] {
  const ignored = new Set(memory.ignored);
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) {
    const group = ignored.has(miss.key) ? undefined : memory.merged[miss.key];
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), miss]);
  }
  return [
    ...misses.flatMap((miss): PutAside[] =>
      ignored.has(miss.key) ? [{ how: 'ignored', ids: [miss.key], misses: [miss] }] : [],
    ),
    ...[...groups.values()].map((own): PutAside => ({ how: 'merged', ids: own.map(({ key }) => key), misses: own })),
    ...rated.flatMap((entry): PutAside[] =>
      Object.hasOwn(memory.dismissed, entry) ? [{ how: 'dismissed', ids: [entry], misses: [] }] : [],
    ),
  ];
}
