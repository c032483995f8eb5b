// Which names and figures of a claim are right of what is told, or may stand beside it.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { claimsIn } from '../reading/names.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { holdsOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { asMeant } from './meant-figure.ts';
import { amountOf } from './mentions.ts';

/** What else may be named: what is told of the same subject ("announced in Paris by von der Leyen"); beside an aim, of the plan: whose it is. */
function subjectsBeside(told: readonly Fact[], facts: Facts, strictly: boolean): Set<string | undefined> {
  if (!strictly) return new Set(told.map(subjectOf));
  return new Set(told.some(({ aim }) => aim) ? [subjectOf(ofRole('overview', facts))] : []);
}

/** Right names of what is told, or may be named beside it. */
export function rightNames(reading: Reading, told: readonly Fact[], facts: Facts, strictly: boolean): Range[] {
  const subjects = subjectsBeside(told, facts, strictly);
  const ids = new Set(told.map(({ id }) => id));
  return claimsIn(reading).flatMap(({ fact, right, start }) => {
    const own = ids.has(fact) || subjects.has(subjectOf(facts[fact]));
    const found = own && right ? reading.lexicon.names.at(reading.tokens, start) : undefined;
    return found === undefined ? [] : [found];
  });
}

/** "More than sixty companies": a bare number of what the plan doesn't count. "50 public, 150 private" are sums of what stands behind. */
function countsOthers({ tokens, tags, lexicon }: Reading, quantity: Quantity, facts: Facts): boolean {
  const { end, unit, bare, comparison } = quantity;
  const next = tokens[end];
  if ((unit !== undefined && bare === undefined) || next?.kind !== 'word' || lexicon.functionWords.has(next.text))
    return false;
  const counted = tags.find(({ start }) => start === end);
  const subject = lexicon.subjects.at(tokens, end)?.value;
  const sum = amountOf(subject, facts);
  // "Public" is said of the sum itself, "companies" are counted.
  const words = (lexicon.concepts.subjects[subject ?? ''] ?? []).filter(
    (one) => !lexicon.concepts.pointers.includes(one),
  );
  const isOfSum = counted?.end === end + 1 && counted.concepts.some((concept) => words.includes(concept));
  if (isOfSum && sum !== undefined && comparison === undefined && holdsOf(quantity, sum)) return false;
  const isIdle = (concept: string): boolean => lexicon.talk.has(concept) || lexicon.kindred.has(concept);
  return counted !== undefined && !counted.concepts.some(isIdle) && !means(counted, lexicon.degree);
}

/** Beside what has a sum of its own, the whole would be claimed of that: "are the 200 billion called …?" */
function hasNoSum(told: readonly Fact[], facts: Facts): boolean {
  const whole = headline(facts);
  return told.every((fact) => (amountOf(subjectOf(fact), facts) ?? whole) === whole);
}

/** The figures that these facts hold; the plan's own amount beside them, where nothing is compared with it: another fact's is a claim of its own. */
export function heldFigures(reading: Reading, told: readonly Fact[], facts: Facts, strictly: boolean): Range[] {
  const { quantities } = reading;
  const whole = headline(facts);
  const mayStand = !strictly && hasNoSum(told, facts);
  return quantities
    .filter((quantity) => !countsOthers(reading, quantity, facts))
    .map((quantity) => asMeant(quantity, facts))
    .filter(
      (quantity) =>
        told.some((fact) => holdsOf(quantity, fact)) ||
        (mayStand && quantity.comparison === undefined && whole !== undefined && holdsOf(quantity, whole)),
    );
}

/** Right figures of what is told of the same subject, and the plan's own amount: "four of them, with 20 billion in all". */
export function figuresBeside(reading: Reading, told: readonly Fact[], facts: Facts): Range[] {
  const { quantities } = reading;
  const subjects = new Set(told.map(subjectOf));
  // Alone it would be claimed of what is told: "the 200 billion, is that private?"
  const isOwn = told.every((fact) => {
    const sum = amountOf(subjectOf(fact), facts);
    const isSaid = (one: Fact): boolean => quantities.some((own) => holdsOf(own, one));
    return (fact.figure === undefined || isSaid(fact)) && (hasNoSum([fact], facts) || sum === undefined || isSaid(sum));
  });
  const beside = Object.values(facts).filter(
    (fact) => fact.kind === 'stated' && (subjects.has(subjectOf(fact)) || (isOwn && fact.role === 'headline')),
  );
  return quantities.filter(
    ({ comparison, ...quantity }) =>
      comparison === undefined &&
      !countsOthers(reading, quantity, facts) &&
      beside.some((fact) => holdsOf(quantity, fact)),
  );
}
