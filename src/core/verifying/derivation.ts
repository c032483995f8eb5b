// A claim that spells a computation out: "20 billion for four, so 5 billion each".
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import { holdsOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';

/** A result and what it is computed of. */
const FEWEST = 2;

/** "20 billion over four": what compares elsewhere divides here. */
function uncompared({ comparison: _, ...quantity }: Quantity): Quantity {
  return quantity;
}

/** The derived fact of whose figure and inputs these quantities are each one, in any order. */
export function derivationOf(claimed: readonly Quantity[], facts: Facts): Fact | undefined {
  if (claimed.length < FEWEST) return undefined;
  const quantities = claimed.map(uncompared);
  return Object.values(facts).find((fact) => {
    if (fact.kind !== 'derived' || fact.inputs.length + 1 !== quantities.length) return false;
    const members = [fact, ...fact.inputs.flatMap((id) => facts[id] ?? [])];
    const isSpelledOut = members.every((member) => quantities.some((quantity) => holdsOf(quantity, member)));
    return isSpelledOut && quantities.every((quantity) => members.some((member) => holdsOf(quantity, member)));
  });
}

/** The facts of every computation, and of every sum of two that is a third, whose figures all stand among these. */
export function spelledIn(claimed: readonly Quantity[], facts: Facts): Fact[] {
  if (claimed.length === 0) return [];
  const quantities = claimed.map(uncompared);
  const stands = (fact: Fact): boolean => quantities.some((quantity) => holdsOf(quantity, fact));
  const computed = Object.values(facts).flatMap((fact) => {
    const inputs = fact.inputs.flatMap((id) => facts[id] ?? []);
    return fact.kind === 'derived' && [fact, ...inputs].every(stands) ? [fact, ...inputs] : [];
  });
  const whole = headline(facts);
  const sums = Object.values(facts).flatMap((fact) => {
    const other = facts[fact.complement ?? ''];
    const isSum = fact.kind === 'stated' && whole !== undefined && other !== undefined;
    return isSum && [whole, fact, other].every(stands) ? [whole, fact, other] : [];
  });
  return [...new Set([...computed, ...sums])];
}
