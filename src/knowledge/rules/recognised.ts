// What concepts are recognised as: the subjects, aspects and facts of facts.yaml, and names that are either right or wrong.
import { wordsOfConcepts } from '../../core/knowledge/concept.ts';
import { wordsOf } from '../../core/text/tokenize.ts';
import type { FactRows } from '../sources.ts';
import { has, type Rule } from './rule.ts';

export const namesBelongToFacts: Rule = ({ facts, concepts }) =>
  Object.keys(concepts?.value.names ?? {}).flatMap((id) =>
    concepts === undefined || has(facts, id)
      ? []
      : [
          concepts.document.problem(
            ['names', id],
            `names.${id}: facts.yaml has no fact of this id. Check its spelling.`,
            'key',
          ),
        ],
  );

const spoken = (name: string): string => wordsOf(name).join(' ');

export const namesAreRightOrWrong: Rule = ({ concepts, languages }) =>
  [...languages.values()].flatMap(({ concepts: words }) =>
    Object.entries(concepts?.value.names ?? {}).flatMap(([fact, { right, wrong }]) => {
      if (words === undefined) return [];
      const names = new Set(wordsOfConcepts(right, words.value).map(spoken));
      return wrong.flatMap((id) =>
        (words.value[id] ?? []).flatMap((name, index) => {
          if (!names.has(spoken(name))) return [];
          const message = `${id}: "${name}" is among the right names of "${fact}" too (${right.join(', ')}). Keep it in one list.`;
          return [words.document.problem([id, index], message)];
        }),
      );
    }),
  );

const SLOTS = [
  { list: 'subjects', key: 'subject', at: 0 },
  { list: 'aspects', key: 'aspect', at: 1 },
] as const;

function used(facts: FactRows, { key, at }: (typeof SLOTS)[number]): Set<string | undefined> {
  return new Set(Object.values(facts).flatMap((fact) => [fact[key], ...(fact.also ?? []).map((pair) => pair[at])]));
}

export const slotsBelongToFacts: Rule = ({ facts, concepts }) =>
  SLOTS.flatMap((slot) => {
    const known = used(facts.value, slot);
    return Object.keys(concepts?.value[slot.list] ?? {}).flatMap((id) => {
      if (concepts === undefined || known.has(id)) return [];
      const message = `${slot.list}.${id}: no fact of facts.yaml has the ${slot.key} "${id}". Check its spelling.`;
      return [concepts.document.problem([slot.list, id], message, 'key')];
    });
  });
