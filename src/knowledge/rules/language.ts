// language.yaml speaks of facts, subjects and aspects that facts.yaml has.
import type { Rule } from './rule.ts';

export const namesBelongToFacts: Rule = ({ facts, languages }) =>
  [...languages.values()].flatMap(({ rules }) =>
    Object.keys(rules.value.names).flatMap((id) =>
      facts.value[id] !== undefined
        ? []
        : [rules.document.problem(['names', id], `names.${id}: facts.yaml has no fact of this id. Check its spelling.`, 'key')],
    ),
  );

export const cuesBelongToFacts: Rule = ({ facts, languages }) =>
  [...languages.values()].flatMap(({ rules }) =>
    (['subjects', 'aspects'] as const).flatMap((list) => {
      const key = list === 'subjects' ? 'subject' : 'aspect';
      const known = new Set(Object.values(facts.value).flatMap((fact) => [fact[key], ...(fact.also ?? []).map((pair) => pair[list === 'subjects' ? 0 : 1])]));
      return Object.keys(rules.value[list])
        .filter((id) => !known.has(id))
        .map((id) => rules.document.problem([list, id], `${list}.${id}: no fact of facts.yaml has the ${key} "${id}". Check its spelling.`, 'key'));
    }),
  );
