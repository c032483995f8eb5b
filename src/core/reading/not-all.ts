// "Not all of it", "not only": a negation of the word behind it, and of nothing else.
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';

interface Words {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** "Isn't all of it …?" opens a question, and denies no "all". */
function isInOpener({ tokens, lexicon }: Words, at: number): boolean {
  return [at, at - 1].some((start) => {
    const opener = lexicon.openers.at(tokens, start);
    const isFirst = tokens.slice(0, start).every(({ kind }) => kind === 'mark');
    return isFirst && opener !== undefined && opener.end > at;
  });
}

/** Whether the token at this place denies no more than the "all" or "only" behind it; the "que" of "ne dit pas que" is none. */
export function isNotAll(words: Words, at: number): boolean {
  const { tokens, lexicon } = words;
  const next = lexicon.comparisons.at(tokens, at + 1);
  if (next === undefined || (next.value !== 'all' && next.value !== 'only')) return false;
  const isWord =
    next.value === 'all' || tokens.slice(next.start, next.end).some(({ text }) => !lexicon.functionWords.has(text));
  return isWord && lexicon.negations.has(tokens[at]?.text ?? '') && !isInOpener(words, at);
}
