// The concepts that concepts.yaml names for a purpose, made ready to be looked up.
import type { Concepts } from '../knowledge/concept.ts';

const SETS = [
  'talk',
  'synonyms',
  'kindred',
  'degree',
  'status',
  'aim',
  'opinion',
  'reason',
  'exclusion',
] as const satisfies readonly (keyof Concepts)[];

export type ConceptSets = Readonly<Record<(typeof SETS)[number], ReadonlySet<string>>>;

export function conceptSets(concepts: Concepts): ConceptSets {
  const entries = SETS.map((key) => [key, new Set(concepts[key])] as const);
  return Object.fromEntries(entries) as unknown as ConceptSets;
}
