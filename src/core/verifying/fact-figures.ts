// Which facts have which figures.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { isComparable, type Unit } from '../knowledge/figure.ts';

export function statedIn(unit: Unit, facts: Facts): Fact | undefined {
  return Object.values(facts).find((fact) => fact.kind === 'stated' && fact.figure?.unit.id === unit.id);
}

/** The plan's own amount: what a sum is about when nothing else is named. */
export function headline(facts: Facts): Fact | undefined {
  return ofRole('headline', facts);
}

/** The fact of the same subject whose figure can be held against one in this unit. */
export function sibling(fact: Fact, unit: Unit, facts: Facts): Fact | undefined {
  return Object.values(facts).find(
    (other) =>
      other.figure !== undefined &&
      isComparable(other.figure.unit, unit) &&
      subjectOf(other) !== undefined &&
      subjectOf(other) === subjectOf(fact),
  );
}
