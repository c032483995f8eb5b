// The concepts that concepts.yaml names for a purpose, made ready to be looked up.
import { type Concepts, PURPOSES, type Purpose } from '../knowledge/concept.ts';

export type ConceptSets = Readonly<Record<Purpose, ReadonlySet<string>>>;

export function conceptSets(concepts: Concepts): ConceptSets {
  return Object.fromEntries(PURPOSES.map((key) => [key, new Set(concepts[key])])) as unknown as ConceptSets;
}
