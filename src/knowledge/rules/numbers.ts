// Answers and titles hold no number of their own: figures are written once, in facts.yaml.
import { PhraseTable } from '../../core/text/phrase-table.ts';
import { numberIn, numberWords } from './number-in.ts';
import { type Rule, withoutPlaceholders, wordingFiles } from './rule.ts';

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
