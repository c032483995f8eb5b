// A bare number beside a sum is another sum, or a count: what the plan has tells.
import type { Facts } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';

/** "20 billion for all four": four is a count where the plan has such a count and no such sum. */
export function asMeant(quantity: Quantity, facts: Facts): Quantity {
  const { bare, unit, value } = quantity;
  if (bare === undefined) return quantity;
  const figures = Object.values(facts).flatMap(({ figure }) => figure ?? []);
  if (figures.some((figure) => figure.unit.id === unit?.id && figure.value === value)) return quantity;
  const count = figures.find((figure) => figure.unit.kind === 'count' && figure.value === bare);
  return count === undefined ? quantity : { ...quantity, value: bare, unit: count.unit };
}
