// What a stretch of words says of subject and aspect, without the words around it.

import type { Found, PhraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';
import { oncePerWords } from './once.ts';
import { overlaps, type Range } from './range.ts';
import { quantitiesIn, type Reading } from './reading.ts';

/** What a stretch of words says without the words around it. */
export interface Slots {
  readonly subject?: string;
  readonly aspect?: string;
  /** Starts like a continuation: "and …", "what about …". */
  readonly opener: boolean;
  readonly pronoun: boolean;
  /** Words that are neither slots nor function words nor courtesies. */
  readonly leftover: number;
  readonly words: number;
}

export function mark(flags: boolean[], found: readonly Range[]): void {
  for (const { start, end } of found) flags.fill(true, start, end);
}

function longest(found: readonly Found<string>[]): Found<string> | undefined {
  return found.reduce<Found<string> | undefined>(
    (best, next) => (best === undefined || next.end - next.start > best.end - best.start ? next : best),
    undefined,
  );
}

/** Per token of the range, whether it is a mark, a courtesy or a function word. */
export function smallWords({ tokens, courtesy, lexicon }: Reading, { start, end }: Range): boolean[] {
  return tokens
    .slice(start, end)
    .map(({ kind, text }, at) => kind === 'mark' || courtesy[start + at] === true || lexicon.functionWords.has(text));
}

/** The words that need no further meaning: marks, courtesies, function words, question words, names, units, figures. */
function coveredWords(reading: Reading, tokens: readonly Token[], range: Range): boolean[] {
  const { lexicon } = reading;
  const { start } = range;
  const covered = smallWords(reading, range);
  const { wh, followUpOpeners, tags, comparisons, names, units, pronouns, plan } = lexicon;
  for (const table of [wh, followUpOpeners, tags, comparisons, names, units, pronouns, plan] as PhraseTable<unknown>[])
    mark(covered, table.all(tokens));
  const inside = quantitiesIn(reading, range);
  mark(
    covered,
    inside.map((quantity) => ({ start: quantity.start - start, end: quantity.end - start })),
  );
  return covered;
}

/** Aspects outside courtesies and figures: the "milliards" of "180 milliards" asks for nothing. */
export function aspectsOf(reading: Reading, range: Range): Found<string>[] {
  const { tokens, courtesy, lexicon } = reading;
  const { start, end } = range;
  const figures = quantitiesIn(reading, range);
  const isIn = (at: number): boolean => figures.some((figure) => figure.start <= at && at < figure.end);
  return lexicon.aspects
    .all(tokens.slice(start, end))
    .filter((aspect) => !courtesy[start + aspect.start] && !isIn(start + aspect.start));
}

/** Those that a stretch has; "how much" counts only where nothing says more of what is asked. */
function aspectsIn(
  reading: Reading,
  tokens: readonly Token[],
  range: Range,
): { all: Found<string>[]; informative: Found<string>[] } {
  const { lexicon } = reading;
  const all = aspectsOf(reading, range);
  const informative = all.filter((aspect) => lexicon.wh.at(tokens, aspect.start)?.end !== aspect.end);
  return { all, informative: informative.length > 0 ? informative : all };
}

/** A subject inside a longer aspect ("share of the total") is none. */
function subjectsIn(lexicon: Lexicon, tokens: readonly Token[], aspects: readonly Found<string>[]): Found<string>[] {
  const inside = (subject: Range): boolean =>
    aspects.some((aspect) => overlaps(subject, aspect) && aspect.end - aspect.start > subject.end - subject.start);
  return lexicon.subjects.all(tokens).filter((subject) => !inside(subject));
}

/** The slots of a range. */
export const slotsOf = oncePerWords((reading: Reading, range: Range): Slots => {
  const { lexicon, courtesy } = reading;
  const tokens = reading.tokens.slice(range.start, range.end);
  const { all, informative } = aspectsIn(reading, tokens, range);
  const subjects = subjectsIn(lexicon, tokens, all);
  const covered = coveredWords(reading, tokens, range);
  mark(covered, [...subjects, ...all]);
  const subject = longest(subjects)?.value;
  const aspect = longest(informative)?.value;
  const spoken = tokens.filter(({ kind }) => kind !== 'mark');
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(aspect === undefined ? {} : { aspect }),
    opener: lexicon.followUpOpeners.at(spoken, 0) !== undefined,
    pronoun: lexicon.pronouns.has(tokens),
    leftover: covered.filter((is) => !is).length,
    words: tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[range.start + at]).length,
  };
});
