// A question as it is understood before matching: text-speak written out, spelling repaired, courtesies set aside, figures found.

import type { UnitKind } from '../knowledge/figure.ts';
import type { Language } from '../knowledge/language.ts';
import type { Words } from '../matching/candidates.ts';
import { type Token, tokenize, word } from '../text/tokenize.ts';
import { framesIn } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import type { Range } from './range.ts';
import { type Repair, repairedWords } from './spelling.ts';
import type { Tag } from './tagger.ts';

export interface Reading {
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** The language of a question that is in none of ours. */
  readonly foreign?: Language;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  /** Per token: whether it is a courtesy or a filler, which says nothing about what is asked. */
  readonly courtesy: readonly boolean[];
  /** What its words stand for, in order. */
  readonly tags: readonly Tag[];
  /** Longer than a question is: a text, in which questions are looked for. */
  readonly isLong: boolean;
}

/** In characters. */
const LONGEST_QUESTION = 300;

/** What a figure becomes for the matcher: the kind counts, not the value, which may be wrong. */
const FIGURE_WORDS: Readonly<Partial<Record<UnitKind, string>>> = { currency: 'figcur', share: 'figpct' };
const BARE_FIGURE = 'fignum';

/** "EUR200bn": a currency's code in front of its number. */
const CODED = /^(\p{L}{3})(\d.*)$/u;

function isCoded({ kind, text }: Token, { units }: Lexicon): boolean {
  if (kind !== 'word') return false;
  const code = CODED.exec(text)?.[1];
  return code !== undefined && units.at([word(code)], 0)?.value.kind === 'currency';
}

function withoutCode(token: Token): Token[] {
  const [, code = '', rest = ''] = CODED.exec(token.text) ?? [];
  const start = token.to - rest.length;
  return [
    word(code, { from: token.from, to: start }),
    ...tokenize(rest).map((own) => ({ ...own, from: start + own.from, to: start + own.to })),
  ];
}

/** What text-speak stands for. */
function longOf(token: Token, before: Token | undefined, { sms }: Lexicon): readonly string[] | undefined {
  if (token.kind !== 'word' || token.elided) return undefined;
  if (before?.kind === 'number' && (token.glued || token.text === '%')) return undefined;
  return (token.written === undefined ? undefined : sms.get(token.written)) ?? sms.get(token.text);
}

function writeOut(written: readonly Token[], lexicon: Lexicon): Token[] {
  const hasCode = written.some((token) => isCoded(token, lexicon));
  const tokens = hasCode
    ? written.flatMap((token) => (isCoded(token, lexicon) ? withoutCode(token) : [token]))
    : written;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const long = longOf(token, tokens[at - 1], lexicon);
    if (long === undefined) out.push(token);
    else for (const text of long) out.push(word(text, token));
  }
  return out;
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

function markCourtesy(tokens: readonly Token[], lexicon: Lexicon): boolean[] {
  const { courtesy } = lexicon;
  const marked = tokens.map(() => false);
  for (const { start, end } of [...courtesy.all(tokens), ...framesIn(tokens, lexicon)]) marked.fill(true, start, end);
  return marked;
}

/** What each figure and each other word stands for; marks stand between no two words. */
function tagsOf(tokens: readonly Token[], quantities: readonly Quantity[], { tagger, concepts }: Lexicon): Tag[] {
  const places: number[] = [];
  const tags: Tag[] = [];
  const close = (): void => {
    const words = places.map((at) => (tokens[at] as Token).text);
    for (const { start, end, concepts: own } of tagger.tag(words))
      tags.push({ start: places[start] as number, end: (places[end - 1] as number) + 1, concepts: own });
    places.length = 0;
  };
  for (let at = 0, next = 0; at < tokens.length; at++) {
    const quantity = quantities[next];
    if (quantity?.start === at) {
      close();
      tags.push({ start: at, end: quantity.end, concepts: concepts.figures[quantity.unit?.kind ?? 'count'] });
      at = quantity.end - 1;
      next++;
    } else if (tokens[at]?.kind !== 'mark') places.push(at);
  }
  close();
  return tags;
}

/** What the words of a range stand for, without talk; courtesies stand for nothing unless there is nothing else. */
function conceptsIn({ tags, courtesy, lexicon: { talk } }: Reading, { start, end }: Range, all: boolean): string[][] {
  return tags.flatMap((tag) => {
    if (tag.start < start || tag.end > end || (!all && courtesy[tag.start])) return [];
    const said = tag.concepts.filter((concept) => !talk.has(concept));
    return said.length === 0 ? [] : [said];
  });
}

/** @param repair absent where the words are taken as they are: the curated questions themselves */
export function read(text: string, language: Language, lexicon: Lexicon, repair?: Repair): Reading {
  const written = writeOut(tokenize(text), lexicon);
  const tokens = repair === undefined ? written : repairAll(written, repair);
  const quantities = findQuantities(tokens, lexicon);
  return {
    language,
    lexicon,
    tokens,
    quantities,
    tags: tagsOf(tokens, quantities, lexicon),
    courtesy: markCourtesy(tokens, lexicon),
    isLong: text.trim().length > LONGEST_QUESTION,
  };
}

/** The words of a range for the matcher, without courtesies; all of them where nothing else was said. */
export function wordsIn(reading: Reading, range: Range): Required<Words> {
  const words = pick(reading, range, false);
  const isPolite = words.meant.length === 0;
  return { ...(isPolite ? pick(reading, range, true) : words), concepts: conceptsIn(reading, range, isPolite) };
}

function pick({ tokens, quantities, courtesy }: Reading, { start, end }: Range, all: boolean): Omit<Words, 'concepts'> {
  const meant: string[] = [];
  const typed: string[] = [];
  for (let at = start; at < end; at++) {
    const quantity = quantities.length === 0 ? undefined : quantities.find((candidate) => candidate.start === at);
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
