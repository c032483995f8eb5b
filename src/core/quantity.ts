// The figures that a question holds: digits or words, scale, unit, and how they are compared.
import type { Comparison, Figure, Unit } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './text.ts';

export interface Quantity {
  /** In whole units where the unit is known; as written where it is not. */
  readonly value: number;
  /** Absent for a bare number, which may be meant in billions. */
  readonly unit?: Unit;
  readonly comparison?: Comparison;
  /** The tokens from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

interface Span {
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
}

const MARKS: Readonly<Record<string, Unit>> = { '€': 'EUR', $: 'USD', '%': 'percent' };
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** How many words may stand between a number and what it counts: "four large new sites". */
const NEAR = 2;
/** From here on a number in front of "chips" or "sites" is money for them. */
const MOST_CHIPS = 1e8;
const MOST_SITES = 1e5;

function scaleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Span | undefined {
  const found = lexicon.scales.at(tokens, at);
  return found === undefined ? undefined : { value: found.value, end: found.end, scaled: true };
}

/** "200", "200bn", "1.5 million": digits and the scales behind them. */
function digits(tokens: readonly Token[], start: number, lexicon: Lexicon): Span | undefined {
  const token = tokens[start];
  if (token?.kind !== 'number') return undefined;
  let span: Span = { value: token.value, end: start + 1, scaled: false };
  for (let scale = scaleAt(tokens, span.end, lexicon); scale !== undefined; scale = scaleAt(tokens, span.end, lexicon)) {
    span = { value: span.value * scale.value, end: scale.end, scaled: true };
  }
  return span;
}

/** "deux cents milliards", "a hundred and fifty thousand": a number in words. */
function spelled(tokens: readonly Token[], start: number, lexicon: Lexicon): Span | undefined {
  let total = 0;
  let current: number | undefined;
  let end = start;
  let scaled = false;
  let counted = false;
  while (end < tokens.length) {
    const multiplier = lexicon.multipliers.at(tokens, end);
    const scale = scaleAt(tokens, end, lexicon);
    const number = lexicon.numbers.at(tokens, end);
    const article = end === start ? lexicon.articles.at(tokens, end) : undefined;
    if (multiplier !== undefined && (multiplier.value === 100 || current !== undefined || total === 0)) {
      const times = (current ?? 1) * multiplier.value;
      if (multiplier.value === 100) current = times;
      else [total, current] = [total + times, undefined];
      end = multiplier.end;
      counted = true;
    } else if (number !== undefined && number.value < 100 && (current === undefined || current % 100 === 0 || (current % 10 === 0 && number.value < 10))) {
      current = (current ?? 0) + number.value;
      end = number.end;
      counted = true;
    } else if (scale !== undefined && (current !== undefined || total > 0)) {
      total = (total + (current ?? 0)) * scale.value;
      current = undefined;
      end = scale.end;
      scaled = true;
      counted = true;
    } else if (article !== undefined && (lexicon.multipliers.at(tokens, article.end) ?? scaleAt(tokens, article.end, lexicon)) !== undefined) {
      current = article.value;
      end = article.end;
    } else if (current !== undefined && lexicon.joiners.has(tokens[end]?.text ?? '') && joins(tokens, end, current, lexicon)) {
      end++;
    } else if (tokens[end]?.text === '-' && counted && tokens[end]?.glued && lexicon.numbers.at(tokens, end + 1) !== undefined) {
      end++;
    } else break;
  }
  return counted ? { value: total + (current ?? 0), end, scaled: scaled || total >= 1000 } : undefined;
}

/** "hundred and fifty" goes on; "fifty and a hundred" are two numbers. */
function joins(tokens: readonly Token[], at: number, current: number, lexicon: Lexicon): boolean {
  const next = lexicon.numbers.at(tokens, at + 1);
  return next !== undefined && ((current >= 100 && current % 100 === 0) || (current % 10 === 0 && next.value < 2));
}

function unitBehind(tokens: readonly Token[], end: number, lexicon: Lexicon, value: number): { unit: Unit; end: number } | undefined {
  const mark = MARKS[tokens[end]?.text ?? ''];
  if (mark !== undefined) return { unit: mark, end: end + 1 };
  for (let at = end; at <= end + NEAR && at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'word') return undefined;
    const found = lexicon.units.at(tokens, at);
    if (found === undefined) continue;
    const counted = found.value === 'sites' || found.value === 'chips';
    if (counted && value >= (found.value === 'chips' ? MOST_CHIPS : MOST_SITES)) return undefined;
    if (counted) return { unit: found.value, end };
    if (at === end || lexicon.functionWords.has(tokens[end]?.text ?? '')) return { unit: found.value, end: found.end };
  }
  return undefined;
}

function unitBefore(tokens: readonly Token[], start: number): Unit | undefined {
  const mark = MARKS[tokens[start - 1]?.text ?? ''];
  return mark === 'EUR' || mark === 'USD' ? mark : undefined;
}

/** Years, model names, ratios of hours, paragraph numbers: numbers that are no figure of the plan. */
function isNoFigure(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon, unit: Unit | undefined): boolean {
  const token = tokens[start];
  const before = tokens[start - 1];
  const after = tokens[end];
  if (before?.text === '§' || lexicon.notFigures.has(before?.text ?? '')) return true;
  if (unit === undefined && after?.kind === 'word' && lexicon.notFigures.has(after.text)) return true;
  if (token?.glued && (before?.text === '-' || before?.text === '/')) return true;
  if (after?.text === '/' && after.glued && tokens[end + 1]?.kind === 'number') return true;
  if (end === start + 1 && after?.kind === 'word' && after.glued && unit === undefined) return true;
  const year = token?.kind === 'number' && end === start + 1 && token.value >= FIRST_YEAR && token.value <= LAST_YEAR;
  return year && Number.isInteger(token.value) && unit === undefined;
}

/** The comparison said in the few words before: "more than 100 billion". */
function comparisonBefore(tokens: readonly Token[], start: number, lexicon: Lexicon): { comparison: Comparison; start: number } | undefined {
  for (let at = Math.max(0, start - 4); at < start; at++) {
    const found = lexicon.comparisons.at(tokens, at);
    if (found === undefined || found.value === 'all' || found.value === 'most') continue;
    const between = tokens.slice(found.end, start);
    if (found.end <= start && between.every((token) => token.kind === 'mark' || lexicon.functionWords.has(token.text))) {
      return { comparison: found.value, start: at };
    }
  }
  return undefined;
}

function quantityAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Quantity | undefined {
  const compared = comparisonBefore(tokens, start, lexicon);
  const comparison = compared === undefined ? {} : { comparison: compared.comparison };
  const fraction = lexicon.fractions.at(tokens, start);
  const span = digits(tokens, start, lexicon) ?? spelled(tokens, start, lexicon);
  if (fraction !== undefined && fraction.end > (span?.end ?? 0)) {
    return { value: fraction.value, unit: 'percent', ...comparison, start, end: fraction.end };
  }
  if (span === undefined) return undefined;
  const behind = unitBehind(tokens, span.end, lexicon, span.value);
  const unit = behind?.unit ?? unitBefore(tokens, start) ?? (span.value >= 1e6 ? 'EUR' : undefined);
  if (isNoFigure(tokens, start, span.end, lexicon, unit)) return undefined;
  const first = unitBefore(tokens, start) === undefined ? start : start - 1;
  return { value: span.value, ...(unit === undefined ? {} : { unit }), ...comparison, start: first, end: behind?.end ?? span.end };
}

/** "entirely", "most of it": a share without a number. */
function wholeAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Quantity | undefined {
  const found = lexicon.comparisons.at(tokens, at);
  if (found?.value === 'all') return { value: 100, unit: 'percent', start: at, end: found.end };
  if (found?.value === 'most') return { value: 50, unit: 'percent', comparison: 'over', start: at, end: found.end };
  return undefined;
}

/** "150 billion and 50": a bare number beside sums is one of them. */
function inherit(found: readonly Quantity[]): Quantity[] {
  const sums = found.some(({ unit, value }) => unit === 'EUR' && value >= 1e9);
  return found.map((quantity) => (sums && quantity.unit === undefined && quantity.value > 1 && quantity.value < 1000 ? { ...quantity, unit: 'EUR', value: quantity.value * 1e9 } : quantity));
}

/** Every figure of the tokens, in order. */
export function findQuantities(tokens: readonly Token[], lexicon: Lexicon): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const quantity = quantityAt(tokens, at, lexicon) ?? wholeAt(tokens, at, lexicon);
    if (quantity !== undefined) found.push(quantity);
    at = quantity?.end ?? at + 1;
  }
  return inherit(found);
}

/** "about 200" may miss by a tenth; "nearly 200" also from above. */
const ABOUT = 0.1;

/** Whether what is said of the figure is true of it; both in the same unit. */
export function holds({ value, comparison }: Pick<Quantity, 'value' | 'comparison'>, truth: Figure): boolean {
  const near = Math.abs(truth.value - value) <= ABOUT * truth.value;
  switch (comparison) {
    case 'over':
      return truth.value > value;
    case 'under':
      return truth.value < value;
    case 'at_least':
      return truth.value >= value;
    case 'at_most':
      return truth.value <= value;
    case 'about':
    case 'nearly':
      return near;
    default:
      return Math.abs(truth.value - value) <= Math.abs(truth.value) * 0.005;
  }
}
