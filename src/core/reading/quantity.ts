// The figures that a question holds: digits or words, scale, unit, and how they are compared.

import type { Unit } from '../knowledge/figure.ts';
import type { Comparison } from '../knowledge/language.ts';
import type { Token } from '../text/tokenize.ts';
import { fractionAt, pairAt } from './fraction.ts';
import type { Lexicon } from './lexicon.ts';
import { digitsAt, type Measured, numberInWordsAt } from './number.ts';
import type { Range } from './range.ts';
import { currencyBefore, unitAt, unitBehind } from './units.ts';

export interface Quantity {
  /** In whole units where the unit is known; as written where it is not. */
  readonly value: number;
  /** Absent for a bare number, which may be meant in billions. */
  readonly unit?: Unit;
  readonly comparison?: Comparison;
  /** It claims nothing by itself: a range ("150-200"), or a share that a word implies ("all of it"). */
  readonly loose?: 'range' | 'implied';
  /** The bare number that is read as a sum, for there is one beside it: "150 billion and 50", or "20 billion for four". */
  readonly bare?: number;
  /** The tokens from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

const PARAGRAPH = '§';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MILLION = 1e6;
/** A number, a dash, a number. */
const RANGE = 3;
/** How many words in front of a number may say how it is compared. */
const COMPARED = 4;

/** A currency that the plan has nothing to do with. */
function isStrangeSign(text: string | undefined, { signs }: Lexicon): boolean {
  return text !== undefined && /^\p{Sc}$/u.test(text) && !signs.has(text);
}

export function isYear(token: Token | undefined): boolean {
  return (
    token?.kind === 'number' && Number.isInteger(token.value) && token.value >= FIRST_YEAR && token.value <= LAST_YEAR
  );
}

/** GPT-4, 24/7, 5G: a number stuck to a letter or to another number. */
function isStuck(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1]?.text;
  const after = tokens[end];
  if (tokens[start]?.glued && (before === '-' || before === '/')) return true;
  if (after?.glued && after.text === '/' && tokens[end + 1]?.kind === 'number') return true;
  return end === start + 1 && after?.glued === true && after.kind === 'word';
}

/** Years, model names, hours, paragraphs: numbers that are no figure of the plan. */
function isNoFigure(
  tokens: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
  unit: Unit | undefined,
): boolean {
  const before = tokens[start - 1]?.text ?? '';
  if (before === PARAGRAPH || isStrangeSign(before, lexicon) || lexicon.notFigures.has(before)) return true;
  const after = tokens[end];
  if (isStrangeSign(after?.text, lexicon) || (after?.kind === 'word' && lexicon.notFigures.has(after.text)))
    return true;
  if (unit !== undefined) return false;
  return isStuck(tokens, start, end) || (end === start + 1 && isYear(tokens[start]));
}

const SIGNS: ReadonlyMap<string, Comparison> = new Map([
  ['>', 'over'],
  ['<', 'under'],
  ['≥', 'at_least'],
  ['≤', 'at_most'],
]);

/** Where so many words begin before this place: marks are none ("dépasse-t-elle les 40"). */
function wordsBefore(tokens: readonly Token[], start: number, words: number): number {
  let at = start;
  for (let left = words; at > 0 && left > 0; at--) if (tokens[at - 1]?.kind !== 'mark') left--;
  return at;
}

/** The "que" of "est-ce que" is no "only". */
function isInOpener(tokens: readonly Token[], { start, end }: Range, { openers }: Lexicon): boolean {
  return tokens.slice(Math.max(0, start - COMPARED), start).some((_, back) => {
    const opener = openers.at(tokens, Math.max(0, start - COMPARED) + back);
    return opener !== undefined && opener.end >= end;
  });
}

/** The comparison said in the few words before: "more than 100 billion". */
function comparisonBefore(tokens: readonly Token[], start: number, lexicon: Lexicon): Comparison | undefined {
  const sign = SIGNS.get(tokens[start - 1]?.text ?? '');
  if (sign !== undefined) return sign;
  for (let at = wordsBefore(tokens, start, COMPARED); at < start; at++) {
    const found = lexicon.comparisons.at(tokens, at);
    if (found === undefined || found.end > start || found.value === 'all' || found.value === 'most') continue;
    if (isInOpener(tokens, found, lexicon)) continue;
    const between = tokens.slice(found.end, start);
    if (
      between.every(
        (token) => token.kind === 'mark' || lexicon.functionWords.has(token.text) || lexicon.signs.has(token.text),
      )
    )
      return found.value;
  }
  return undefined;
}

/** @param inRange whether it ends a range: then what is glued in front doesn't make it a name */
function numberAt(tokens: readonly Token[], start: number, lexicon: Lexicon, inRange = false): Measured | undefined {
  const parsed = digitsAt(tokens, start, lexicon) ?? numberInWordsAt(tokens, start, lexicon);
  if (parsed === undefined) return undefined;
  const before = currencyBefore(tokens, start, lexicon);
  const behind =
    unitAt(tokens, parsed.end, lexicon) ??
    (before === undefined ? unitBehind(tokens, parsed.end, lexicon, parsed.value) : undefined);
  const unit = behind?.unit ?? before ?? (parsed.value >= MILLION ? lexicon.currency : undefined);
  if (!inRange && isNoFigure(tokens, start, parsed.end, lexicon, unit)) return undefined;
  const measured = {
    value: parsed.value,
    start: before === undefined ? start : start - 1,
    end: behind?.end ?? parsed.end,
  };
  return unit === undefined ? measured : { ...measured, unit };
}

/** "150-200 billion": from one number to another. */
function rangeAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Quantity | undefined {
  if (tokens[start]?.kind !== 'number') return undefined;
  const [low, dash, high] = tokens.slice(start, start + RANGE);
  if (low?.kind !== 'number' || high?.kind !== 'number' || !high.glued || !/^[-–—]$/u.test(dash?.text ?? ''))
    return undefined;
  const last = high.value > low.value ? numberAt(tokens, start + RANGE - 1, lexicon, true) : undefined;
  return last && { ...last, loose: 'range', start };
}

function quantityAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Quantity | undefined {
  const range = rangeAt(tokens, start, lexicon);
  if (range !== undefined) return range;
  const fraction = pairAt(tokens, start, lexicon) ?? fractionAt(tokens, start, lexicon);
  const number = numberAt(tokens, start, lexicon);
  const measured = (fraction?.end ?? 0) > (number?.end ?? 0) ? fraction : number;
  if (measured === undefined) return undefined;
  const comparison = comparisonBefore(tokens, start, lexicon);
  return comparison === undefined ? measured : { ...measured, comparison };
}

/** The "à 100" of "il y a 100 milliards": its number is another figure's. */
function isNumbered(tokens: readonly Token[], { start, end }: Range, lexicon: Lexicon): boolean {
  if (tokens[end - 1]?.kind !== 'number' || end - start < 2) return false;
  const number = numberAt(tokens, end - 1, lexicon);
  return number !== undefined && number.end > end && number.unit?.kind !== 'share';
}

/** "entirely", "most of it": a share without a number. */
function wholeAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Quantity | undefined {
  const found = lexicon.comparisons.at(tokens, at);
  if (found === undefined) return undefined;
  // The "most" of "at most".
  if ((lexicon.comparisons.at(tokens, at - 1)?.end ?? 0) > at) return undefined;
  if (found.value === 'all' && isNumbered(tokens, found, lexicon)) return undefined;
  if (found.value === 'all') return { value: 100, unit: lexicon.share, loose: 'implied', start: at, end: found.end };
  if (found.value === 'most')
    return { value: 50, unit: lexicon.share, comparison: 'over', loose: 'implied', start: at, end: found.end };
  return undefined;
}

/** Every figure of the tokens by its own words, in order. */
export function figuresIn(tokens: readonly Token[], lexicon: Lexicon): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const quantity = quantityAt(tokens, at, lexicon) ?? wholeAt(tokens, at, lexicon);
    if (quantity !== undefined) found.push(quantity);
    // "How many pour cent": the number in a unit's name is none.
    at = quantity?.end ?? lexicon.units.at(tokens, at)?.end ?? at + 1;
  }
  return found;
}
