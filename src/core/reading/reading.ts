// A question as it is understood before matching: text-speak written out, spelling repaired, courtesies set aside, figures found.

import type { UnitKind } from '../knowledge/figure.ts';
import type { Language } from '../knowledge/language.ts';
import type { Words } from '../matching/candidates.ts';
import { type Token, tokenize, word } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';
import { findQuantities, type Quantity } from './quantity.ts';
import { type Repair, repairedWords } from './spelling.ts';

export interface Reading {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  /** Per token: whether it is a courtesy or a filler, which says nothing about what is asked. */
  readonly courtesy: readonly boolean[];
  /** Longer than a question is: a text, in which questions are looked for. */
  readonly isLong: boolean;
}

/** In characters. */
const LONGEST_QUESTION = 300;

/** A stretch of tokens, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a figure becomes for the matcher: the kind counts, not the value, which may be wrong. */
const FIGURE_WORDS: Readonly<Partial<Record<UnitKind, string>>> = { currency: 'figcur', share: 'figpct' };
const BARE_FIGURE = 'fignum';

/** "EUR200bn": a currency's code in front of its number. */
const CODED = /^(\p{L}{3})(\d.*)$/u;

function withoutCode(token: Token, { units }: Lexicon): Token[] {
  const [, code, rest = ''] = CODED.exec(token.text) ?? [];
  if (code === undefined || units.at([word(code)], 0)?.value.kind !== 'currency') return [token];
  return [word(code), ...tokenize(rest)];
}

function writeOut(written: readonly Token[], lexicon: Lexicon): Token[] {
  const { sms } = lexicon;
  const tokens = written.flatMap((token) => (token.kind === 'word' ? withoutCode(token, lexicon) : [token]));
  return tokens.flatMap((token, at) => {
    const scale = tokens[at - 1]?.kind === 'number' && (token.glued || token.text === '%');
    const long =
      token.kind === 'word' && !token.elided && !scale
        ? (sms.get(token.written ?? '') ?? sms.get(token.text))
        : undefined;
    return long === undefined ? [token] : long.map(word);
  });
}

/** Marks stand between no two words here: "gigafactories, teh" are neighbours. */
function repairAll(tokens: readonly Token[], repair: Repair): Token[] {
  const typed = tokens.filter(({ kind }) => kind !== 'mark').map(({ text }) => text);
  const meant = repairedWords(typed, repair);
  let at = 0;
  return tokens.map((token) => {
    const text = token.kind === 'mark' ? token.text : (meant[at++] as string);
    return text === token.text ? token : { ...token, text, typed: token.text };
  });
}

function markCourtesy(tokens: readonly Token[], { courtesy }: Lexicon): boolean[] {
  const marked = tokens.map(() => false);
  for (const { start, end } of courtesy.all(tokens)) marked.fill(true, start, end);
  return marked;
}

/** @param repair absent where the words are taken as they are: the curated questions themselves */
export function read(text: string, language: Language, lexicon: Lexicon, repair?: Repair): Reading {
  const written = writeOut(tokenize(text), lexicon);
  const tokens = repair === undefined ? written : repairAll(written, repair);
  return {
    language,
    lexicon,
    tokens,
    quantities: findQuantities(tokens, lexicon),
    courtesy: markCourtesy(tokens, lexicon),
    isLong: text.trim().length > LONGEST_QUESTION,
  };
}

/** The words of a range for the matcher, without courtesies; all of them where nothing else was said. */
export function wordsIn(reading: Reading, range: Range): Words {
  const words = pick(reading, range, false);
  return words.meant.length > 0 ? words : pick(reading, range, true);
}

function pick({ tokens, quantities, courtesy }: Reading, { start, end }: Range, all: boolean): Words {
  const meant: string[] = [];
  const typed: string[] = [];
  for (let at = start; at < end; at++) {
    const quantity = quantities.find((candidate) => candidate.start === at);
    const token = tokens[at] as Token;
    if (quantity !== undefined) {
      const figure = FIGURE_WORDS[quantity.unit?.kind ?? 'count'] ?? BARE_FIGURE;
      meant.push(figure);
      typed.push(figure);
      at = quantity.end - 1;
    } else if (token.kind !== 'mark' && (all || !courtesy[at])) {
      meant.push(token.text);
      typed.push(token.typed ?? token.text);
    }
  }
  return { meant, typed };
}

export function wholeOf({ tokens }: Reading): Range {
  return { start: 0, end: tokens.length };
}

export function quantitiesIn({ quantities }: Reading, { start, end }: Range): Quantity[] {
  return quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
}

/** The words as they were understood, figures as they stand: for people, not for the matcher. */
export function shownWords({ tokens, courtesy }: Reading): string[] {
  const said = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]);
  const shown = said.length > 0 ? said : tokens.filter((token) => token.kind !== 'mark');
  return shown.map(({ text }) => text);
}
