// No two entries of a language own the same question, whatever its case, accents and punctuation.
import { wordsOf } from '../../core/text.ts';
import type { KnowledgeDocument, Path } from '../document.ts';
import type { LanguageSources } from '../sources.ts';
import type { Rule } from './rule.ts';

interface Asked {
  readonly question: string;
  readonly owner: string;
  readonly path: Path;
  readonly document: KnowledgeDocument;
}

function asked(own: LanguageSources): Asked[] {
  return [...own.topics.values(), own.smalltalk, own.outOfScope].flatMap(({ document, value }) =>
    Object.entries(value).flatMap(([owner, { questions }]) =>
      questions.map((question, index) => ({ question, owner, path: [owner, 'questions', index], document })),
    ),
  );
}

export const questionsAreUnique: Rule = ({ languages }) =>
  [...languages.values()].flatMap((own) => {
    const owners = new Map<string, string>();
    return asked(own).flatMap(({ question, owner, path, document }) => {
      const key = wordsOf(question).join(' ') || question;
      const other = owners.get(key);
      owners.set(key, other ?? owner);
      if (other === undefined) return [];
      const where = other === owner ? 'This entry' : `"${other}"`;
      return [document.problem(path, `${owner}.questions: ${where} already has the question "${question}". Keep it in one place.`)];
    });
  });
