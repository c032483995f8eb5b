// Where a question could fall into several, at marks and at "and"; and what belongs together all the same.
import { cuesOf, mark } from '../reading/cues.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Range, Reading } from '../reading/reading.ts';
import type { PhraseTable } from '../text/phrases.ts';
import type { Token } from '../text/text.ts';

const STRONG: ReadonlySet<string> = new Set(['?', '!', '.', ';', ':', '\n', '+', '&']);
const WEAK: ReadonlySet<string> = new Set([',', '(', ')', '–', '—']);

/** "How much" and "combien" repeat as questions; "qui" and "what" also as relatives. */
const REPEATED = 7;

export interface Segment extends Range {
  /** A comma stands in front, not "and" or the end of a sentence. */
  readonly weak: boolean;
  /** Asks something by itself: a question word, or nothing but cues. */
  readonly asks: boolean;
}

function protectedTokens({ tokens, quantities, lexicon }: Reading): boolean[] {
  const whole = tokens.map(() => false);
  mark(whole, quantities);
  for (const table of [lexicon.names, lexicon.otherPlans, lexicon.plan] as PhraseTable<unknown>[])
    mark(whole, table.all(tokens));
  return whole;
}

/** Whether a stretch says more than courtesies. */
export function hasWords({ tokens, courtesy }: Reading, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) if (tokens[at]?.kind !== 'mark' && !courtesy[at]) return true;
  return false;
}

/** Nothing but the plan's name, figures and function words: a topic put in front ("InvestAI, how much?") or a figure left behind. */
function isBare({ tokens, quantities, courtesy, lexicon }: Reading, { start, end }: Range): boolean {
  const own = tokens.slice(start, end);
  const covered = own.map(
    (token, at) => token.kind === 'mark' || courtesy[start + at] === true || lexicon.functionWords.has(token.text),
  );
  mark(covered, lexicon.plan.all(own));
  mark(covered, lexicon.pronouns.all(own));
  const inside = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
  if (inside.length > 0) mark(covered, lexicon.units.all(own));
  mark(
    covered,
    inside.map((quantity) => ({ start: quantity.start - start, end: quantity.end - start })),
  );
  return covered.every((is) => is) && !lexicon.wh.has(own) && !lexicon.aspects.has(own);
}

/** "The chips, who makes them" and "How many will they need, these sites": one question whose topic stands apart. */
function isDislocated(
  { tokens, lexicon }: Reading,
  before: Range,
  range: Range & { weak: boolean },
  isLast: boolean,
): boolean {
  if (!range.weak) return false;
  const first = tokens.slice(before.start, before.end);
  const second = tokens.slice(range.start, range.end);
  const resumes = lexicon.pronouns.at(tokens, range.start) ?? lexicon.openers.at(tokens, range.start);
  const isTopic = !lexicon.wh.has(first);
  if (
    isTopic &&
    (resumes !== undefined || (lexicon.pronouns.has(second) && lexicon.wh.at(tokens, range.start) !== undefined))
  )
    return true;
  if (lexicon.or.has(second) && !lexicon.wh.has(second)) return true;
  return isLast && !lexicon.wh.has(second) && lexicon.pronouns.has(first);
}

/** "The US and China": names of one kind are one list. */
function isNameList({ tokens, lexicon }: Reading, before: Range, { start, end }: Range): boolean {
  const own = tokens.slice(start, end);
  const claims = lexicon.names.all(own);
  const covered = own.map((token) => token.kind === 'mark' || lexicon.functionWords.has(token.text));
  mark(covered, claims);
  if (claims.length === 0 || !covered.every((is) => is) || lexicon.wh.has(own)) return false;
  const kinds = new Set(claims.flatMap(({ value }) => value.map(({ fact }) => fact)));
  return lexicon.names
    .all(tokens.slice(before.start, before.end))
    .some(({ value }) => value.some(({ fact }) => kinds.has(fact)));
}

function asksItself(reading: Reading, range: Range): boolean {
  const own = reading.tokens.slice(range.start, range.end);
  if (reading.lexicon.wh.has(own) || reading.lexicon.openers.at(own, 0) !== undefined) return true;
  const cues = cuesOf(reading, range);
  return cues.leftover === 0 && (cues.subject !== undefined || cues.aspect !== undefined);
}

/** "How much is public how much is private": the same question word again starts another question. */
function repeatsQuestion(tokens: readonly Token[], start: number, at: number, lexicon: Lexicon): boolean {
  const found = lexicon.wh.at(tokens, at);
  if (found === undefined || at - start < 2) return false;
  const words = (range: Range): string =>
    tokens
      .slice(range.start, range.end)
      .map(({ text }) => text)
      .join(' ');
  return (
    lexicon.wh
      .all(tokens.slice(start, at))
      .some((before) => words({ start: start + before.start, end: start + before.end }) === words(found)) &&
    found.end - found.start + words(found).length > REPEATED
  );
}

/** Where a segment ends before this token, and where the next one begins. */
function cutAt({ tokens, lexicon }: Reading, start: number, at: number): { next: number; weak: boolean } | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'mark') {
    const slash = token.text === '/' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word';
    if (!STRONG.has(token.text) && !WEAK.has(token.text) && !slash) return undefined;
    return { next: at + 1, weak: !STRONG.has(token.text) };
  }
  if (repeatsQuestion(tokens, start, at, lexicon)) return { next: at, weak: false };
  const conjunction = token.kind === 'word' ? lexicon.conjunctions.at(tokens, at) : undefined;
  return conjunction === undefined ? undefined : { next: conjunction.end, weak: false };
}

export type Cut = Range & { readonly weak: boolean };

/** The stretches between marks and conjunctions, as they stand. */
export function clausesOf(reading: Reading): Cut[] {
  const { tokens } = reading;
  const whole = protectedTokens(reading);
  const segments: Cut[] = [];
  let start = 0;
  let weak = false;
  const close = (end: number, next: number, weakNext: boolean): void => {
    const range = { start, end, weak };
    const said = hasWords(reading, range);
    if (said) segments.push(range);
    weak = weakNext && (said || weak);
    start = next;
  };
  for (let at = 0; at < tokens.length; at++) {
    const cut = whole[at] ? undefined : cutAt(reading, start, at);
    if (cut === undefined) continue;
    close(at, cut.next, cut.weak);
    at = Math.max(at, cut.next - 1);
  }
  close(tokens.length, tokens.length, false);
  return segments;
}

/** The smallest stretches that could be questions of their own, in order; courtesies alone are none, bare figures and names join their neighbour. */
export function segmentsOf(reading: Reading): Segment[] {
  const raw = clausesOf(reading);
  const joined: Cut[] = [];
  let pending: Cut | undefined;
  for (const [index, segment] of raw.entries()) {
    const isLast = index === raw.length - 1;
    const range: Cut = pending === undefined ? segment : { ...segment, start: pending.start, weak: pending.weak };
    const last = joined.at(-1);
    pending = undefined;
    if (
      last !== undefined &&
      (isBare(reading, range) || isNameList(reading, last, range) || isDislocated(reading, last, range, isLast))
    ) {
      joined[joined.length - 1] = { ...last, end: range.end };
    } else if (!isLast && isBare(reading, range)) pending = range;
    else joined.push(range);
  }
  return joined.map((range) => ({ ...range, asks: asksItself(reading, range) }));
}
