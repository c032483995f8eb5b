// Where a question could fall into several: at marks, at "and"; and what a stretch of it says of subject and aspect.
import type { Lexicon } from './lexicon.ts';
import type { Found, PhraseTable } from './phrases.ts';
import type { Range, Reading } from './reading.ts';
import type { Token } from './text.ts';

const STRONG: ReadonlySet<string> = new Set(['?', '!', '.', ';', ':', '\n', '+', '&']);
const WEAK: ReadonlySet<string> = new Set([',', '(', ')', '–', '—']);

/** What a stretch of words says without the words around it. */
export interface Cues {
  readonly subject?: string;
  readonly aspect?: string;
  /** Starts like a continuation: "and …", "what about …". */
  readonly opener: boolean;
  readonly pronoun: boolean;
  /** Words that are neither cues nor function words nor courtesies. */
  readonly leftover: number;
  readonly words: number;
}

/** "How much" and "combien" repeat as questions; "qui" and "what" also as relatives. */
const REPEATED = 7;

export interface Segment extends Range {
  /** A comma stands in front, not "and" or the end of a sentence. */
  readonly weak: boolean;
  /** Asks something by itself: a question word, or nothing but cues. */
  readonly asks: boolean;
}

function mark(flags: boolean[], found: readonly Range[]): void {
  for (const { start, end } of found) flags.fill(true, start, end);
}

function protectedTokens({ tokens, quantities, lexicon }: Reading): boolean[] {
  const whole = tokens.map(() => false);
  mark(whole, quantities);
  for (const table of [lexicon.names, lexicon.otherPlans, lexicon.plan] as PhraseTable<unknown>[])
    mark(whole, table.all(tokens));
  return whole;
}

function hasWords({ tokens, courtesy }: Reading, { start, end }: Range): boolean {
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
  mark(covered, lexicon.units.all(own));
  mark(
    covered,
    quantities
      .filter((quantity) => quantity.start >= start && quantity.end <= end)
      .map((quantity) => ({ start: quantity.start - start, end: quantity.end - start })),
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
  if (!lexicon.wh.has(first) && lexicon.pronouns.at(tokens, range.start) !== undefined) return true;
  if (lexicon.or.has(second) && !lexicon.wh.has(second)) return true;
  return isLast && !lexicon.wh.has(second) && lexicon.pronouns.has(first);
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

function rawSegments(reading: Reading): (Range & { weak: boolean })[] {
  const { tokens, lexicon } = reading;
  const whole = protectedTokens(reading);
  const segments: (Range & { weak: boolean })[] = [];
  let start = 0;
  let weak = false;
  const close = (end: number, next: number, weakNext: boolean): void => {
    const range = { start, end, weak };
    start = next;
    if (!hasWords(reading, range)) {
      weak &&= weakNext;
      return;
    }
    segments.push(range);
    weak = weakNext;
  };
  for (let at = 0; at < tokens.length; at++) {
    if (whole[at]) continue;
    const token = tokens[at] as Token;
    const conjunction = token.kind === 'word' ? lexicon.conjunctions.at(tokens, at) : undefined;
    if (token.kind === 'mark' && STRONG.has(token.text)) close(at, at + 1, false);
    else if (token.kind === 'mark' && WEAK.has(token.text)) close(at, at + 1, true);
    else if (repeatsQuestion(tokens, start, at, lexicon)) close(at, at, false);
    else if (conjunction !== undefined) {
      close(at, conjunction.end, false);
      at = conjunction.end - 1;
    }
  }
  close(tokens.length, tokens.length, false);
  return segments;
}

/** The smallest stretches that could be questions of their own, in order; courtesies alone are none, bare figures and names join their neighbour. */
export function segmentsOf(reading: Reading): Segment[] {
  const raw = rawSegments(reading);
  const joined: (Range & { weak: boolean })[] = [];
  let pending: (Range & { weak: boolean }) | undefined;
  for (const [index, segment] of raw.entries()) {
    const range: Range & { weak: boolean } =
      pending === undefined ? segment : { ...segment, start: pending.start, weak: pending.weak };
    pending = undefined;
    const last = joined.at(-1);
    if (last !== undefined && isDislocated(reading, last, range, index === raw.length - 1))
      joined[joined.length - 1] = { ...last, end: range.end };
    else if (!isBare(reading, range)) joined.push(range);
    else if (last !== undefined) joined[joined.length - 1] = { ...last, end: range.end };
    else if (index < raw.length - 1) pending = range;
    else joined.push(range);
  }
  return joined.map((range) => ({ ...range, asks: asksItself(reading, range) }));
}

function longest(found: readonly Found<string>[]): Found<string> | undefined {
  return found.reduce<Found<string> | undefined>(
    (best, next) => (best === undefined || next.end - next.start > best.end - best.start ? next : best),
    undefined,
  );
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function startsLikeMore(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return lexicon.followUpOpeners.at(tokens, 0) !== undefined;
}

/** Reads the cues of a range; a subject inside a longer aspect ("share of the total") is none. */
export function cuesOf(reading: Reading, { start, end }: Range): Cues {
  const { lexicon, courtesy, quantities } = reading;
  const tokens = reading.tokens.slice(start, end);
  const aspects = lexicon.aspects.all(tokens).filter((aspect) => !courtesy[start + aspect.start]);
  const subjects = lexicon.subjects
    .all(tokens)
    .filter(
      (subject) =>
        !aspects.some((aspect) => overlaps(subject, aspect) && aspect.end - aspect.start > subject.end - subject.start),
    );
  const pronouns = lexicon.pronouns.all(tokens);
  const covered = tokens.map(
    (token, at) => token.kind === 'mark' || courtesy[start + at] === true || lexicon.functionWords.has(token.text),
  );
  for (const table of [
    lexicon.wh,
    lexicon.followUpOpeners,
    lexicon.tags,
    lexicon.comparisons,
    lexicon.names,
    lexicon.units,
  ] as PhraseTable<unknown>[]) {
    mark(covered, table.all(tokens));
  }
  mark(covered, [...subjects, ...aspects, ...pronouns]);
  mark(
    covered,
    quantities
      .filter((quantity) => quantity.start >= start && quantity.end <= end)
      .map((quantity) => ({ start: quantity.start - start, end: quantity.end - start })),
  );
  const subject = longest(subjects)?.value;
  const telling = aspects.filter((aspect) => lexicon.wh.at(tokens, aspect.start)?.end !== aspect.end);
  const aspect = longest(telling.length > 0 ? telling : aspects)?.value;
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(aspect === undefined ? {} : { aspect }),
    opener: startsLikeMore(
      tokens.filter((token) => token.kind !== 'mark'),
      lexicon,
    ),
    pronoun: pronouns.length > 0,
    leftover: covered.filter((is) => !is).length,
    words: tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[start + at]).length,
  };
}
