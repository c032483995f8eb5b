// From what was typed to tokens: words without case or accents, numbers, and the marks that carry meaning.

import { READ_LIMIT } from '../question.ts';
import { fold, plain } from './normalise.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Normalised: lower case, no accents, ligatures undone. */
  readonly text: string;
  /** A number's value; NaN for the rest. */
  readonly value: number;
  /** Nothing stood between this token and the one before. */
  readonly glued: boolean;
  /** An apostrophe follows: the c of "c'est", not the c of "c koi". */
  readonly elided: boolean;
  /** Where it stands in the text, made plain and in lower case: from this index up to that one. */
  readonly from: number;
  readonly to: number;
  /** In lower case as it was written, where that has accents. */
  readonly written?: string;
  /** The word as it was typed, where spelling repair changed it. */
  readonly typed?: string;
}

const APOSTROPHES = "'’ʼ‘`´";
const GROUPED = /^(\d{1,3}(?:[ .,'’]\d{3})+)(?:[.,](\d{1,2}))?$/u;
const TOKEN =
  /\d{1,3}(?:[ .,'’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?|(?<![\p{L}\p{N}.])\.\d+|\p{L}[\p{L}\p{N}\p{M}]*|[\p{Sc}%§?!.,;:()&+/\-–—<>≤≥\n]/gu;

function numberValue(text: string): number {
  const grouped = GROUPED.exec(text);
  if (grouped !== null) return Number(`${(grouped[1] ?? '').replace(/\D/gu, '')}.${grouped[2] ?? '0'}`);
  return Number(text.replace(',', '.'));
}

function kindOf(text: string): Token['kind'] {
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || (text.length > 1 && text.startsWith('.'))) return 'number';
  if (first >= 97 && first <= 122) return 'word';
  return /^[\p{L}\p{Sc}%]/u.test(text) ? 'word' : 'mark';
}

/** The last READ_LIMIT code points, where people ask, cut at a whole one. */
export function readable(text: string): string {
  if (text.length <= READ_LIMIT) return text;
  return Array.from(text.slice(-2 * READ_LIMIT))
    .slice(-READ_LIMIT)
    .join('');
}

/** The first code points of a text, as many as this. */
export function firstOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return Array.from(text.slice(0, 2 * limit))
    .slice(0, limit)
    .join('');
}

/** Splits any string, however malformed, into tokens. Emoji, controls, marks of direction and lone surrogates are dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const lower = plain(readable(text)).toLowerCase();
  let end = -1;
  for (const match of lower.matchAll(TOKEN)) {
    const written = match[0];
    const folded = fold(written);
    const kind = kindOf(folded);
    const glued = match.index === end;
    end = match.index + written.length;
    const elided = APOSTROPHES.includes(lower.charAt(end) || ' ');
    const value = kind === 'number' ? numberValue(written) : Number.NaN;
    const token = { kind, text: folded, value, glued, elided, from: match.index, to: end };
    tokens.push(folded === written ? token : { ...token, written });
  }
  return tokens;
}

/** Most phrases of the knowledge base are no more than this, and thousands are read before the first answer. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/u;

/** The words of a phrase of the knowledge base, as tokenize gives them; marks are dropped. */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split(' ');
  return tokenize(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text);
}

/** @param of the token that it stands for, whose place it takes */
export function word(text: string, { from, to }: Pick<Token, 'from' | 'to'> = { from: 0, to: 0 }): Token {
  return { kind: 'word', text, value: Number.NaN, glued: false, elided: false, from, to };
}
