// Relations between sums, as arithmetic over the facts: a sum of others, a part of a whole, one against the other.
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Reading } from '../reading/reading.ts';
import { leavesChoice } from '../reading/yes-or-no.ts';
import { comparisonOf } from './bare-comparison.ts';
import { claimOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { amountOf, amounts, factOf, type Mention, mentionsIn } from './mentions.ts';
import { besides, notTheirs, partOf, someOf } from './part-of.ts';
import { atAverage, restOfShare, restOfWhole } from './reckoned.ts';
import { onlyOf, shareOf } from './shares.ts';
import { nearestPart } from './sides.ts';
import { differenceOf, gapOf, moreThanOf } from './sides-apart.ts';
import { multipleOf } from './sides-compared.ts';
import type { Relation } from './told.ts';

const PLUS = '+';

/** Whether each figure stands beside its own subject or beside none: "50 private, 150 public" are not their owners. */
function areOwned(reading: Reading, known: readonly Fact[], facts: Facts): boolean {
  const [first, second] = reading.quantities;
  if (reading.tokens[first?.end ?? 0]?.text === PLUS && second?.start === (first?.end ?? 0) + 1) return true;
  const whole = headline(facts)?.id;
  return reading.quantities.every((quantity, at) => {
    const owner = known[at]?.id === whole ? undefined : nearestPart(reading, quantity, amounts(facts));
    return owner === undefined || owner.id === known[at]?.id;
  });
}

/** "50 + 150 = 200", "200 is 50 and 150": one of three figures is the sum of the others. */
function sumOf(reading: Reading, known: readonly Fact[], facts: Facts): Relation | undefined {
  if (!areOwned(reading, known, facts)) return undefined;
  const [first, ...others] = [...known].sort((one, other) => (other.figure?.value ?? 0) - (one.figure?.value ?? 0));
  const sum = others.reduce((total, { figure }) => total + (figure?.value ?? 0), 0);
  const holds = others.length === 2 && new Set(known).size === known.length && first?.figure?.value === sum;
  return holds ? { premise: 'confirmed', told: known } : undefined;
}

/** "Do the public and the private part add up to 200 billion?" */
export function namedSum(reading: Reading, mentions: readonly Mention[]): Relation | undefined {
  const [phrase] = reading.lexicon.sumOf.all(reading.tokens);
  const [quantity, ...more] = reading.quantities;
  if (phrase === undefined || quantity === undefined || more.length > 0 || quantity.start < phrase.end)
    return undefined;
  const isFor = mentions.some(
    ({ fact, by, start }) => by === 'subject' && fact.role !== 'headline' && start >= quantity.end,
  );
  if (quantity.unit?.main === false || isFor) return undefined;
  const parts = [
    ...new Set(mentions.flatMap(({ fact, by, end }) => (by === 'subject' && end <= phrase.start ? [fact] : []))),
  ].filter(({ role }) => role !== 'headline');
  const sum = parts.reduce((total, { figure }) => total + (figure?.value ?? 0), 0);
  const [first] = parts;
  if (parts.length < 2 || first?.figure === undefined) return undefined;
  return { premise: claimOf(quantity, first.figure) === sum ? 'confirmed' : 'corrected', told: parts };
}

/** "Add 50 and 150: do you get the total?": two sums that are parts, and the whole by name. */
function unsaidSum(
  { tokens, lexicon, quantities }: Reading,
  known: readonly Fact[],
  facts: Facts,
): Relation | undefined {
  const [one, other] = known;
  const whole = headline(facts);
  if (one === undefined || other === undefined || known.length !== 2 || quantities.length !== 2) return undefined;
  if (whole === undefined || one.complement !== other.id || !lexicon.sumOf.has(tokens)) return undefined;
  const isNamed = lexicon.subjects.all(tokens).some(({ value }) => amountOf(value, facts)?.id === whole.id);
  return isNamed ? { premise: 'confirmed', told: [whole, one, other], held: quantities } : undefined;
}

/** "Is the gap between the two sides 100 billion?", "does the private side exceed the public one by 100 billion?" */
function differs(reading: Reading, mentions: readonly Mention[], facts: Facts): Relation | undefined {
  const found =
    gapOf(reading, mentions, facts) ?? moreThanOf(reading, mentions, facts) ?? differenceOf(reading, mentions, facts);
  return found && { premise: found.holds ? 'confirmed' : 'corrected', told: found.sides, held: [found.quantity] };
}

/** "Three private euros for every public one", "three times as much private as public money". */
function multiple(reading: Reading, mentions: readonly Mention[], facts: Facts): Relation | undefined {
  const found = multipleOf(reading, mentions, facts);
  return found && { premise: found.holds ? 'confirmed' : 'corrected', told: [found.told], held: [found.quantity] };
}

/** What a question claims of several sums, held against the facts; undefined where it asks openly, or relates none. */
export function relationIn(reading: Reading, facts: Facts): Relation | undefined {
  const { tokens, courtesy, lexicon } = reading;
  const said = tokens.filter((_, at) => !courtesy[at]);
  if (lexicon.wh.has(said) || leavesChoice(reading)) return undefined;
  const known = reading.quantities.flatMap((quantity) => factOf(quantity, facts) ?? []);
  const mentions = mentionsIn(reading, facts);
  return (
    (known.length === reading.quantities.length ? sumOf(reading, known, facts) : undefined) ??
    unsaidSum(reading, known, facts) ??
    namedSum(reading, mentions) ??
    atAverage(reading, facts) ??
    restOfShare(reading, facts) ??
    restOfWhole(reading, mentions, facts) ??
    multiple(reading, mentions, facts) ??
    differs(reading, mentions, facts) ??
    besides(reading, mentions, facts) ??
    someOf(reading, mentions, facts) ??
    partOf(reading, mentions, facts) ??
    onlyOf(reading, mentions, facts) ??
    shareOf(reading, mentions, facts) ??
    notTheirs(reading, mentions, facts) ??
    comparisonOf(reading, facts)
  );
}
