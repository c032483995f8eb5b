// Concepts: each has words in every language, each list is of a concept that there is, and a word stands under one once.
import { type Concepts, PURPOSES, RECOGNISED } from '../../core/knowledge/concept.ts';
import { expressionOf } from '../../core/text/expression.ts';
import type { Problem } from '../problem.ts';
import type { LanguageSources, Source } from '../sources.ts';
import { has, type Rule } from './rule.ts';

/** A shorter stem would be the beginning of words that have nothing in common. */
const SHORTEST_STEM = 3;

type Words = NonNullable<LanguageSources['concepts']>;

const wordsIn = (languages: ReadonlyMap<string, LanguageSources>): [string, Words][] =>
  [...languages].flatMap(([language, { concepts }]) =>
    concepts === undefined ? [] : [[language, concepts] as [string, Words]],
  );

/** Every place where concepts.yaml names concepts: the lists, and where they stand. */
function namedLists({
  figures,
  subjects,
  aspects,
  names,
  ...rest
}: Concepts): [path: string[], ids: readonly string[]][] {
  const nested = { figures, subjects, aspects };
  return [
    ...[...PURPOSES, ...RECOGNISED].map((key): [string[], readonly string[]] => [[key], rest[key]]),
    ...Object.entries(nested).flatMap(([key, lists]) =>
      Object.entries(lists).map(([name, ids]): [string[], readonly string[]] => [[key, name], ids]),
    ),
    ...Object.entries(names).flatMap(([fact, lists]) =>
      (['right', 'wrong'] as const).map((key): [string[], readonly string[]] => [['names', fact, key], lists[key]]),
    ),
  ];
}

export const namedConceptsAreThere: Rule = ({ concepts }) => {
  if (concepts === undefined) return [];
  const { document, value } = concepts;
  return namedLists(value).flatMap(([path, ids]) =>
    ids.flatMap((id, index) => {
      if (Object.hasOwn(value.concepts, id)) return [];
      const message = `${path[0]}: there is no concept "${id}" below. Check its spelling, or add it.`;
      return [document.problem([...path, index], message)];
    }),
  );
};

export const conceptsHaveWords: Rule = ({ concepts, languages }) => {
  if (concepts === undefined) return [];
  return wordsIn(languages).flatMap(([language, words]) =>
    Object.keys(concepts.value.concepts).flatMap((id) => {
      if (has(words, id)) return [];
      const message = `concepts.${id}: it has no words in "${language}". Add a line "${id}: [ … ]" to ${language}/concepts.yaml.`;
      return [concepts.document.problem(['concepts', id], message, 'key')];
    }),
  );
};

export const wordsBelongToConcepts: Rule = ({ concepts, languages }) => {
  if (concepts === undefined) return [];
  return wordsIn(languages).flatMap(([, words]) =>
    Object.keys(words.value).flatMap((id) => {
      if (Object.hasOwn(concepts.value.concepts, id)) return [];
      const message = `${id}: concepts.yaml has no concept of this name. Check its spelling, or add it there.`;
      return [words.document.problem([id], message, 'key')];
    }),
  );
};

/** What is wrong with one word of a concept. */
function faultOf(written: string, same: string | undefined): string | undefined {
  const { words, stems } = expressionOf(written);
  if (words.length === 0) return `"${written}" holds no word. Delete it.`;
  if (stems[0] && (words[0] as string).length < SHORTEST_STEM)
    return `"${written}" begins too many words. Write ${SHORTEST_STEM} letters or more in front of the *.`;
  if (/\*(?!\s|$)/u.test(written)) return `"${written}" has a * inside a word. It stands at the end of one.`;
  return same === undefined ? undefined : `"${written}" stands here already, as "${same}". Keep one of them.`;
}

function faultsIn({ document, value }: Source<Readonly<Record<string, readonly string[]>>>): Problem[] {
  return Object.entries(value).flatMap(([id, list]) => {
    const seen = new Map<string, string>();
    return list.flatMap((written, index) => {
      const { words, stems } = expressionOf(written);
      const key = words.map((word, at) => (stems[at] ? `${word}*` : word)).join(' ');
      const fault = faultOf(written, seen.get(key));
      if (!seen.has(key)) seen.set(key, written);
      return fault === undefined ? [] : [document.problem([id, index], `${id}: ${fault}`)];
    });
  });
}

/** Of concepts, and of what a pasted text is checked by. */
export const listedWordsAreWritten: Rule = ({ languages }) =>
  [...languages.values()].flatMap(({ concepts, claims }) => [
    ...(concepts === undefined ? [] : faultsIn(concepts)),
    ...(claims === undefined ? [] : faultsIn(claims)),
  ]);
