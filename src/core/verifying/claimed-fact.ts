// Which fact a claimed figure or name is about when the rest of the question was not understood.

import type { Fact } from '../knowledge/fact.ts';
import { claimsIn, isBehindPreposition } from '../reading/names.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { BARE_BILLIONS, BILLION, type Facts, headline, statedIn, subjectOf } from './figures-of.ts';

const SMALLEST_SUM = BILLION / BARE_BILLIONS;

function ofSubject(subjects: ReadonlySet<string>, unit: 'EUR' | 'percent', facts: Facts): Fact | undefined {
  return Object.values(facts).find((fact) => fact.figure?.unit === unit && subjects.has(subjectOf(fact) ?? ''));
}

function factOfFigure({ unit, value }: Quantity, subjects: ReadonlySet<string>, facts: Facts): Fact | undefined {
  switch (unit) {
    case 'chips':
    case 'sites':
      return statedIn(unit, facts);
    case 'percent':
      return ofSubject(subjects, unit, facts);
    case 'EUR':
    case 'USD':
      return value < SMALLEST_SUM ? undefined : (ofSubject(subjects, 'EUR', facts) ?? headline(facts));
    default:
      return undefined;
  }
}

/** The fact that the first claimed figure is about: a sum the plan's or its named part's, a count by its unit. */
export function claimedFact({ tokens, lexicon, quantities }: Reading, facts: Facts): Fact | undefined {
  const subjects = new Set(lexicon.subjects.all(tokens).map(({ value }) => value));
  for (const quantity of quantities) {
    const fact = factOfFigure(quantity, subjects, facts);
    if (fact !== undefined) return fact;
  }
  const dollars = quantities.length === 0 && lexicon.units.all(tokens).some(({ value }) => value === 'USD');
  return dollars ? headline(facts) : undefined;
}

const ANNOUNCEMENT = 'announcement';
const PLACE = 'place';
const PRESENTER = `${ANNOUNCEMENT}/person`;

/** "Somebody called … presented it, didn't she?": who presented it, when the act is all that was understood. */
export function presenterAsked({ tokens, lexicon }: Reading, facts: Facts): Fact | undefined {
  const acts = lexicon.subjects.all(tokens).some(({ value }) => value === ANNOUNCEMENT);
  return acts ? Object.values(facts).find(({ pairs }) => pairs[0]?.join('/') === PRESENTER) : undefined;
}

/** "When did Macron present it in Brussels?": the facts of the announcement that are given wrong names only, whatever else is asked. */
export function misnamed(reading: Reading, facts: Facts): Fact[] {
  const { tokens, lexicon } = reading;
  if (!lexicon.subjects.all(tokens).some(({ value }) => value === ANNOUNCEMENT)) return [];
  const claims = claimsIn(reading);
  return Object.values(facts).filter((fact) => {
    if (!fact.named || subjectOf(fact) !== ANNOUNCEMENT) return false;
    const own = claims.filter(
      (claim) => claim.fact === fact.id && (fact.pairs[0]?.[1] !== PLACE || isBehindPreposition(reading, claim.start)),
    );
    return own.length > 0 && own.every(({ right }) => !right);
  });
}
