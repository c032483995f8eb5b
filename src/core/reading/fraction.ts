// Shares and multiples in words: "a quarter", "twice", "three out of four", "half a trillion".
import type { PhraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';
import { digitsAt, type Measured, numberInWordsAt, type ParsedNumber } from './number.ts';

const PER_CENT = 100;
const MILLION = 1e6;

/** "twice", "a quarter", and as part of a scale "half a trillion". */
export function fractionAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Measured | undefined {
  const multiple = lexicon.multiples.at(tokens, start);
  if (multiple !== undefined) return { value: multiple.value, unit: lexicon.multiple, start, end: multiple.end };
  const fraction = lexicon.fractions.at(tokens, start);
  if (fraction === undefined) return undefined;
  const skip = lexicon.functionWords.has(tokens[fraction.end]?.text ?? '') ? 1 : 0;
  const article = lexicon.articles.at(tokens, fraction.end + skip)?.end ?? fraction.end + skip;
  const scale = lexicon.scales.at(tokens, fraction.end) ?? lexicon.scales.at(tokens, article);
  if (scale === undefined || scale.value < MILLION)
    return { value: fraction.value, unit: lexicon.share, start, end: fraction.end };
  return { value: (scale.value * fraction.value) / PER_CENT, unit: lexicon.currency, start, end: scale.end };
}

/** Parts of so few are said in numbers: "three out of four", "one euro in ten". */
const FEW_PARTS = 20;

function smallNumber(tokens: readonly Token[], start: number, lexicon: Lexicon): ParsedNumber | undefined {
  const one = lexicon.articles.at(tokens, start);
  const parsed = digitsAt(tokens, start, lexicon) ?? numberInWordsAt(tokens, start, lexicon) ?? one;
  return parsed !== undefined && parsed.value <= FEW_PARTS ? parsed : undefined;
}

/** Two small numbers with a phrase between, the first with its currency or without: "three euros to one". */
function smallPair(
  tokens: readonly Token[],
  start: number,
  lexicon: Lexicon,
  between: PhraseTable<unknown>,
): { first: number; second: number; end: number } | undefined {
  const first = smallNumber(tokens, start, lexicon);
  if (first === undefined) return undefined;
  const unit = lexicon.units.at(tokens, first.end);
  const phrase = between.at(tokens, unit?.value.kind === 'currency' ? unit.end : first.end);
  const second = phrase && smallNumber(tokens, phrase.end, lexicon);
  return second && { first: first.value, second: second.value, end: second.end };
}

/** "Three to one": how many times the one. */
export function toOneAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Measured | undefined {
  const pair = smallPair(tokens, start, lexicon, lexicon.toOne);
  if (pair?.second !== 1 || pair.first <= 1) return undefined;
  return { value: pair.first, unit: lexicon.multiple, start, end: pair.end };
}

/** "Three euros out of four": a share. */
export function outOfAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Measured | undefined {
  const pair = smallPair(tokens, start, lexicon, lexicon.outOf);
  if (pair === undefined || pair.second <= pair.first) return undefined;
  return { value: (PER_CENT * pair.first) / pair.second, unit: lexicon.share, start, end: pair.end };
}
