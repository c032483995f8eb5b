// Which of several near entries a question means, by what it claims or names: a sum, a count, a person, whose share.

import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { canBeSum, isComparable, isSmallSum, type Unit } from '../knowledge/figure.ts';
import type { Comparison } from '../knowledge/language.ts';
import type { Candidate, Candidates } from '../matching/candidates.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { claimsIn } from '../reading/names.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import { quantitiesIn, type Reading } from '../reading/reading.ts';
import { type Slots, slotsOf } from '../reading/slots.ts';
import { claimedFact } from '../verifying/claimed-fact.ts';
import { headline } from '../verifying/fact-figures.ts';

/** How far below the best an entry may stand that knows the kind of figure or name which the question claims. Dev: 0.25 and 0.65 lose at most 1 of 1,702. */
const CLAIM_LEAD = 0.45;
/** The score of a claim that holds nothing but a figure or names. */
const SURE_FIGURE = 0.7;

function claimedUnits(quantities: readonly Quantity[], { currency }: Lexicon): Unit[] {
  return quantities.flatMap((quantity): Unit[] => {
    if (quantity.unit === undefined) return canBeSum(quantity, currency) ? [currency] : [];
    return isSmallSum(quantity) ? [] : [quantity.unit];
  });
}

/** "At least 150 billion" is said of any sum, not of the one that is 150. */
const BOUNDS: ReadonlySet<Comparison> = new Set(['over', 'under', 'at_least', 'at_most']);

/** Nothing but a figure: the fact that has it, or the one that such sums are about. */
function byFigureAlone(
  reading: Reading,
  [quantity]: readonly Quantity[],
  { subject, aspect, leftover }: Slots,
  score: number,
  facts: Facts,
): Candidate | undefined {
  if (quantity === undefined || leftover > 0 || subject !== undefined || aspect !== undefined) return undefined;
  const id = factAlone(reading, quantity, facts)?.id;
  return id === undefined ? undefined : { kind: 'fact', id, score: Math.max(score, SURE_FIGURE) };
}

/** The fact of this very figure, stated or a computed share, or the one that such sums are about; a number alone is a count or nothing. */
function factAlone(reading: Reading, { unit, value, comparison }: Quantity, facts: Facts): Fact | undefined {
  const isBound = comparison !== undefined && BOUNDS.has(comparison);
  const exact = Object.values(facts).find(
    ({ kind, figure }) =>
      (kind === 'stated' || (kind === 'derived' && unit?.kind === 'share')) &&
      figure?.value === value &&
      (unit === undefined ? figure.unit.kind === 'count' : figure.unit.id === unit.id),
  );
  if (unit === undefined) return isBound ? undefined : exact;
  return (isBound ? undefined : exact) ?? claimedFact(reading, facts);
}

/** "20 billion for the sites?" is about their budget, not their number; a figure that one entry has to the letter is its. */
function byFigure(
  reading: Reading,
  quantities: readonly Quantity[],
  { subject }: Slots,
  near: readonly Candidate[],
  facts: Facts,
): Candidate | undefined {
  const units = claimedUnits(quantities, reading.lexicon);
  if (units.length === 0) return undefined;
  const fits = near.filter(
    ({ id }) =>
      units.some((unit) => isComparable(unit, facts[id]?.figure?.unit ?? reading.lexicon.multiple)) ||
      (facts[id]?.kind === 'combined' && units.length > 1),
  );
  const values = quantities.map(({ value }) => value);
  const open = subject === undefined || subject === subjectOf(headline(facts));
  const total =
    open && reading.lexicon.plan.has(reading.tokens) ? fits.find(({ id }) => id === headline(facts)?.id) : undefined;
  const exact = open ? fits.find(({ id }) => values.includes(facts[id]?.figure?.value ?? Number.NaN)) : undefined;
  return exact ?? total ?? fits[0];
}

function byFigures(
  reading: Reading,
  range: Range,
  quantities: readonly Quantity[],
  near: readonly Candidate[],
  score: number,
  facts: Facts,
): Candidate | undefined {
  if (quantities.length === 0) return undefined;
  const slots = slotsOf(reading, range);
  return byFigureAlone(reading, quantities, slots, score, facts) ?? byFigure(reading, quantities, slots, near, facts);
}

/** "Was it Macron?" is about who. */
function byName(reading: Reading, range: Range, near: readonly Candidate[], facts: Facts): Candidate | undefined {
  const named = new Set(claimsIn(reading, range).map(({ fact }) => fact));
  return near.find(({ id }) => named.has(id) && facts[id]?.named === true);
}

/** The entry meant where the best of the matcher is not it; undefined where nothing speaks against the best. */
export function meantBy(reading: Reading, range: Range, { best }: Candidates, facts: Facts): Candidate | undefined {
  const [first] = best;
  if (first === undefined) return undefined;
  if (reading.lexicon.wh.has(reading.tokens.slice(range.start, range.end))) return undefined;
  const near = best.filter(({ kind, score }) => kind === 'fact' && score >= first.score - CLAIM_LEAD);
  const quantities = quantitiesIn(reading, range);
  return byFigures(reading, range, quantities, near, first.score, facts) ?? byName(reading, range, near, facts);
}
