// Subjects and aspects, by which a follow-up is understood: each fact has both or none, and no two facts share a pair.
import type { Rule } from './rule.ts';

export const pairsAreWhole: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, { subject, aspect }]) => {
    if ((subject === undefined) === (aspect === undefined)) return [];
    const [there, missing] = subject === undefined ? ['aspect', 'subject'] : ['subject', 'aspect'];
    const message = `${id}.${there}: a subject and an aspect go together, and there is no ${missing}. Add it, or delete this line.`;
    return [facts.document.problem([id, there], message, 'key')];
  });

export const pairsAreUnique: Rule = ({ facts }) => {
  const owners = new Map<string, string>();
  return Object.entries(facts.value).flatMap(([id, { subject, aspect, also = [] }]) => {
    const own =
      subject === undefined || aspect === undefined ? [] : [{ pair: [subject, aspect], path: [id, 'subject'] }];
    const all = [...own, ...also.map((pair, index) => ({ pair, path: [id, 'also', index] }))];
    return all.flatMap(({ pair, path }) => {
      const key = pair.join(', ');
      const owner = owners.get(key);
      owners.set(key, owner ?? id);
      if (owner === undefined) return [];
      const message = `${id}: the pair [${key}] belongs to "${owner}" already, so a follow-up would never reach this one. Keep it in one place.`;
      return [facts.document.problem(path, message)];
    });
  });
};
