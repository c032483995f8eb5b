// Every fact is worded in every language, each wording belongs to a fact, and answers hold no number of their own.
import { tokenize } from '../../core/text.ts';
import { PhraseTable } from '../../core/phrases.ts';
import { figureNames } from '../figures.ts';
import { placeholders, type Rule, wordingFiles } from './rule.ts';

export const factsAreWorded: Rule = ({ facts, languages }) =>
  Object.entries(facts.value).flatMap(([id, fact]) =>
    [...languages].flatMap(([language, own]) =>
      own.topics.get(fact.topic)?.value[id] !== undefined
        ? []
        : [facts.document.problem([id], `${id}: it is not worded in "${language}". Add it to ${language}/${fact.topic}.yaml with a title, an answer and questions.`, 'key')],
    ),
  );

export const wordingsHaveAFact: Rule = (sources) =>
  wordingFiles(sources).flatMap(({ rows, topic }) =>
    topic === 'smalltalk'
      ? []
      : Object.keys(rows.value).flatMap((id) => {
          const fact = sources.facts.value[id];
          if (fact?.topic === topic) return [];
          const message =
            fact === undefined
              ? `${id}: facts.yaml has no fact of this id. Check its spelling, or add the fact there.`
              : `${id}: facts.yaml puts it under the topic "${fact.topic}". Move it to ${fact.topic}.yaml.`;
          return [rows.document.problem([id], message, 'key')];
        }),
  );

export const smalltalkIsInEveryLanguage: Rule = ({ languages }) => {
  const ids = new Set([...languages.values()].flatMap((own) => Object.keys(own.smalltalk.value)));
  return [...languages].flatMap(([language, own]) =>
    [...ids].flatMap((id) =>
      own.smalltalk.value[id] !== undefined
        ? []
        : [own.smalltalk.document.problem([], `"${id}" is missing: another language has it. Add it to ${language}/smalltalk.yaml.`)],
    ),
  );
};

export const placeholdersAreFigures: Rule = (sources) =>
  wordingFiles(sources).flatMap(({ rows }) =>
    Object.entries(rows.value).flatMap(([id, { answer }]) => {
      const known = figureNames(sources.facts.value, id);
      return placeholders(answer)
        .filter((name) => !known.includes(name))
        .map((name) => {
          const choice = known.length === 0 ? 'This entry has no figures.' : `Use one of: ${known.map((figure) => `{${figure}}`).join(', ')}.`;
          return rows.document.problem([id, 'answer'], `${id}.answer: {${name}} is not a figure of this fact. ${choice}`);
        });
    }),
  );

/** One and zero are left to the articles and pronouns that they also are. */
const SMALLEST_NUMBER = 2;

export const answersHoldNoNumbers: Rule = (sources) =>
  wordingFiles(sources).flatMap(({ rows, sources: own }) => {
    const { words, multipliers, scales, fractions } = own.rules.value.numbers;
    const spelled = Object.entries({ ...words, ...multipliers, ...fractions, ...scales }).filter(([word, value]) => value >= SMALLEST_NUMBER && word.length > 2);
    const table = new PhraseTable(spelled.map(([word]) => [word, word] as const));
    return Object.entries(rows.value).flatMap(([id, wording]) =>
      (['title', 'answer'] as const).flatMap((key) => {
        const tokens = tokenize(wording[key].replace(/\{[^{}]*\}/gu, ' '));
        const found = tokens.find((token) => token.kind === 'number')?.text ?? table.all(tokens)[0]?.value;
        if (found === undefined) return [];
        return [rows.document.problem([id, key], `${id}.${key}: "${found}" is a number. Figures are written once, in facts.yaml; name the figure in braces, like {total}.`)];
      }),
    );
  });
