// An answer told again from its ids, without its question: look-ups, and buttons pressed long after.
import type { Answer, Premise } from './answer.ts';
import type { Decision } from './decision.ts';
import type { Asked } from './judgement.ts';
import type { Fact, Knowledge } from './knowledge.ts';

/** What it takes to tell an answer again: ids of facts.yaml, what was asked first, and whether it opened with "Yes" or "No". */
export interface Reference {
  readonly ids: readonly string[];
  readonly premise?: Premise;
}

/** The score of a look-up, which nothing doubts. */
const CERTAIN = 2;

/** The ids of an answer in the order in which they are told; none for small talk, a clarify and a fallback. */
export function referenceOf({ outcome, facts, unstated, premise }: Answer): Reference {
  const ids = outcome === 'unstated' ? [...unstated, ...facts] : [...facts, ...unstated];
  return { ids, ...(premise === undefined ? {} : { premise }) };
}

/** The combined entry that tells just the facts which stand here. */
function combinedAt(ids: readonly string[], at: number, facts: Knowledge['facts']): Fact | undefined {
  return Object.values(facts).find(
    ({ kind, facts: told }) => kind === 'combined' && told.every((id, index) => ids[at + index] === id),
  );
}

/** The entries that tell these ids: facts that a combined entry tells as that one. */
function entriesOf(ids: readonly string[], facts: Knowledge['facts']): Fact[] {
  const entries: Fact[] = [];
  for (let at = 0; at < ids.length; at++) {
    const combined = combinedAt(ids, at, facts);
    const entry = combined ?? facts[ids[at] as string];
    if (combined !== undefined) at += combined.facts.length - 1;
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** @returns undefined where an id is none of ours, or there is none */
export function decisionFor({ ids, premise }: Reference, facts: Knowledge['facts']): Decision | undefined {
  if (ids.length === 0 || ids.some((id) => !Object.hasOwn(facts, id))) return undefined;
  const [first, ...rest] = entriesOf(ids, facts);
  if (first === undefined) return undefined;
  const judged = premise !== undefined && first.kind !== 'unstated';
  const asked: Asked[] = [
    judged ? { fact: first, verdict: { premise, told: first.id, facts: factsOf(first) } } : { fact: first },
    ...rest.map((fact) => ({ fact })),
  ];
  return {
    outcome: first.kind === 'unstated' ? 'unstated' : 'answer',
    asked,
    opening: judged ? 'yes_or_no' : 'plain',
    ...(judged ? { premise } : {}),
    offered: [],
    score: CERTAIN,
    margin: CERTAIN,
  };
}

/** A combined entry stands for its facts. */
export function factsOf(fact: Fact): readonly string[] {
  return fact.kind === 'combined' ? fact.facts : [fact.id];
}
