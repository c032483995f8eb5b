// A number in a text that should name its figure in braces.
import type { LanguageRules } from '../../core/knowledge/language.ts';
import { PhraseTable } from '../../core/text/phrase-table.ts';
import { tokenize } from '../../core/text/tokenize.ts';

/** One and zero are left to the articles and pronouns that they also are. */
const SMALLEST_NUMBER = 2;
/** Shorter ones ("m", "md") are abbreviations, which stand behind digits. */
const SHORTEST_WORD = 3;

/** The words of a language that are numbers by themselves. */
export function numberWords({ numbers }: Pick<LanguageRules, 'numbers'>): PhraseTable<string> {
  const { words, multipliers, scales, fractions } = numbers;
  const valued = Object.entries({ ...words, ...multipliers, ...fractions, ...scales });
  const large = valued.filter(([, value]) => value >= SMALLEST_NUMBER).map(([word]) => word);
  const spelled = [...large, ...numbers.spelled.slice(SMALLEST_NUMBER)].filter((word) => word.length >= SHORTEST_WORD);
  return new PhraseTable(spelled.map((word) => [word, word] as const));
}

/** Digits of any script, not inside a word such as CO2. */
const DIGITS = /(?<![\p{L}\p{N}])\p{N}+/u;

/** @param words those that `numberWords` gives */
export function numberIn(text: string, words: PhraseTable<string>): string | undefined {
  const tokens = tokenize(text);
  return tokens.find((token) => token.kind === 'number')?.text ?? DIGITS.exec(text)?.[0] ?? words.all(tokens)[0]?.value;
}
