// Statements are about an entry of which the source says something, and none stands twice in a language.
import { wordsOf } from '../../core/text/tokenize.ts';
import type { Path } from '../document.ts';
import type { Problem } from '../problem.ts';
import type { LanguageSources } from '../sources.ts';
import type { Rule } from './rule.ts';

export const statementsHaveAFact: Rule = ({ facts, languages }) =>
  [...languages.values()].flatMap(({ statements }) =>
    Object.keys(statements?.value ?? {}).flatMap((id) => {
      const fact = Object.hasOwn(facts.value, id) ? facts.value[id] : undefined;
      if (statements === undefined || (fact !== undefined && fact.kind !== 'unstated')) return [];
      const message =
        fact === undefined
          ? `${id}: facts.yaml has no fact of this id. Check its spelling, or add the fact there.`
          : `${id}: the article says nothing of it, so nothing is held of it. Delete it here.`;
      return [statements.document.problem([id], message, 'key')];
    }),
  );

interface Line {
  readonly text: string;
  readonly path: Path;
}

function linesOf({ statements }: LanguageSources): Line[] {
  return Object.entries(statements?.value ?? {}).flatMap(([id, { held, unheld }]) =>
    Object.entries({ held, unheld }).flatMap(([list, texts]) =>
      texts.map((text, index) => ({ text, path: [id, list, index] })),
    ),
  );
}

function repeatedIn(own: LanguageSources): Problem[] {
  const seen = new Map<string, Line>();
  return linesOf(own).flatMap((line) => {
    const { text, path } = line;
    const key = wordsOf(text).join(' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    if (first === undefined || own.statements === undefined) return [];
    const { line: number } = own.statements.document.problem(first.path, '');
    const where = `under "${first.path.slice(0, 2).join('.')}" (line ${number})`;
    return [
      own.statements.document.problem(path, `${path[0]}: "${text}" stands ${where} already. Keep it in one place.`),
    ];
  });
}

export const statementsAreUnique: Rule = ({ languages }) => [...languages.values()].flatMap(repeatedIn);
