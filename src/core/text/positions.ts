// Where a stretch of a text made plain stands in the text as it was given.
import { plain } from './normalise.ts';

/** A text as tokens are read from it, with the way back. */
export interface Placed {
  /** Plain and in lower case: tokenize leaves it as it is. */
  readonly text: string;
  /** The index in the text as given, in UTF-16 units, of an index in `text`; its length for what lies behind. */
  readonly at: (index: number) => number;
}

const ASCII = /^[\p{ASCII}]*$/u;
/** A character with the marks that belong to it; a fraction with the digit in front, behind which it is a decimal. */
const PIECE = /\d[½¼¾]|\P{M}\p{M}*|\p{M}+/gu;

/** Makes a text plain piece by piece, so that each piece knows where it came from. */
export function placed(given: string): Placed {
  if (ASCII.test(given)) return { text: given.toLowerCase(), at: (index) => Math.min(index, given.length) };
  let text = '';
  const origins: number[] = [];
  for (const { 0: piece, index } of given.matchAll(PIECE)) {
    const own = plain(piece).toLowerCase();
    for (let at = 0; at < own.length; at++) origins.push(index);
    text += own;
  }
  return { text, at: (index) => origins[index] ?? given.length };
}
