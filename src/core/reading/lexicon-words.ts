// The words of a language's own lists.
import type { LanguageRules } from '../knowledge/language.ts';
import { wordsOf } from '../text/tokenize.ts';

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(...wordsOf(value));
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) collect(item, words);
}

/** Every word of the language's lists, so that spelling repair knows them. Text-speak itself is no word to repair towards. */
export function lexiconWords({ figures, sms, nbsp, locale, letters, ...lists }: LanguageRules): string[] {
  const words: string[] = [];
  collect(lists, words);
  collect(Object.values(sms), words);
  for (const keyed of [lists.numbers.words, lists.numbers.multipliers, lists.numbers.scales, lists.numbers.fractions]) {
    collect(Object.keys(keyed), words);
  }
  return words.filter((word) => /^\p{L}/u.test(word));
}
