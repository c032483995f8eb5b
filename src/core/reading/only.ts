// "Only the US?": where "only" is a word of its own, as "que" of "est-ce que" and "just" of "just beginning" are not.
import { isNotAll } from './not-all.ts';
import { isIn, type Range } from './range.ts';
import type { Reading } from './reading.ts';
import { means } from './tagger.ts';
import { endingTag } from './yes-or-no.ts';

/** "…, c'est juste ?" asks whether it's right. */
export function saysOnly(reading: Reading): boolean {
  const { tokens, tags, courtesy, lexicon } = reading;
  const end = endingTag(reading)?.start ?? tokens.length;
  const small = new Set(tags.flatMap((tag) => (means(tag, lexicon.degree) ? [tag.start] : [])));
  if (small.size === 0) return false;
  const names = lexicon.names.all(tokens);
  const openers = lexicon.openers.all(tokens);
  const isOwn = (word: Range): boolean =>
    !openers.some((opener) => opener.end - opener.start > 1 && isIn(word, opener)) &&
    word.start < end &&
    !courtesy[word.start] &&
    small.has(word.start) &&
    !isNotAll(reading, word.start - 1) &&
    !names.some((name) => isIn(word, name));
  return lexicon.comparisons.all(tokens).some((word) => word.value === 'only' && isOwn(word));
}
