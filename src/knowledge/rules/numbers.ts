// Answers and titles hold no number of their own: figures are written once, in facts.yaml.
import type { LanguageRules } from '../../core/knowledge/language.ts';
import { PhraseTable } from '../../core/text/phrase-table.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import { type Rule, withoutPlaceholders, wordingFiles } from './rule.ts';

/** One and zero are left to the articles and pronouns that they also are. */
const SMALLEST_NUMBER = 2;
/** Shorter ones ("m", "md") are abbreviations, which stand behind digits. */
const SHORTEST_WORD = 3;

function numberWords({ numbers }: Pick<LanguageRules, 'numbers'>): PhraseTable<string> {
  const { words, multipliers, scales, fractions } = numbers;
  const valued = Object.entries({ ...words, ...multipliers, ...fractions, ...scales });
  const large = valued.filter(([, value]) => value >= SMALLEST_NUMBER).map(([word]) => word);
  const spelled = [...large, ...numbers.spelled.slice(SMALLEST_NUMBER)].filter((word) => word.length >= SHORTEST_WORD);
  return new PhraseTable(spelled.map((word) => [word, word] as const));
}

/** Digits of any script, not inside a word such as CO2. */
const DIGITS = /(?<![\p{L}\p{N}])\p{N}+/u;

function numberIn(text: string, words: PhraseTable<string>): string | undefined {
  const tokens = tokenize(text);
  return tokens.find((token) => token.kind === 'number')?.text ?? DIGITS.exec(text)?.[0] ?? words.all(tokens)[0]?.value;
}

export const answersHoldNoNumbers: Rule = (sources) =>
  wordingFiles(sources).flatMap(({ rows, own }) => {
    const words = own.rules === undefined ? new PhraseTable<string>([]) : numberWords(own.rules.value);
    return Object.entries(rows.value).flatMap(([id, wording]) =>
      (['title', 'answer'] as const).flatMap((key) => {
        const found = numberIn(withoutPlaceholders(wording[key]), words);
        if (found === undefined) return [];
        const remedy = key === 'title' ? 'say it without.' : 'name the figure in braces, like {total}.';
        const message = `${id}.${key}: "${found}" is a number. Figures are written once, in facts.yaml; ${remedy}`;
        return [rows.document.problem([id, key], message)];
      }),
    );
  });
