// Whether a question wants a yes or a no.
import { isNotAll } from './not-all.ts';
import { once } from './once.ts';
import type { Range } from './range.ts';
import type { Reading } from './reading.ts';

const COMMA = ',';
/** How many words at the end may hold "right?", "c'est ça ?". */
const TAIL = 6;

/** "…, is that what's on the table?": a later clause opens like one. */
function clauseOpens(tokens: Reading['tokens'], lexicon: Reading['lexicon']): boolean {
  return tokens.some((token, at) => {
    if (token.kind !== 'mark' || token.text === '-') return false;
    const opener = lexicon.openers.at(tokens, at + 1);
    return (
      opener !== undefined &&
      lexicon.wh.at(tokens, opener.end) === undefined &&
      lexicon.wh.at(tokens, at + 1) === undefined &&
      !lexicon.wh.has(tokens.slice(0, at))
    );
  });
}

/** "…, right?" before `end`, with nothing but marks between. */
function tagBefore({ tokens, lexicon }: Reading, end: number): Range | undefined {
  const words = tokens.flatMap(({ kind }, at) => (at < end && kind !== 'mark' ? [at] : []));
  const last = words.at(-1);
  if (last === undefined) return undefined;
  for (const at of words.slice(Math.max(1, words.length - TAIL))) {
    const tag = lexicon.tags.at(tokens, at);
    if (tag?.end === last + 1) return tag;
  }
  return undefined;
}

/** "…, right?", "…, c'est ça ? Merci !": the tag that the question ends with, before thanks too. */
export const endingTag = once((reading: Reading): Range | undefined => {
  const { tokens, courtesy } = reading;
  const asked = tokens.findLastIndex(({ kind }, at) => kind !== 'mark' && !courtesy[at]) + 1;
  return tagBefore(reading, tokens.length) ?? tagBefore(reading, asked);
});

/**
 * "Isn't it …?": it denies; "…, isn't it?" denies nothing, nor does what belongs to a name ("la course ne fait que commencer") or to a
 * comparison ("no fewer than", "not all"), nor "…, not the public side".
 */
export function denies(reading: Reading): boolean {
  const { tokens, lexicon } = reading;
  const end = endingTag(reading)?.start ?? tokens.length;
  const others = [...lexicon.names.all(tokens), ...lexicon.comparisons.all(tokens)];
  return tokens
    .slice(0, end)
    .some(
      ({ text }, at) =>
        lexicon.negations.has(text) &&
        tokens[at - 1]?.text !== COMMA &&
        !isNotAll(reading, at) &&
        !others.some((own) => at >= own.start && at < own.end),
    );
}

/** "Doesn't the plan …?": what it opens with, where that alone denies: then it takes for granted what follows. */
export function presumingOpener(reading: Reading): Range | undefined {
  const { tokens, courtesy, lexicon } = reading;
  const start = tokens.findIndex(({ kind }, at) => kind !== 'mark' && !courtesy[at]);
  const opener = lexicon.openers.at(tokens, start);
  if (opener === undefined) return undefined;
  const own = tokens.slice(opener.start, opener.end);
  const isNegated = own.some(({ text }) => lexicon.negations.has(text));
  const rest = { ...reading, tokens: tokens.map((token, at) => (at < opener.end ? { ...token, text: '' } : token)) };
  return isNegated && !denies(rest) ? opener : undefined;
}

/** "Is it correct that …", "can you confirm that …": so many words open a statement, not a question. */
const LONG_OPENER = 3;

/** "It wasn't in Brussels, right?", "is it correct that it wasn't …?": what is denied is put forward, so that "yes" and "no" would both be misread. */
export function deniesFlatly(reading: Reading): boolean {
  if (!denies(reading) || presumingOpener(reading) !== undefined) return false;
  const { tokens, courtesy, lexicon } = reading;
  const start = tokens.findIndex(({ kind }, at) => kind !== 'mark' && !courtesy[at]);
  const opener = lexicon.openers.at(tokens, start);
  return endingTag(reading) !== undefined || (opener !== undefined && opener.end - start >= LONG_OPENER);
}

/** "In Paris or in Brussels?": it leaves a choice; "…, yes or no?" leaves none, nor does "or something". */
export function leavesChoice(reading: Reading): boolean {
  const { tokens, courtesy, lexicon } = reading;
  const end = endingTag(reading)?.start ?? tokens.length;
  return lexicon.or.all(tokens).some(({ start }) => start < end && !courtesy[start]);
}

/** What its first words make it; undefined where they don't tell. */
function byOpening(words: Reading['tokens'], lexicon: Reading['lexicon']): boolean | undefined {
  const opener = lexicon.openers.at(words, 0);
  if (opener === undefined || lexicon.wh.at(words, 0) !== undefined) return undefined;
  const behind = lexicon.functionWords.has(words[opener.end]?.text ?? '') ? opener.end + 1 : opener.end;
  return lexicon.wh.at(words, opener.end) === undefined && lexicon.wh.at(words, behind) === undefined;
}

/**
 * True for questions that open like one ("is it …"), end like one ("…, right?"), or state something under a question mark.
 * A question word ("how much", "où") makes it an open question, unless the ending says otherwise.
 */
export const wantsYesOrNo = once((reading: Reading): boolean => {
  const { tokens, courtesy, lexicon } = reading;
  if (endingTag(reading) !== undefined) return true;
  const words = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]);
  const opening = byOpening(words, lexicon);
  if (opening !== undefined) return opening;
  if (!tokens.some((token) => token.text === '?')) return false;
  return clauseOpens(tokens, lexicon) || !lexicon.wh.has(words);
});

/** It opens like a yes-or-no question, or ends like one and asks nothing before: more than a topic under a question mark. */
export const putsForward = once((reading: Reading): boolean => {
  const { tokens, courtesy, lexicon } = reading;
  const words = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]);
  if (byOpening(words, lexicon) === true) return true;
  const tag = endingTag(reading);
  return tag === undefined ? clauseOpens(tokens, lexicon) : !lexicon.wh.has(tokens.slice(0, tag.start));
});
