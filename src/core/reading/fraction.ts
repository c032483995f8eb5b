// Shares and multiples in words: "a quarter", "twice", "three out of four", "half a trillion".
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

/** "Three to one": how many times the one. */
export function toOneAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Measured | undefined {
  const times = smallNumber(tokens, start, lexicon);
  if (times === undefined) return undefined;
  const unit = lexicon.units.at(tokens, times.end);
  const phrase = lexicon.toOne.at(tokens, unit?.value.kind === 'currency' ? unit.end : times.end);
  const one = phrase && smallNumber(tokens, phrase.end, lexicon);
  if (one?.value !== 1 || times.value <= 1) return undefined;
  return { value: times.value, unit: lexicon.multiple, start, end: one.end };
}

/** Parts of so few are said in numbers: "three out of four", "one euro in ten". */
const FEW_PARTS = 20;

function smallNumber(tokens: readonly Token[], start: number, lexicon: Lexicon): ParsedNumber | undefined {
  const one = lexicon.articles.at(tokens, start);
  const parsed = digitsAt(tokens, start, lexicon) ?? numberInWordsAt(tokens, start, lexicon) ?? one;
  return parsed !== undefined && parsed.value <= FEW_PARTS ? parsed : undefined;
}

/** "Three euros out of four": a share. */
export function outOfAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Measured | undefined {
  const part = smallNumber(tokens, start, lexicon);
  if (part === undefined) return undefined;
  const unit = lexicon.units.at(tokens, part.end);
  const phrase = lexicon.outOf.at(tokens, unit?.value.kind === 'currency' ? unit.end : part.end);
  const whole = phrase && smallNumber(tokens, phrase.end, lexicon);
  if (whole === undefined || whole.value <= part.value) return undefined;
  return { value: (PER_CENT * part.value) / whole.value, unit: lexicon.share, start, end: whole.end };
}
