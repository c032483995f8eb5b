// A text to its sentences, each read by itself, with the way back to the text as it was given.
import { blankedAsides } from '../reading/asides.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, read } from '../reading/reading.ts';
import type { Repair } from '../reading/spelling.ts';
import { type Stretch, stretchesOf } from '../reading/stretches.ts';
import { endingTag } from '../reading/yes-or-no.ts';
import { placed } from '../text/positions.ts';

export interface Sentence {
  readonly reading: Reading;
  readonly stretches: readonly Stretch[];
  /** How many of its tokens state something: none where it asks, those before the tag in "…, right?" */
  readonly states: number;
  /** Whether a token was written with a capital. */
  readonly isCapital: (at: number) => boolean;
  /** Tokens to where they stand in the text as given, in UTF-16 units. */
  readonly placeOf: (range: Range) => Range;
}

export interface Reader {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly repair: Repair | undefined;
}

/** Longer stretches without an end are cut at a space: no sentence is longer. In UTF-16 units. */
const LONGEST = 1200;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

function cut({ text, start }: Piece): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const end = space > from ? space + 1 : from + LONGEST;
    pieces.push({ text: text.slice(from, end), start: start + from });
    from = end;
  }
  return [...pieces, { text: text.slice(from), start: start + from }];
}

function piecesOf(text: string, locale: string): Piece[] {
  const blanked = blankedAsides(text);
  const sentences = [...segmenterOf(locale).segment(blanked)];
  return sentences.map(({ segment, index }) => ({ text: segment, start: index })).flatMap(cut);
}

/** A question mark, whatever closes behind it. */
const ASKS = /[?？][\s"'”’»)\]]*$/u;

/** What stands in front of "…, right?" and "…, can you imagine?" is stated all the same; a question says nothing. */
function statedIn(reading: Reading, stretches: readonly Stretch[], asks: boolean): number {
  const { tokens, lexicon } = reading;
  if (!asks) return tokens.length;
  const last = endingTag(reading)?.start ?? stretches.at(-1)?.start ?? 0;
  const stated = tokens.slice(0, last);
  const first = stated.findIndex(({ kind }) => kind !== 'mark');
  const opens = first === -1 || lexicon.wh.has(stated) || lexicon.openers.at(stated, first) !== undefined;
  return opens ? 0 : last;
}

function sentenceOf({ text, start }: Piece, { language, lexicon, repair }: Reader): Sentence {
  const { text: plain, at } = placed(text);
  const reading = read(plain, language, lexicon, repair);
  const { tokens } = reading;
  const stretches = stretchesOf(reading);
  return {
    reading,
    stretches,
    states: statedIn(reading, stretches, ASKS.test(text)),
    isCapital: (index) => /\p{Lu}/u.test(text.charAt(at(tokens[index]?.from ?? 0))),
    placeOf: (range) => ({
      start: start + at(tokens[range.start]?.from ?? 0),
      end: start + at(tokens[range.end - 1]?.to ?? plain.length),
    }),
  };
}

/** Every sentence that holds a word, in order. */
export function sentencesOf(text: string, reader: Reader): Sentence[] {
  return piecesOf(text, reader.lexicon.rules.locale)
    .map((piece) => sentenceOf(piece, reader))
    .filter(({ reading }) => reading.tokens.some(({ kind }) => kind !== 'mark'));
}
