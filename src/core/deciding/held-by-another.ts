// A claim that another entry holds than the one it is taken for: "is China one of those that Europe wants to catch up with?"
import type { Fact } from '../knowledge/fact.ts';
import { claimsIn } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import type { Part } from '../resolving/parts.ts';
import type { Ground } from './confirmable.ts';
import type { Asked, Verdicts } from './decision.ts';
import { heldByStatements } from './stated.ts';

/** How many entries are looked at behind the best. */
const NEXT = 3;

type Told = Omit<Verdicts, 'opening'>;

/** What the claim could be about instead; an entry with a name of its own only where the claim has that name. */
function otherEntries(reading: Reading, { candidates }: Part, asked: readonly Asked[], { facts }: Ground): Fact[] {
  const named = new Set(claimsIn(reading).flatMap(({ fact, right }) => (right ? [fact] : [])));
  const told = new Set(asked.map(({ fact }) => fact.id));
  return candidates.best.slice(0, NEXT + 1).flatMap(({ id }): Fact[] => {
    const fact = facts[id];
    if (fact?.kind !== 'stated' || told.has(id)) return [];
    const hasName = fact.named || fact.affirmed !== undefined;
    return hasName && !named.has(id) ? [] : [fact];
  });
}

/**
 * @param told what is told of the claim by the entry that it is taken for
 * @returns undefined where that says more than the fact, or no entry near it holds all of the claim
 */
export function heldByAnother(
  reading: Reading,
  parts: readonly Part[],
  { asked }: Told,
  ground: Ground,
): Told | undefined {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || part.continued || reading.quantities.length > 0) return undefined;
  if (asked.some(({ verdict, fact }) => verdict !== undefined || fact.kind === 'unstated')) return undefined;
  return otherEntries(reading, part, asked, ground)
    .map((fact) => heldByStatements(reading, parts, [{ fact }], { asked: [{ fact }] }, ground))
    .find((held) => held.asked.some(({ verdict }) => verdict?.premise === 'confirmed'));
}
