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
  // "Un milliard" is one of them too.
  const parsed = [digitsAt(tokens, start, lexicon), numberInWordsAt(tokens, start, lexicon), one];
  return parsed.find((number) => number !== undefined && number.value <= FEW_PARTS);
}

/** Two small numbers with a phrase between, the first with its currency or scale or without: "three euros to one", "one billion in ten". */
function smallPair(
  tokens: readonly Token[],
  first: ParsedNumber,
  lexicon: Lexicon,
  between: PhraseTable<unknown>,
): { first: number; second: number; end: number } | undefined {
  const scaled = lexicon.scales.at(tokens, first.end)?.end ?? first.end;
  const unit = lexicon.units.at(tokens, scaled);
  const phrase = between.at(tokens, unit?.value.kind === 'currency' ? unit.end : scaled);
  const second = phrase && smallNumber(tokens, phrase.end, lexicon);
  return second && { first: first.value, second: second.value, end: second.end };
}

/** "Three to one": how many times the one; "three euros out of four": a share. */
export function pairAt(tokens: readonly Token[], start: number, lexicon: Lexicon): Measured | undefined {
  const number = smallNumber(tokens, start, lexicon);
  if (number === undefined) return undefined;
  const toOne = smallPair(tokens, number, lexicon, lexicon.toOne);
  if (toOne?.second === 1 && toOne.first > 1)
    return { value: toOne.first, unit: lexicon.multiple, start, end: toOne.end };
  const pair = smallPair(tokens, number, lexicon, lexicon.outOf);
  if (pair === undefined || pair.second <= pair.first) return undefined;
  return { value: (PER_CENT * pair.first) / pair.second, unit: lexicon.share, start, end: pair.end };
}
