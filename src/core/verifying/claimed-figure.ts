// Which fact a claimed figure speaks of, and what it claims in that fact's unit.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { type Figure, isComparable, isSmallSum, type Unit } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import { headline, sibling, statedIn } from './fact-figures.ts';
import { holds } from './holds.ts';

/** The plan's own subject, and those that its units count. */
function countedSubjects(facts: Facts): ReadonlySet<string | undefined> {
  const counted = Object.values(facts).flatMap(({ figure }) => figure?.unit.of ?? []);
  return new Set([...counted, subjectOf(ofRole('overview', facts))]);
}

function countedAs(fact: Fact, unit: Unit, facts: Facts): Fact | undefined {
  return countedSubjects(facts).has(subjectOf(fact)) ? statedIn(unit, facts) : undefined;
}

/** The fact whose figure the quantity speaks of, when this fact is asked for. */
export function factOfFigure(fact: Fact, quantity: Quantity, facts: Facts): Fact | undefined {
  const { unit } = quantity;
  const own = fact.figure === undefined ? undefined : fact;
  if (unit === undefined || (isSmallSum(quantity) && fact.figure?.unit.kind === 'multiple')) return own;
  if (own?.figure !== undefined && isComparable(own.figure.unit, unit)) return own;
  if (unit.kind === 'count') return countedAs(fact, unit, facts);
  const total = own === undefined && unit.kind === 'currency' ? headline(facts) : undefined;
  return sibling(fact, unit, facts) ?? total;
}

const PER_CENT = 100;

/** The claimed figure in that figure's unit: a bare number beside a sum is in the unit's scale. */
export function claimOf({ value, unit }: Pick<Quantity, 'value' | 'unit'>, figure: Figure): number {
  const { bare, kind } = figure.unit;
  if (unit === undefined && kind === 'share' && value > 0 && value < 1) return value * PER_CENT;
  return unit === undefined && bare !== undefined && value < bare.below ? value * bare.scale : value;
}

/** Whether the quantity, in whatever unit, is true of the fact's figure. */
export function holdsOf(quantity: Quantity, { figure }: Fact): boolean {
  return (
    figure !== undefined &&
    (quantity.unit === undefined || isComparable(quantity.unit, figure.unit)) &&
    holds({ ...quantity, value: claimOf(quantity, figure) }, figure)
  );
}

/** "400,000 in all?": neither right nor wrong, where the source may mean each of the four. */
export function mayHoldForAll(claimed: number, { figure, eachOrAll = '' }: Fact, facts: Facts): boolean {
  const count = facts[eachOrAll]?.figure?.value;
  if (figure === undefined || count === undefined) return false;
  return [figure.value * count, figure.value / count].includes(claimed);
}
