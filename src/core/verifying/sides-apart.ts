// How far one side stands from the other: "100 billion more than the public side", "the gap between the two".
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import { holds } from './holds.ts';
import type { Mention } from './mentions.ts';
import { type Comparison, computedOf } from './sides-compared.ts';

interface Apart extends Range {
  readonly one: Fact;
  readonly other: Fact;
  readonly quantity: Quantity;
  /** What is claimed of how far the one is above the other; below it with −1. */
  readonly claimed: Pick<Quantity, 'value' | 'comparison'>;
  readonly sign: 1 | -1;
}

/** Whether the one is so far from the other. */
function comparedBy({ start, end, one, other, quantity, claimed, sign }: Apart, facts: Facts): Comparison | undefined {
  if (one.figure === undefined || other.figure === undefined) return undefined;
  const value = sign * (one.figure.value - other.figure.value);
  const { unit } = one.figure;
  return {
    start,
    end,
    told: computedOf(one, other, facts),
    sides: [one, other],
    holds: holds(claimed, { value, unit }),
    opposed: holds(claimed, { value: -value, unit }),
    quantity,
  };
}

/** How many words may stand between a sum and "more than". */
const NEAR = 2;

/** The one sum that is spoken of beside this, in front of it. */
function anotherThan(other: Mention | undefined, mentions: readonly Mention[]): Mention | undefined {
  const spoken = mentions.filter(({ by, fact }) => by === 'subject' && fact.id !== other?.fact.id);
  const [one] = spoken;
  const isOne = other !== undefined && spoken.every(({ fact }) => fact.id === one?.fact.id);
  return isOne && one !== undefined && one.end <= other.start ? one : undefined;
}

/** "100 billion more than the public side", "exceeds the public side by 100 billion". */
export function differenceOf(
  { tokens, lexicon, quantities }: Reading,
  mentions: readonly Mention[],
  facts: Facts,
): Comparison | undefined {
  for (const quantity of quantities) {
    if (quantity.unit?.main !== true) continue;
    const behind = (end: number): Mention | undefined =>
      mentions.find(({ start, by }) => by === 'subject' && start >= end);
    const isBehind = ({ start }: Range): boolean => start >= quantity.end && start - quantity.end <= NEAR;
    const isNext = (end: number): boolean =>
      Array.from({ length: NEAR + 1 }, (_, gap) => end + gap).some(
        (at) =>
          at < quantity.start &&
          tokens.slice(end, at).every(({ kind }) => kind === 'word') &&
          lexicon.differsBy.at(tokens, at)?.end === quantity.start,
      );
    const phrase = lexicon.comparisons
      .all(tokens)
      .filter(({ value }) => value === 'over' || value === 'under')
      .find((own) => isBehind(own) || isNext(own.end) || isNext(behind(own.end)?.end ?? tokens.length));
    const other = phrase && behind(phrase.end);
    const one =
      mentions.find(({ fact, by }) => by === 'subject' && fact.complement === other?.fact.id) ??
      anotherThan(other, mentions);
    if (phrase === undefined || one?.fact.figure === undefined || other?.fact.figure === undefined) continue;
    const claimed = quantity.comparison === phrase.value ? { value: quantity.value } : quantity;
    const sign = phrase.value === 'over' ? 1 : -1;
    const range = { start: quantity.start, end: other.end };
    return comparedBy({ ...range, one: one.fact, other: other.fact, quantity, claimed, sign }, facts);
  }
  return undefined;
}

/** "The gap between private and public money is 100 billion". */
export function gapOf(
  { tokens, lexicon, quantities }: Reading,
  mentions: readonly Mention[],
  facts: Facts,
): Comparison | undefined {
  const [phrase] = lexicon.gapBetween.all(tokens);
  const quantity = quantities.find(({ unit }) => unit?.main === true);
  const [one, other] = mentions.filter(({ start, by }) => by === 'subject' && start >= (phrase?.end ?? tokens.length));
  if (phrase === undefined || quantity === undefined || one?.fact.figure === undefined) return undefined;
  if (other?.fact.figure === undefined || one.fact.complement !== other.fact.id) return undefined;
  const { unit } = one.fact.figure;
  const value = Math.abs(one.fact.figure.value - other.fact.figure.value);
  return {
    start: Math.min(phrase.start, quantity.start),
    end: Math.max(other.end, quantity.end),
    told: computedOf(one.fact, other.fact, facts),
    sides: [one.fact, other.fact],
    holds: holds(quantity, { value, unit }),
    opposed: false,
    quantity,
  };
}

/** The sides behind "more": "in private than in public money". */
function sidesBehind(
  { tokens, lexicon }: Reading,
  quantity: Quantity,
  mentions: readonly Mention[],
): readonly [Mention, Mention] | undefined {
  const [one, other, ...rest] = mentions.filter(({ start, by }) => by === 'subject' && start >= quantity.end);
  if (one === undefined || other === undefined || rest.length > 0) return undefined;
  const isThan = lexicon.claims.than.has(tokens.slice(one.end, other.start));
  return isThan && one.fact.complement === other.fact.id ? [one, other] : undefined;
}

/** "100 billion more in private than in public money", "100 billion less public than private money". */
export function moreThanOf(reading: Reading, mentions: readonly Mention[], facts: Facts): Comparison | undefined {
  const { tokens, lexicon, quantities } = reading;
  const { more, less } = lexicon.claims;
  // "100 milliards de plus": a small word may stand between.
  const isAt = (table: PhraseTable<true>, { end }: Quantity): boolean =>
    table.at(tokens, end) !== undefined ||
    (lexicon.functionWords.has(tokens[end]?.text ?? '') && table.at(tokens, end + 1) !== undefined);
  const isCompared = (quantity: Quantity): boolean =>
    quantity.unit?.main === true && [more, less].some((table) => isAt(table, quantity));
  const quantity = quantities.find(isCompared);
  const [one, other] = (quantity && sidesBehind(reading, quantity, mentions)) ?? [];
  if (quantity === undefined || one === undefined || other === undefined) return undefined;
  const sign = isAt(less, quantity) ? -1 : 1;
  const range = { start: quantity.start, end: other.end };
  return comparedBy({ ...range, one: one.fact, other: other.fact, quantity, claimed: quantity, sign }, facts);
}
