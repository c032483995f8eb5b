// Whether a question wants a yes or a no.
import { isNotAll } from './not-all.ts';
import { once } from './once.ts';
import type { Range } from './range.ts';
import type { Reading } from './reading.ts';

const COMMA = ',';
/** The first token that is no mark and no courtesy; −1 where there is none. */
export function firstSaid({ tokens, courtesy }: Reading): number {
  return tokens.findIndex(({ kind }, at) => kind !== 'mark' && !courtesy[at]);
}

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

/** So many words in front of a comma claim something: "…, not the public side" only sets that apart. */
const CLAIMING = 4;

/** "…, not the public side": what stands in front was claimed already. */
function setsApart({ tokens, courtesy }: Reading, at: number): boolean {
  const said = tokens.slice(0, at).filter(({ kind }, before) => kind === 'word' && !courtesy[before]);
  return tokens[at - 1]?.text === COMMA && said.length >= CLAIMING;
}

/** Where it is denied; not in courtesies, in names ("la course ne fait que commencer"), in comparisons ("no fewer than", "not all"). */
function denialsIn(reading: Reading): number[] {
  const { tokens, courtesy, lexicon } = reading;
  const end = endingTag(reading)?.start ?? tokens.length;
  const others = [...lexicon.names.all(tokens), ...lexicon.comparisons.all(tokens)];
  return tokens
    .slice(0, end)
    .flatMap(({ text }, at) =>
      lexicon.negations.has(text) &&
      !courtesy[at] &&
      !setsApart(reading, at) &&
      !isNotAll(reading, at) &&
      !others.some((own) => at >= own.start && at < own.end)
        ? [at]
        : [],
    );
}

/** "Isn't it …?": it denies; "…, isn't it?" denies nothing. */
export function denies(reading: Reading): boolean {
  return denialsIn(reading).length > 0;
}

/** "Doesn't the plan …?": what it opens with, where that alone denies: then it takes for granted what follows. */
export function presumingOpener(reading: Reading): Range | undefined {
  const { tokens, lexicon } = reading;
  const opener = lexicon.openers.at(tokens, firstSaid(reading));
  if (opener === undefined) return undefined;
  const own = tokens.slice(opener.start, opener.end);
  const isNegated = own.some(({ text }) => lexicon.negations.has(text));
  const rest = { ...reading, tokens: tokens.map((token, at) => (at < opener.end ? { ...token, text: '' } : token)) };
  return isNegated && !denies(rest) ? opener : undefined;
}

/** So many words ("is it correct that", not "est-ce que") put a statement forward. */
const LONG_OPENER = 4;

/** Behind a verb ("will not", "n'a pas", "aren't") or in front of a figure ("not 200 billion"); not "without delay", nor "no, it's …". */
function isOfClaim({ tokens, quantities, lexicon }: Reading, at: number): boolean {
  if (quantities.some(({ start }) => start === at + 1)) return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  return lexicon.functionWords.has(before.text) || (lexicon.openers.at(tokens, at - 1)?.end ?? 0) > at;
}

/**
 * "It wasn't in Brussels, right?", "is it correct that it wasn't …?": what is denied is put forward, so that "yes" and "no" would both be
 * misread.
 */
export function deniesFlatly(reading: Reading): boolean {
  const denied = denialsIn(reading).filter((at) => isOfClaim(reading, at));
  if (denied.length === 0 || presumingOpener(reading) !== undefined) return false;
  const { tokens, lexicon } = reading;
  const opener = lexicon.openers.at(tokens, firstSaid(reading));
  const words = tokens.slice(opener?.start ?? 0, opener?.end ?? 0).filter(({ kind }) => kind === 'word');
  return endingTag(reading) !== undefined || words.length >= LONG_OPENER;
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
