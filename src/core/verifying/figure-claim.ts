// A claimed figure held against the figure of the fact that it is a claim about.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { type Figure, isComparable, isForeign } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import { claimOf } from './claimed-figure.ts';
import { holds } from './holds.ts';

export type FigureVerdict =
  | 'matches'
  | 'computed'
  | 'approximated'
  | 'bound_holds'
  | 'bound_fails'
  | 'unit_slip'
  | 'swapped'
  | 'differs';

/** What is said to be near may miss by so much. */
const NEAR = 0.02;
const THOUSAND = 1000;
/** Scales that people mistake for one another are so many thousands apart, at most. */
const MOST_SCALES = 4;

const sameValue = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(one, other);

/** "200 million", "200 trillion": the right digits with another scale. */
function isOtherScale(claimed: number, stated: number): boolean {
  const ratio = claimed > stated ? claimed / stated : stated / claimed;
  for (let scale = THOUSAND, steps = 1; steps <= MOST_SCALES; scale *= THOUSAND, steps++)
    if (sameValue(ratio, scale)) return true;
  return false;
}

/** "50 % is public": the digits of the sum as a share. */
function isSumAsShare({ unit, value }: Quantity, fact: Fact, facts: Facts): boolean {
  if (unit?.kind !== 'share') return false;
  const [input] = fact.inputs.flatMap((id) => facts[id]?.figure ?? []);
  return input !== undefined && (sameValue(input.value, value) || isOtherScale(input.value, value));
}

function isSlip(quantity: Quantity, claimed: number, fact: Fact, figure: Figure, facts: Facts): boolean {
  const { unit } = quantity;
  if (unit !== undefined && isForeign(unit))
    return sameValue(claimed, figure.value) || isOtherScale(claimed, figure.value);
  return isOtherScale(claimed, figure.value) || isSumAsShare(quantity, fact, facts);
}

function isTheOthers(quantity: Quantity, { complement = '' }: Fact, facts: Facts): boolean {
  const other = facts[complement]?.figure;
  return (
    other !== undefined &&
    (quantity.unit === undefined || isComparable(quantity.unit, other.unit)) &&
    sameValue(claimOf(quantity, other), other.value)
  );
}

function wrong(quantity: Quantity, claimed: number, fact: Fact, figure: Figure, facts: Facts): FigureVerdict {
  if (isTheOthers(quantity, fact, facts)) return 'swapped';
  return isSlip(quantity, claimed, fact, figure, facts) ? 'unit_slip' : 'differs';
}

/** @param fact one that has a figure, in a unit that can be held against the quantity's */
export function judgeFigure(quantity: Quantity, fact: Fact, figure: Figure, facts: Facts): FigureVerdict {
  const { comparison, unit } = quantity;
  const claimed = claimOf(quantity, figure);
  const isOther = unit !== undefined && isForeign(unit) && !isForeign(figure.unit);
  if (isOther) return wrong(quantity, claimed, fact, figure, facts);
  switch (comparison) {
    case 'over':
    case 'under':
    case 'at_least':
    case 'at_most':
      return holds({ value: claimed, comparison }, figure) ? 'bound_holds' : 'bound_fails';
    case 'about':
    case 'nearly':
      if (Math.abs(claimed - figure.value) <= NEAR * figure.value) return 'approximated';
      return wrong(quantity, claimed, fact, figure, facts);
    default:
      if (!holds({ value: claimed }, figure)) return wrong(quantity, claimed, fact, figure, facts);
      return fact.kind === 'derived' ? 'computed' : 'matches';
  }
}
