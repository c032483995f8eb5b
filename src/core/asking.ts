// Whether a question wants a yes or a no.
import type { Reading } from './reading.ts';

/** How many words at the end may hold "right?", "c'est ça ?". */
const TAIL = 6;

/** "…, is that what's on the table?": a later clause opens like one. */
function segmentOpens(tokens: Reading['tokens'], lexicon: Reading['lexicon']): boolean {
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

/**
 * True for questions that open like one ("is it …"), end like one ("…, right?"), or state something under a question mark.
 * A question word ("how much", "où") makes it an open question, unless the ending says otherwise.
 */
export function wantsYesOrNo({ tokens, courtesy, lexicon }: Reading): boolean {
  const words = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]);
  const plain = tokens.filter((token) => token.kind !== 'mark');
  const tagged = plain.some((_, at) => at >= plain.length - TAIL && at > 0 && endsThere(at, plain.length));
  function endsThere(at: number, length: number): boolean {
    return lexicon.tags.at(plain, at)?.end === length;
  }
  if (tagged) return true;
  if (lexicon.openers.at(words, 0) !== undefined && lexicon.wh.at(words, 0) === undefined) {
    const opener = lexicon.openers.at(words, 0);
    return !lexicon.wh.has(words.slice(opener?.end ?? 0, (opener?.end ?? 0) + 2)) || opener === undefined
      ? true
      : false;
  }
  if (segmentOpens(tokens, lexicon)) return true;
  const asked = tokens.some((token) => token.text === '?');
  return asked && !lexicon.wh.has(words);
}
