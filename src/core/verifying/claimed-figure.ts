// Which fact a claimed figure speaks of, and what it claims in that fact's unit.

import type { Fact } from '../knowledge/fact.ts';
import type { Figure, Unit } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { BARE_BILLIONS, BILLION, type Facts, headline, sibling, statedIn, subjectOf } from './figures-of.ts';

export const isSmallChange = ({ unit, value }: Quantity): boolean => unit === 'EUR' && value < BARE_BILLIONS;

/** Subjects whose sites and chips may be counted. */
const COUNTED: ReadonlySet<string | undefined> = new Set(['gigafactories', 'chips', 'plan']);

function totalIn(unit: Unit, facts: Facts): Fact | undefined {
  return unit === 'EUR' ? headline(facts) : undefined;
}

function counted(fact: Fact, unit: Unit, facts: Facts): Fact | undefined {
  return COUNTED.has(subjectOf(fact)) ? statedIn(unit, facts) : undefined;
}

/** The fact whose figure the quantity speaks of, when this fact is asked for. */
export function factOfFigure(fact: Fact, quantity: Quantity, facts: Facts): Fact | undefined {
  const { unit } = quantity;
  const own = fact.figure === undefined ? undefined : fact;
  if (unit === undefined || (isSmallChange(quantity) && fact.figure?.unit === 'count')) return own;
  const wanted = unit === 'USD' ? 'EUR' : unit;
  if (own?.figure?.unit === wanted) return own;
  if (wanted === 'sites' || wanted === 'chips') return counted(fact, wanted, facts);
  return sibling(fact, wanted, facts) ?? (own === undefined ? totalIn(wanted, facts) : undefined);
}

/** The claimed figure in that figure's unit. */
export function claimOf({ value, unit }: Quantity, figure: Figure): number {
  if (unit !== undefined || figure.unit !== 'EUR') return value;
  return value < BARE_BILLIONS ? value * BILLION : value;
}

/** "Public money is three times private": the right multiple of the wrong one. What is multiplied stands behind the multiple. */
export function isReversed({ tokens, lexicon }: Reading, quantity: Quantity, fact: Fact, facts: Facts): boolean {
  if (quantity.unit !== 'count' || fact.inputs.length < 2) return false;
  const behind = lexicon.subjects.all(tokens.slice(quantity.end))[0]?.value;
  const before = lexicon.subjects.all(tokens.slice(0, quantity.start)).at(-1)?.value;
  const [dividend, divisor] = fact.inputs.map((id) => subjectOf(facts[id]));
  return before !== undefined && behind !== undefined && before === divisor && behind === dividend;
}
