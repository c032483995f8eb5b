// What a number counts: sites, money, or something else that the plan has nothing to do with.
import type { Facts } from '../knowledge/fact.ts';
import type { ClaimTables } from '../reading/claim-tables.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Cue } from './cues.ts';
import { NEAR } from './figure-owner.ts';
import { figureOf } from './owners.ts';
import type { Sentence } from './sentences.ts';

/** With the word for what is counted: "four sites". */
export function spanOf({ reading: { tokens, lexicon } }: Sentence, { start, end, unit }: Quantity): Range {
  if (unit?.kind !== 'count') return { start, end };
  for (let at = end; at < Math.min(tokens.length, end + NEAR); at++) {
    const found = lexicon.units.at(tokens, at);
    if (found?.value.id === unit.id) return { start, end: found.end };
  }
  return { start, end };
}

/** Whether a unit is named, or a sign for it: a million may be of anything. */
function isNamedUnit({ reading: { tokens, lexicon } }: Sentence, { start, end }: Range): boolean {
  for (let at = start; at < end; at++)
    if (lexicon.units.at(tokens, at) !== undefined || lexicon.signs.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** From here on a number is money, whatever word follows. */
const SURELY_MONEY = 1e9;

/** "30,000 jobs", "1 million people": what is counted is none of the plan's. */
export function countsSomethingElse(sentence: Sentence, quantity: Quantity, cues: readonly Cue[]): boolean {
  const { tokens, lexicon, tags } = sentence.reading;
  const { end, unit } = quantity;
  if (unit !== undefined && (unit.kind !== 'currency' || isNamedUnit(sentence, quantity))) return false;
  const next = tokens[end];
  if (next?.kind !== 'word' || lexicon.functionWords.has(next.text)) return false;
  if (cues.some(({ start }) => start === end) || lexicon.plan.at(tokens, end) !== undefined) return false;
  const tag = tags.find(({ start }) => start === end);
  if (tag === undefined) return quantity.value < SURELY_MONEY;
  return !tag.concepts.some(
    (concept) => lexicon.kindred.has(concept) || lexicon.synonyms.has(concept) || lexicon.talk.has(concept),
  );
}

/** So few things are counted that a text tells one by one. */
const FEW = 10;

/** "Two parts", "three figures": a number of what merely orders the text. */
export function countsParts(
  { reading }: Sentence,
  { start, end, unit, value, loose }: Quantity,
  { ordering }: ClaimTables,
): Range | undefined {
  if (unit !== undefined || loose !== undefined || value > FEW) return undefined;
  const counted = ordering.at(reading.tokens, end);
  return counted && { start, end: counted.end };
}

/** More of them than one would single out. */
const SINGLED_OUT = 10;

/** "Two of the four sites" are no count of the sites. */
export function isSomeOf(
  { reading: { tokens } }: Sentence,
  { end, unit, value }: Quantity,
  { some_of: someOf }: ClaimTables,
): boolean {
  return unit?.kind === 'count' && value < SINGLED_OUT && someOf.at(tokens, end) !== undefined;
}

/** "50 public, 20 for the sites": money for what is counted, where other sums stand beside it. */
export function asSum(sentence: Sentence, quantity: Quantity, { spent_on: spentOn }: ClaimTables): Quantity {
  const { tokens, lexicon, quantities } = sentence.reading;
  const { unit, end, value } = quantity;
  const { bare } = lexicon.currency;
  if (unit?.kind !== 'count' || bare === undefined || spentOn.at(tokens, end) === undefined) return quantity;
  const hasSum = quantities.some((other) => other.unit?.main === true && other.value >= bare.scale);
  return hasSum && value < bare.below ? { ...quantity, unit: lexicon.currency, value: value * bare.scale } : quantity;
}

/** "One of the four sites": the one compares nothing, as the French "une" in "une vingtaine" does. */
export function withoutPart(
  { reading: { tokens } }: Sentence,
  quantity: Quantity,
  { some_of: someOf }: ClaimTables,
): Quantity {
  const isPart = [1, 2].some((back) => someOf.at(tokens, quantity.start - back)?.end === quantity.start);
  if (!isPart || quantity.comparison !== 'about') return quantity;
  const { comparison: _, ...plain } = quantity;
  return plain;
}

/** "100 million of the newest chips", "100k latest-generation chips": what is counted stands a little further on. */
export function asCount(sentence: Sentence, quantity: Quantity, cues: readonly Cue[], facts: Facts): Quantity {
  const { tokens, lexicon, quantities } = sentence.reading;
  const { end, unit } = quantity;
  if ((unit !== undefined && unit.kind !== 'currency') || isNamedUnit(sentence, quantity)) return quantity;
  const names = lexicon.names.all(tokens);
  const isWord = (at: number): boolean =>
    tokens[at]?.kind === 'word' && !names.some(({ start, end: last }) => at > start && at < last);
  const wordsTo = (to: number): number => Array.from({ length: to - end }, (_, at) => end + at).filter(isWord).length;
  const cue = cues.find(({ start, isPlan }) => !isPlan && start >= end && wordsTo(start) <= NEAR);
  const counted = Object.values(facts).find(({ figure }) => cue !== undefined && figure?.unit.of === cue.subject);
  if (cue === undefined || counted?.figure === undefined) return quantity;
  if (quantities.some((other) => other.start >= end && other.start <= cue.start)) return quantity;
  const own = names.filter(({ value }) => value.some(({ fact }) => fact === counted.id));
  const isHeld = (at: number): boolean =>
    tokens[at]?.kind === 'mark' ||
    lexicon.functionWords.has(tokens[at]?.text ?? '') ||
    own.some(({ start, end: last }) => at >= start && at < last);
  for (let at = end; at < cue.start; at++) if (!isHeld(at)) return quantity;
  const isMoney = unit !== undefined && figureOf(cue.subject, { unit }, facts) !== undefined;
  return isMoney ? quantity : { ...quantity, unit: counted.figure.unit };
}
