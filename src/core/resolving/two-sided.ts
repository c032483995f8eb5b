// Two figures, one for each side of what a combined entry tells.
import { type Facts, subjectOf } from '../knowledge/fact.ts';
import { canBeSum, type Unit } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';

/** "Three for one" holds no sum. */
function isSum(quantity: Quantity, main: Unit): boolean {
  return quantity.unit === undefined ? canBeSum(quantity, main) : quantity.unit.kind === 'currency';
}

/** "50 for the state and 150 for companies?": two figures with the subjects of one combined entry claim that entry. */
export function twoSided({ tokens, quantities, lexicon }: Reading, facts: Facts): string | undefined {
  if (
    quantities.length < 2 ||
    lexicon.wh.has(tokens) ||
    !quantities.every((quantity) => isSum(quantity, lexicon.currency))
  )
    return undefined;
  const named = new Set(lexicon.subjects.all(tokens).map(({ value }) => value));
  const isNamed = (id: string): boolean => named.has(subjectOf(facts[id]) ?? '');
  return Object.values(facts).find(
    ({ kind, facts: parts }) =>
      kind === 'combined' && parts.every((id) => isNamed(id) && facts[id]?.figure !== undefined),
  )?.id;
}
