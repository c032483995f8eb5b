// "Not all of it", "not only": a negation of the word behind it, and of nothing else.
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';

interface Words {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** Whether the token at this place denies no more than the "all" or "only" behind it. */
export function isNotAll({ tokens, lexicon }: Words, at: number): boolean {
  const next = lexicon.comparisons.at(tokens, at + 1)?.value;
  return lexicon.negations.has(tokens[at]?.text ?? '') && (next === 'all' || next === 'only');
}
