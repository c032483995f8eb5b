// Every fact is worded in every language, and each wording belongs to a fact and names its figures only.
import { figureNames, isComputable } from '../figures.ts';
import type { LanguageSources } from '../sources.ts';
import { has, inBraces, placeholders, type Rule, withoutPlaceholders, wordingFiles } from './rule.ts';

/** In whatever file, and also where that cannot be told because the file is broken. */
function isWorded(id: string, topic: string, { topics }: LanguageSources): boolean {
  return !topics.has(topic) || [...topics.values()].some((rows) => has(rows, id));
}

export const factsAreWorded: Rule = ({ facts, languages }) =>
  Object.entries(facts.value).flatMap(([id, { topic }]) =>
    [...languages].flatMap(([language, own]) => {
      if (isWorded(id, topic, own)) return [];
      const message = `${id}: it is not worded in "${language}". Add it to ${language}/${topic}.yaml with a title, an answer and questions.`;
      return [facts.document.problem([id], message, 'key')];
    }),
  );

export const wordingsHaveAFact: Rule = ({ facts, languages }) =>
  [...languages.values()].flatMap(({ topics }) =>
    [...topics].flatMap(([topic, { document, value }]) =>
      Object.keys(value).flatMap((id) => {
        const fact = has(facts, id) ? facts.value[id] : undefined;
        if (fact?.topic === topic) return [];
        const message =
          fact === undefined
            ? `${id}: facts.yaml has no fact of this id. Check its spelling, or add the fact there.`
            : `${id}: facts.yaml puts it under the topic "${fact.topic}". Move it to ${fact.topic}.yaml.`;
        return [document.problem([id], message, 'key')];
      }),
    ),
  );

export const smalltalkIsInEveryLanguage: Rule = ({ languages }) => {
  const files = [...languages].flatMap(([language, { smalltalk }]) => (smalltalk ? [{ language, smalltalk }] : []));
  const ids = new Set(files.flatMap(({ smalltalk }) => Object.keys(smalltalk.value)));
  return files.flatMap(({ language, smalltalk }) =>
    [...ids]
      .filter((id) => !has(smalltalk, id))
      .map((id) => {
        const message = `The small talk "${id}" is missing, and another language has it. Add it to ${language}/smalltalk.yaml.`;
        return smalltalk.document.problem([], message);
      }),
  );
};

export const placeholdersAreFigures: Rule = (sources) =>
  wordingFiles(sources).flatMap(({ rows, facts }) =>
    Object.entries(rows.value).flatMap(([id, { answer }]) => {
      if (!isComputable(facts, id)) return [];
      const known = figureNames(facts, id);
      const choice = known.length === 0 ? 'It has none: take the braces out.' : `Use one of: ${inBraces(known)}.`;
      return placeholders(answer)
        .filter((name) => !known.includes(name))
        .map((name) => {
          const message = `${id}.answer: {${name}} is not a figure of this entry. ${choice}`;
          return rows.document.problem([id, 'answer'], message);
        });
    }),
  );

export const bracesAreForFigures: Rule = (sources) =>
  wordingFiles(sources).flatMap(({ rows }) =>
    Object.entries(rows.value).flatMap(([id, { title, answer }]) => [
      ...(/[{}]/u.test(title)
        ? [rows.document.problem([id, 'title'], `${id}.title: a title is shown as it is, braces too. Say it without.`)]
        : []),
      ...(/[{}]/u.test(withoutPlaceholders(answer))
        ? [
            rows.document.problem(
              [id, 'answer'],
              `${id}.answer: a brace stands alone, and would be shown as it is. Write a figure as {total}.`,
            ),
          ]
        : []),
    ]),
  );
