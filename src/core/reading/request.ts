// What is asked of the answers themselves: the last one again, in another language, the figures, so many points.
import type { Language } from '../knowledge/language.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import type { Lexicon, RequestKind } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { mark } from './slots.ts';
import type { Tag } from './tagger.ts';
import { wantsYesOrNo } from './yes-or-no.ts';

export interface Request {
  readonly kind: RequestKind | 'into';
  /** How many points; absent where no number says so. */
  readonly count?: number;
}

/** Whether it stands for nothing but talk. */
export function isTalk({ concepts }: Tag, { talk }: Lexicon): boolean {
  return concepts.every((concept) => talk.has(concept));
}

/** Whether the words say nothing but this and small words. */
function isAll(
  { tokens, tags, courtesy, quantities, lexicon }: Reading,
  tables: readonly PhraseTable<unknown>[],
): boolean {
  const covered = tokens.map(
    ({ kind, text }, at) => kind !== 'word' || courtesy[at] === true || lexicon.functionWords.has(text),
  );
  for (const table of [lexicon.plan, lexicon.pronouns, lexicon.followUpOpeners, ...tables])
    mark(covered, table.all(tokens));
  mark(covered, [...quantities, ...tags.filter((tag) => isTalk(tag, lexicon))]);
  return covered.every((is) => is);
}

/** The language that the answer is wanted in; undefined where none is, or where it is asked whether something is in one. */
export function languageAsked(reading: Reading): Language | undefined {
  const { tokens, tags, lexicon } = reading;
  const [found] = lexicon.into.all(tokens);
  if (found === undefined) return undefined;
  const isPolite = (): boolean => tags.some((tag) => isTalk(tag, lexicon) && tag.end - tag.start > 1);
  return wantsYesOrNo(reading) && !isPolite() ? undefined : found.value;
}

/** A question that is nothing but a request. */
export function requestIn(reading: Reading): Request | undefined {
  const { tokens, lexicon } = reading;
  const [found] = lexicon.requests.all(tokens);
  if (found === undefined)
    return languageAsked(reading) !== undefined && isAll(reading, [lexicon.into]) ? { kind: 'into' } : undefined;
  if (!isAll(reading, [lexicon.requests, lexicon.into])) return undefined;
  const count = tokens.find(({ kind }) => kind === 'number')?.value ?? reading.quantities[0]?.value;
  return { kind: found.value, ...(count === undefined ? {} : { count }) };
}
