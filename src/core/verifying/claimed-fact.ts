// Which fact a claimed figure or name is about when the rest of the question was not understood.

import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { isForeign, type UnitKind } from '../knowledge/figure.ts';
import { claimsIn, isBehindPreposition } from '../reading/names.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { headline, statedIn } from './fact-figures.ts';

/** What a bare number can mean at the least is a sum, five euros are none. */
function isSum(value: number, facts: Facts): boolean {
  const { scale = 1, below = 1 } = headline(facts)?.figure?.unit.bare ?? {};
  return value >= scale / below;
}

function ofSubject(subjects: ReadonlySet<string>, kind: UnitKind, facts: Facts): Fact | undefined {
  return Object.values(facts).find((fact) => fact.figure?.unit.kind === kind && subjects.has(subjectOf(fact) ?? ''));
}

function factSpokenOf({ unit, value }: Quantity, subjects: ReadonlySet<string>, facts: Facts): Fact | undefined {
  switch (unit?.kind) {
    case 'count':
      return statedIn(unit, facts);
    case 'share':
      return ofSubject(subjects, 'share', facts);
    case 'currency':
      return isSum(value, facts) ? (ofSubject(subjects, 'currency', facts) ?? headline(facts)) : undefined;
    default:
      return undefined;
  }
}

/** The fact that the first claimed figure is about: a sum the plan's or its named part's, a count by its unit. */
export function claimedFact({ tokens, lexicon, quantities }: Reading, facts: Facts): Fact | undefined {
  const subjects = new Set(lexicon.subjects.all(tokens).map(({ value }) => value));
  for (const quantity of quantities) {
    const fact = factSpokenOf(quantity, subjects, facts);
    if (fact !== undefined) return fact;
  }
  const foreign = quantities.length === 0 && lexicon.units.all(tokens).some(({ value }) => isForeign(value));
  return foreign ? headline(facts) : undefined;
}

/** Whether the words speak of the announcement, by the subject of who presented the plan. */
function speaksOfAnnouncement({ tokens, lexicon }: Reading, facts: Facts): boolean {
  const announcement = subjectOf(ofRole('presenter', facts));
  return lexicon.subjects.all(tokens).some(({ value }) => value === announcement);
}

/** "When did Macron present it in Brussels?": the facts of the announcement that are given wrong names only, whatever else is asked. */
export function misnamed(reading: Reading, facts: Facts): Fact[] {
  if (!speaksOfAnnouncement(reading, facts)) return [];
  const announcement = subjectOf(ofRole('presenter', facts));
  const claims = claimsIn(reading);
  return Object.values(facts).filter((fact) => {
    if (!fact.named || subjectOf(fact) !== announcement) return false;
    const own = claims.filter(
      (claim) => claim.fact === fact.id && (fact.role !== 'place' || isBehindPreposition(reading, claim.start)),
    );
    return own.length > 0 && own.every(({ right }) => !right);
  });
}
