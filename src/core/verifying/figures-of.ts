// Which facts have which figures.
import type { Fact } from '../knowledge/fact.ts';
import type { Unit } from '../knowledge/figure.ts';

export type Facts = Readonly<Record<string, Fact>>;

export const BILLION = 1e9;
/** A bare number under this, about euros, is meant in billions: "they put in 50". */
export const BARE_BILLIONS = 1000;
/** A bare number from here on is a sum; smaller ones count sites or times. */
export const SMALLEST_BARE_SUM = 10;

export function subjectOf(fact: Fact | undefined): string | undefined {
  return fact?.pairs[0]?.[0];
}

export function statedIn(unit: Unit, facts: Facts): Fact | undefined {
  return Object.values(facts).find((fact) => fact.kind === 'stated' && fact.figure?.unit === unit);
}

/** The plan's own amount: what a sum is about when nothing else is named. */
export function headline(facts: Facts): Fact | undefined {
  return Object.values(facts).find(
    (fact) =>
      fact.figure?.unit === 'EUR' && fact.pairs.some(([subject, aspect]) => subject === 'plan' && aspect === 'amount'),
  );
}

/** The fact of the same subject whose figure has this unit. */
export function sibling(fact: Fact, unit: Unit, facts: Facts): Fact | undefined {
  return Object.values(facts).find(
    (other) => other.figure?.unit === unit && subjectOf(other) !== undefined && subjectOf(other) === subjectOf(fact),
  );
}
