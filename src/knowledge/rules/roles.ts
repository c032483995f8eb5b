// What the code must know of a plan: each role has its one entry, and each the kind of entry that can have it.
import { ROLES, type Role } from '../../core/knowledge/fact.ts';
import { unitNameIn } from '../../core/knowledge/figure.ts';
import type { FactRows, Header } from '../sources.ts';
import type { Rule } from './rule.ts';

const MEANING: Readonly<Record<Role, string>> = {
  headline: "the plan's own amount",
  overview: 'what the plan is',
  presenter: 'who presented the plan',
  place: 'where the plan was presented',
  comparison: 'how the plan compares with others, which the article leaves out',
  catch_all: 'whatever else of the plan the article leaves out',
};

type FactRow = FactRows[string];

function isSum({ figures = {} }: FactRow, units: Header['units']): boolean {
  const unit = unitNameIn(Object.values(figures)[0] ?? '') ?? '';
  return Object.hasOwn(units, unit) && units[unit]?.kind === 'currency';
}

/** What an entry lacks for its role; undefined where it lacks nothing. */
function lack(role: Role, fact: FactRow, units: Header['units']): string | undefined {
  switch (role) {
    case 'headline':
      return fact.kind === 'stated' && isSum(fact, units) ? undefined : 'a stated entry with a sum of money';
    case 'overview':
      return fact.kind !== 'unstated' && fact.subject !== undefined
        ? undefined
        : 'a stated or combined entry with a subject';
    case 'presenter':
    case 'place':
      return fact.kind === 'stated' && fact.named === true && fact.subject !== undefined
        ? undefined
        : 'a stated entry with "named: true" and a subject';
    case 'comparison':
    case 'catch_all':
      return fact.kind === 'unstated' ? undefined : 'an unstated entry';
  }
}

export const rolesAreFilledOnce: Rule = ({ facts }) =>
  ROLES.flatMap((role) => {
    const [first, ...others] = Object.entries(facts.value).filter(([, fact]) => fact.role === role);
    if (first === undefined) {
      const message = `No entry has the role "${role}": ${MEANING[role]}. Add "role: ${role}" to the entry that it is.`;
      return [facts.document.problem([], message)];
    }
    return others.map(([id]) => {
      const message = `${id}.role: ${first[0]} has the role "${role}" already, and one entry has it. Delete this line, or that one.`;
      return facts.document.problem([id, 'role'], message);
    });
  });

export const rolesFitTheirEntries: Rule = ({ facts, header }) =>
  Object.entries(facts.value).flatMap(([id, fact]) => {
    const lacking = fact.role && lack(fact.role, fact, header.value.units);
    if (lacking === undefined) return [];
    const message = `${id}.role: the role "${fact.role}" (${MEANING[fact.role as Role]}) is for ${lacking}. Give it to another entry, or complete this one.`;
    return [facts.document.problem([id, 'role'], message)];
  });
