// No two entries of a language own the same question, whatever its case, accents and punctuation.
import { wordsOf } from '../../core/text/tokenize.ts';
import { type Asked, askedIn } from '../asked.ts';
import type { Problem } from '../problem.ts';
import type { LanguageSources } from '../sources.ts';
import type { Rule } from './rule.ts';

function repeated({ owner, path, document, question }: Asked, first: Asked): Problem {
  const { file, line } = first.document.problem(first.path, '');
  const where = first.owner === owner ? `in this entry (line ${line})` : `under "${first.path[0]}" (${file}:${line})`;
  return document.problem(path, `${path[0]}: "${question}" stands ${where} already. Keep it in one place.`);
}

function repeatedIn(own: LanguageSources): Problem[] {
  const seen = new Map<string, Asked>();
  return askedIn(own).flatMap((asked) => {
    const key = wordsOf(asked.question).join(' ') || asked.question;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, asked);
    // A title may repeat a question of its own entry: both ask for the same.
    if (first === undefined || (first.title !== asked.title && first.owner === asked.owner)) return [];
    return [repeated(asked, first)];
  });
}

export const questionsAreUnique: Rule = ({ languages }) => [...languages.values()].flatMap(repeatedIn);
