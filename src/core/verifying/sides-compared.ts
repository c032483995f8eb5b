// One side against the other in figures: "three private euros for every public one", "100 billion more than", "the other 180 billion".
import type { Fact, Facts } from '../knowledge/fact.ts';
import { isSmallSum } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from './holds.ts';
import type { Mention } from './mentions.ts';

/** What a claim says of two sums, and whether the facts say so; `opposed` where it holds the other way round. */
export interface Comparison extends Range {
  readonly told: Fact;
  readonly sides: readonly [Fact, Fact];
  readonly holds: boolean;
  readonly opposed: boolean;
  readonly quantity: Quantity;
}

/** The entry that is computed of both, or else the first of them. */
export function computedOf(one: Fact, other: Fact, facts: Facts): Fact {
  return (
    Object.values(facts).find(
      ({ inputs }) => inputs.length === 2 && inputs.includes(one.id) && inputs.includes(other.id),
    ) ?? one
  );
}

const MOST_TO_ONE = 20;

function isSmall(quantity: Quantity): boolean {
  return quantity.value <= MOST_TO_ONE && (quantity.unit === undefined || isSmallSum(quantity));
}

interface Sides {
  /** Where the phrase stands. */
  readonly start: number;
  readonly one: Mention;
  readonly other: Mention;
}

/** Whose the many are and whose the one, by the phrase between: "three private for each public", "for each public, three private". */
function sidesAround(phrases: readonly Range[], mentions: readonly Mention[]): Sides | undefined {
  for (const phrase of phrases) {
    const other = mentions.find(({ start }) => start >= phrase.end);
    const before = mentions.findLast(({ end }) => end <= phrase.start);
    const one = before ?? mentions.find(({ start }) => other !== undefined && start >= other.end);
    if (one !== undefined && other !== undefined && one.fact.complement === other.fact.id)
      return { one, other, start: phrase.start };
  }
  return undefined;
}

/** "Private money outweighs public money three to one". */
function sidesBefore(quantity: Quantity, mentions: readonly Mention[]): Sides | undefined {
  const [one, other, ...more] = mentions;
  if (quantity.unit?.kind !== 'multiple' || one === undefined || other === undefined || more.length > 0)
    return undefined;
  return other.end <= quantity.start && one.fact.complement === other.fact.id
    ? { one, other, start: one.start }
    : undefined;
}

/** So many times the one as the other, in the words of a range. */
function comparedBy(quantity: Quantity, one: Fact, other: Fact, range: Range, facts: Facts): Comparison | undefined {
  if (one.figure === undefined || other.figure === undefined) return undefined;
  const ratio = one.figure.value / other.figure.value;
  const { unit } = one.figure;
  return {
    ...range,
    told: computedOf(one, other, facts),
    sides: [one, other],
    holds: holds(quantity, { value: ratio, unit }),
    opposed: holds(quantity, { value: 1 / ratio, unit }),
    quantity,
  };
}

/** "Three private euros for every public one": so many of one side for one of the other. */
function toOneOf(
  { tokens, lexicon, quantities }: Reading,
  mentions: readonly Mention[],
  facts: Facts,
): Comparison | undefined {
  const [quantity] = quantities.filter((own) => own.value > 1 && (own.unit?.kind === 'multiple' || isSmall(own)));
  if (quantity === undefined) return undefined;
  const phrases = [...lexicon.claims.for_each.all(tokens), ...lexicon.toOne.all(tokens)];
  const apart = phrases.filter((phrase) => !isIn(phrase, quantity));
  const sides = sidesAround(apart, mentions) ?? sidesBefore(quantity, mentions);
  if (sides === undefined) return undefined;
  const { start } = sides;
  // "One public euro for every three private ones": the many stand behind the phrase.
  const isBehind = sides.one.end <= start && quantity.start >= start && quantity.end <= sides.other.start;
  const [one, other] = isBehind ? [sides.other, sides.one] : [sides.one, sides.other];
  const range = {
    start: Math.min(quantity.start, one.start, other.start, start),
    end: Math.max(quantity.end, one.end, other.end),
  };
  return comparedBy(quantity, one.fact, other.fact, range, facts);
}

/** "Three times as much private as public", "the private side is three times the public one". */
function timesSides(
  { tokens, lexicon }: Reading,
  quantity: Quantity,
  mentions: readonly Mention[],
): [Mention, Mention] | undefined {
  const before = mentions.findLast(({ end }) => end <= quantity.start);
  const [first, second] = mentions.filter(({ start }) => start >= quantity.end);
  const between = tokens.slice(first?.end, second?.start);
  const isThan =
    second !== undefined && [lexicon.claims.than, lexicon.claims.as_much_as].some((table) => table.has(between));
  const [more, fewer] = isThan ? [first, second] : [before, first];
  // "Fois plus" may be the unit of "trois fois plus petit".
  const isLess = [quantity.end, quantity.end - 1].some((at) => lexicon.claims.less.at(tokens, at) !== undefined);
  const [one, other] = isLess ? [fewer, more] : [more, fewer];
  return one !== undefined && other !== undefined && one.fact.complement === other.fact.id ? [one, other] : undefined;
}

/** So many times one side as the other. */
function timesOf(reading: Reading, mentions: readonly Mention[], facts: Facts): Comparison | undefined {
  const quantity = reading.quantities.find(({ unit, value }) => unit?.kind === 'multiple' && value > 1);
  const sides =
    quantity &&
    timesSides(
      reading,
      quantity,
      mentions.filter(({ by }) => by === 'subject'),
    );
  if (sides === undefined || quantity === undefined) return undefined;
  const [one, other] = sides;
  const start = Math.min(quantity.start, one.start);
  return comparedBy(quantity, one.fact, other.fact, { start, end: Math.max(quantity.end, other.end) }, facts);
}

/** "Three private euros for every public one", "three times as much private as public": so many of one side for the other. */
export function multipleOf(reading: Reading, mentions: readonly Mention[], facts: Facts): Comparison | undefined {
  return timesOf(reading, mentions, facts) ?? toOneOf(reading, mentions, facts);
}
