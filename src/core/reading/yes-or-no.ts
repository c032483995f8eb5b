// Whether a question wants a yes or a no.
import type { Reading } from './reading.ts';

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

/** "…, right?", "…, c'est ça ?": the words end with a tag. */
function endsWithTag(words: Reading['tokens'], lexicon: Reading['lexicon']): boolean {
  const first = Math.max(1, words.length - TAIL);
  for (let at = first; at < words.length; at++) if (lexicon.tags.at(words, at)?.end === words.length) return true;
  return false;
}

/** "Isn't it …?": it denies; "…, isn't it?" denies nothing. */
export function denies({ tokens, lexicon }: Reading): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const last = Math.max(1, words.length - TAIL);
  const tag = words.findIndex((_, at) => at >= last && lexicon.tags.at(words, at)?.end === words.length);
  return words.slice(0, tag === -1 ? words.length : tag).some(({ text }) => lexicon.negations.has(text));
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
export function wantsYesOrNo({ tokens, courtesy, lexicon }: Reading): boolean {
  const plain = tokens.filter((token) => token.kind !== 'mark');
  if (endsWithTag(plain, lexicon)) return true;
  const words = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]);
  const opening = byOpening(words, lexicon);
  if (opening !== undefined) return opening;
  if (!tokens.some((token) => token.text === '?')) return false;
  return clauseOpens(tokens, lexicon) || !lexicon.wh.has(words);
}
