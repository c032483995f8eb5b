// The words that each language knows, with how often they stand in its curated questions.

import type { Example } from './example.ts';
import type { Model } from './model.ts';

/** Words without a prototype, so that "constructor" is one like any other. */
export function vocabularyOf(
  examples: readonly Example[],
  languages: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
): Model['vocabulary'] {
  const vocabulary: Record<string, Record<string, number>> = {};
  for (const language of languages) {
    const counts: Record<string, number> = Object.create(null);
    for (const text of words[language] ?? []) counts[text] = 1;
    vocabulary[language] = counts;
  }
  for (const { language, words: said } of examples) {
    const counts = vocabulary[language] as Record<string, number>;
    for (const text of said) counts[text] = (counts[text] ?? 0) + 1;
  }
  return vocabulary;
}
