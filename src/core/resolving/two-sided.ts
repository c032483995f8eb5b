// Two figures, one for each side of what a combined entry tells.
import { type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Reading } from '../reading/reading.ts';

/** "Three for one" holds no sum. */
function isSum({ unit, value }: Reading['quantities'][number], from: number): boolean {
  return unit === undefined ? value >= from : unit.kind === 'currency';
}

/** "50 for the state and 150 for companies?": two figures with the subjects of one combined entry claim that entry. */
export function twoSided({ tokens, quantities, lexicon }: Reading, facts: Facts): string | undefined {
  const from = lexicon.currency.bare?.from ?? Number.POSITIVE_INFINITY;
  if (quantities.length < 2 || lexicon.wh.has(tokens) || !quantities.every((quantity) => isSum(quantity, from)))
    return undefined;
  const named = new Set(lexicon.subjects.all(tokens).map(({ value }) => value));
  const isNamed = (id: string): boolean => named.has(subjectOf(facts[id]) ?? '');
  return Object.values(facts).find(
    ({ kind, facts: parts }) =>
      kind === 'combined' && parts.every((id) => isNamed(id) && facts[id]?.figure !== undefined),
  )?.id;
}
