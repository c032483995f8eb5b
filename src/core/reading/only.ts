// "Only the US?": where "only" is a word of its own, as "que" of "est-ce que" is not.
import type { Reading } from './reading.ts';
import { means } from './tagger.ts';

export function saysOnly({ tokens, tags, lexicon }: Reading): boolean {
  const small = new Set(tags.flatMap((tag) => (means(tag, lexicon.degree) ? [tag.start] : [])));
  return (
    small.size > 0 && lexicon.comparisons.all(tokens).some(({ start, value }) => value === 'only' && small.has(start))
  );
}
