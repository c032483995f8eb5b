// language.yaml speaks of facts, subjects and aspects that facts.yaml has, and of the language of its folder.
import type { FactRows } from '../sources.ts';
import { has, type Rule } from './rule.ts';

export const localesAreOfTheirLanguage: Rule = ({ languages }) =>
  [...languages].flatMap(([language, { rules }]) => {
    if (rules === undefined) return [];
    const { locale } = rules.value;
    if (locale.split('-')[0] === language.split('-')[0]) return [];
    const message = `locale: "${locale}" is not of the language "${language}", after which the folder is named. Write it like "${language}-…", with the country.`;
    return [rules.document.problem(['locale'], message)];
  });

export const namesBelongToFacts: Rule = ({ facts, languages }) =>
  [...languages.values()].flatMap(({ rules }) =>
    Object.keys(rules?.value.names ?? {}).flatMap((id) =>
      rules === undefined || has(facts, id)
        ? []
        : [
            rules.document.problem(
              ['names', id],
              `names.${id}: facts.yaml has no fact of this id. Check its spelling.`,
              'key',
            ),
          ],
    ),
  );

export const namesAreRightOrWrong: Rule = ({ languages }) =>
  [...languages.values()].flatMap(({ rules }) =>
    Object.entries(rules?.value.names ?? {}).flatMap(([id, { right, wrong }]) =>
      wrong.flatMap((name, index) => {
        if (rules === undefined || !right.includes(name)) return [];
        const message = `names.${id}.wrong: "${name}" is among the right names too. Keep it in one list.`;
        return [rules.document.problem(['names', id, 'wrong', index], message)];
      }),
    ),
  );

const SLOTS = [
  { list: 'subjects', key: 'subject', at: 0 },
  { list: 'aspects', key: 'aspect', at: 1 },
] as const;

function used(facts: FactRows, { key, at }: (typeof SLOTS)[number]): Set<string | undefined> {
  return new Set(Object.values(facts).flatMap((fact) => [fact[key], ...(fact.also ?? []).map((pair) => pair[at])]));
}

export const slotsBelongToFacts: Rule = ({ facts, languages }) =>
  SLOTS.flatMap((slot) => {
    const known = used(facts.value, slot);
    return [...languages.values()].flatMap(({ rules }) =>
      Object.keys(rules?.value[slot.list] ?? {}).flatMap((id) => {
        if (rules === undefined || known.has(id)) return [];
        const message = `${slot.list}.${id}: no fact of facts.yaml has the ${slot.key} "${id}". Check its spelling.`;
        return [rules.document.problem([slot.list, id], message, 'key')];
      }),
    );
  });

/** "In German, please": each language can be asked for in each. */
export const everyLanguageCanBeAskedFor: Rule = ({ languages }) =>
  [...languages].flatMap(([own, { rules }]) => {
    if (rules === undefined) return [];
    const asked = Object.keys(rules.value.requests.into);
    const strange = asked.filter((code) => !languages.has(code));
    const missing = [...languages.keys()].filter((code) => !asked.includes(code));
    return [
      ...strange.map((code) => {
        const message = `requests.into.${code}: there is no such language folder. Check the spelling, or delete the line.`;
        return rules.document.problem(['requests', 'into', code], message, 'key');
      }),
      ...missing.map((code) => {
        const message = `requests.into: nothing here asks for the answer in "${code}". Add a line "${code}: [ … ]", in the words of "${own}".`;
        return rules.document.problem(['requests', 'into'], message, 'key');
      }),
    ];
  });
