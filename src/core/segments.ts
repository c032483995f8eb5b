// Where a question could fall into several: at marks, at "and", and what a segment says of subject and aspect.
import type { Lexicon } from './lexicon.ts';
import type { PhraseTable } from './phrases.ts';
import type { Range, Reading } from './reading.ts';
import type { Token } from './text.ts';

const SEPARATORS: ReadonlySet<string> = new Set(['?', '!', '.', ',', ';', ':', '(', ')', '\n', '–', '—', '+', '&']);

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

function protectedTokens({ tokens, quantities, lexicon }: Reading): boolean[] {
  const whole = tokens.map(() => false);
  for (const { start, end } of quantities) whole.fill(true, start, end);
  for (const table of [lexicon.names, lexicon.otherPlans, lexicon.plan] as PhraseTable<unknown>[]) {
    for (const { start, end } of table.all(tokens)) whole.fill(true, start, end);
  }
  return whole;
}

function hasWords({ tokens, courtesy }: Reading, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) if (tokens[at]?.kind !== 'mark' && !courtesy[at]) return true;
  return false;
}

/** The smallest stretches that could be questions of their own, in order; courtesies alone are none. */
export function segmentsOf(reading: Reading): Range[] {
  const { tokens, lexicon } = reading;
  const whole = protectedTokens(reading);
  const segments: Range[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    const range = { start, end };
    if (hasWords(reading, range)) segments.push(range);
    start = next;
  };
  for (let at = 0; at < tokens.length; at++) {
    if (whole[at]) continue;
    const conjunction = lexicon.conjunctions.at(tokens, at);
    if (tokens[at]?.kind === 'mark' && SEPARATORS.has(tokens[at]?.text ?? '')) close(at, at + 1);
    else if (conjunction !== undefined && tokens[at]?.kind === 'word') {
      close(at, conjunction.end);
      at = conjunction.end - 1;
    }
  }
  close(tokens.length, tokens.length);
  return segments;
}

function cover(covered: boolean[], found: readonly Range[]): void {
  for (const { start, end } of found) covered.fill(true, start, end);
}

function longest(found: readonly { start: number; end: number; value: string }[]): string | undefined {
  return found.reduce<{ start: number; end: number; value: string } | undefined>(
    (best, next) => (best === undefined || next.end - next.start > best.end - best.start ? next : best),
    undefined,
  )?.value;
}

function startsLikeMore(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return lexicon.followUpOpeners.at(tokens, 0) !== undefined;
}

/** Reads the cues of a range. */
export function cuesOf(reading: Reading, { start, end }: Range): Cues {
  const { lexicon } = reading;
  const tokens = reading.tokens.slice(start, end);
  const subjects = lexicon.subjects.all(tokens);
  const aspects = lexicon.aspects.all(tokens);
  const pronouns = lexicon.pronouns.all(tokens);
  const covered = tokens.map((token, at) => token.kind === 'mark' || reading.courtesy[start + at] === true || lexicon.functionWords.has(token.text));
  const content = tokens.filter((token, at) => token.kind !== 'mark' && !reading.courtesy[start + at]).length;
  for (const found of [subjects, aspects, pronouns, lexicon.wh.all(tokens), lexicon.followUpOpeners.all(tokens), lexicon.tags.all(tokens), lexicon.comparisons.all(tokens)]) {
    cover(covered, found);
  }
  cover(covered, reading.quantities.map((quantity) => ({ start: quantity.start - start, end: quantity.end - start })).filter((range) => range.start >= 0 && range.end <= tokens.length));
  const subject = longest(subjects);
  const aspect = longest(aspects);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(aspect === undefined ? {} : { aspect }),
    opener: startsLikeMore(tokens.filter((token) => token.kind !== 'mark'), lexicon),
    pronoun: pronouns.length > 0,
    leftover: covered.filter((is) => !is).length,
    words: content,
  };
}
