// Which facts belong to one that is told.
import type { Fact, Facts } from '../knowledge/fact.ts';

/** The facts whose words account for a claim about this one: what it is computed of, what it combines. */
export function relativesOf(fact: Fact, facts: Facts): Fact[] {
  return [fact.id, ...fact.inputs, ...fact.facts].flatMap((id) => facts[id] ?? []);
}
