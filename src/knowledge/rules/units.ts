// What figures count: the units of facts.yaml hold together, and every language has words for each.
import { unitNameIn } from '../../core/knowledge/figure.ts';
import type { Header, LanguageSources } from '../sources.ts';
import type { Rule } from './rule.ts';

type UnitRows = Header['units'];

/** Kinds that one unit has, and what for. */
const ONLY = { share: 'shares are written in', multiple: 'multiples are counted in' } as const;

export const shareAndMultipleAreThereOnce: Rule = ({ header }) =>
  (['share', 'multiple'] as const).flatMap((kind) => {
    const [first, ...others] = Object.entries(header.value.units).filter(([, unit]) => unit.kind === kind);
    if (first === undefined) {
      const message = `units: there is no unit of the kind "${kind}", which ${ONLY[kind]}. Add a line like "${kind === 'share' ? 'percent' : 'times'}: { kind: ${kind} }".`;
      return [header.document.problem(['units'], message, 'key')];
    }
    return others.map(([id]) => {
      const message = `units.${id}: ${first[0]} is the unit of the kind "${kind}" already. Keep one of them.`;
      return header.document.problem(['units', id], message, 'key');
    });
  });

/** Which kind each key is for. */
const KEYS = { bare: 'currency', of: 'count', below: 'count' } as const;

export const unitsHaveTheKeysOfTheirKind: Rule = ({ header }) =>
  Object.entries(header.value.units).flatMap(([id, unit]) =>
    (['bare', 'of', 'below'] as const).flatMap((key) => {
      if (unit[key] === undefined || unit.kind === KEYS[key]) return [];
      const message = `units.${id}.${key}: this is for a ${KEYS[key]}, and "${id}" is a ${unit.kind}. Delete it.`;
      return [header.document.problem(['units', id, key], message, 'key')];
    }),
  );

export const bareNumbersHaveBounds: Rule = ({ header }) =>
  Object.entries(header.value.units).flatMap(([id, { bare }]) => {
    if (bare === undefined || (bare.from >= 0 && bare.from < bare.below)) return [];
    const message = `units.${id}.bare: "from" is ${bare.from} and "below" is ${bare.below}: no number lies between them. Set "from" to the smaller one.`;
    return [header.document.problem(['units', id, 'bare'], message, 'key')];
  });

export const countsAreOfASubject: Rule = ({ header, facts }) => {
  const subjects = new Set(Object.values(facts.value).map(({ subject }) => subject));
  return Object.entries(header.value.units).flatMap(([id, { kind, of }]) => {
    if (kind !== 'count' || (of !== undefined && subjects.has(of))) return [];
    const message =
      of === undefined
        ? `units.${id}: a count says what it counts. Add the subject, like "of: bridges".`
        : `units.${id}.of: no entry has the subject "${of}". Check its spelling.`;
    return [header.document.problem(['units', id, 'of'], message)];
  });
};

export const signsAreOfOneUnit: Rule = ({ header }) => {
  const owners = new Map<string, string>();
  return Object.entries(header.value.units).flatMap(([id, { sign }]) => {
    if (sign === undefined) return [];
    const owner = owners.get(sign);
    owners.set(sign, owner ?? id);
    if (owner === undefined) return [];
    const message = `units.${id}.sign: "${sign}" is the sign of ${owner} already. Give this unit another, or none.`;
    return [header.document.problem(['units', id, 'sign'], message)];
  });
};

export const unitsAreUsed: Rule = ({ header, facts }) => {
  const used = new Set(
    Object.values(facts.value).flatMap(({ figures = {} }) => Object.values(figures).map(unitNameIn)),
  );
  return Object.entries(header.value.units).flatMap(([id, { kind }]) => {
    if (kind !== 'count' || used.has(id)) return [];
    const message = `units.${id}: no figure is in this unit. Check the spelling of the figures, or delete the unit.`;
    return [header.document.problem(['units', id], message, 'key')];
  });
};

/** The units that a figure is formatted in by the language; counts and multiples are plain numbers. */
function isFormatted({ kind }: UnitRows[string]): boolean {
  return kind === 'currency' || kind === 'share';
}

function missing(
  rules: NonNullable<LanguageSources['rules']>,
  list: 'units' | 'figures',
  units: UnitRows,
  ids: readonly string[],
) {
  const own = rules.value[list];
  return [
    ...ids
      .filter((id) => !Object.hasOwn(own, id))
      .map((id) => {
        const what = list === 'units' ? 'words' : 'a way to write it';
        const message = `${list}: the unit "${id}" of facts.yaml has no ${what} here. Add a line "${id}: …".`;
        return rules.document.problem([list], message, 'key');
      }),
    ...Object.keys(own)
      .filter((id) => !ids.includes(id))
      .map((id) => {
        const why = Object.hasOwn(units, id)
          ? 'a count is written as a plain number'
          : 'facts.yaml has no unit of this name';
        const message = `${list}.${id}: ${why}. Check its spelling, or delete the line.`;
        return rules.document.problem([list, id], message, 'key');
      }),
  ];
}

export const languagesHaveEveryUnit: Rule = ({ header, languages }) => {
  const { units } = header.value;
  const formatted = Object.keys(units).filter((id) => isFormatted(units[id] as UnitRows[string]));
  return [...languages.values()].flatMap(({ rules }) =>
    rules === undefined
      ? []
      : [...missing(rules, 'units', units, Object.keys(units)), ...missing(rules, 'figures', units, formatted)],
  );
};

export const formatsFitTheirKind: Rule = ({ header, languages }) =>
  [...languages.values()].flatMap(({ rules }) =>
    Object.entries(rules?.value.figures ?? {}).flatMap(([id, format]) => {
      const kind = Object.hasOwn(header.value.units, id) ? header.value.units[id]?.kind : undefined;
      const fits = kind === undefined || (kind === 'currency') === (typeof format === 'object');
      if (rules === undefined || fits) return [];
      const form = kind === 'currency' ? '{ large: "…{number}…", small: "…{number}…" }' : '"…{number}…"';
      return [rules.document.problem(['figures', id], `figures.${id}: a ${kind} is written as ${form}. Write it so.`)];
    }),
  );

export const unitWordsAreOfOneUnit: Rule = ({ languages }) =>
  [...languages.values()].flatMap(({ rules }) => {
    const owners = new Map<string, string>();
    return Object.entries(rules?.value.units ?? {}).flatMap(([id, words]) =>
      words.flatMap((word, index) => {
        const owner = owners.get(word.toLowerCase());
        owners.set(word.toLowerCase(), owner ?? id);
        if (rules === undefined || owner === undefined) return [];
        const message = `units.${id}: "${word}" stands under ${owner} already. Keep it in one place.`;
        return [rules.document.problem(['units', id, index], message)];
      }),
    );
  });
