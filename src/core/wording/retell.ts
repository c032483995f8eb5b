// An answer told again from its ids, without its question: look-ups, and buttons clicked long after.
import type { Answer, Premise } from '../answer.ts';
import type { Asked, Decision } from '../deciding/decision.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Phrase } from '../knowledge/phrases.ts';

/** What it takes to tell an answer again: ids of facts.yaml, what was asked first, and whether it opened with "Yes" or "No". */
export interface Reference {
  readonly ids: readonly string[];
  readonly premise?: Premise;
}

/** The score of a look-up, which nothing doubts. */
const CERTAIN = 2;

/** How an answer to a yes-or-no question opens, as phrases.yaml has it. */
const OPENINGS: readonly (readonly [Phrase, Premise])[] = [
  ['swapped', 'corrected'],
  ['corrected', 'corrected'],
  ['confirmed', 'confirmed'],
  ['confirmed_negation', 'confirmed'],
];

type Phrasing = (key: Phrase, values: Readonly<Record<string, string>>) => string;

/** Whether the answer opened with "Yes" or "No": a premise that it put right further on opens nothing when it is told again. */
function openingOf({ text }: Answer, phrase: Phrasing): Premise | undefined {
  return OPENINGS.find(([key]) => text.startsWith(phrase(key, { answer: '' }).trimEnd()))?.[1];
}

/** A computed figure's inputs stand beside it as evidence where they have no sentence of their own. */
function withoutInputs(ids: readonly string[], facts: Knowledge['facts']): string[] {
  return ids.filter((id, at) => !ids.slice(0, at).some((before) => facts[before]?.inputs.includes(id)));
}

/**
 * What may tell an answer again, the fullest first; no ids for small talk, a clarify and a fallback.
 * @param phrase words in the answer's language
 */
export function referencesTo(answer: Answer, facts: Knowledge['facts'], phrase: Phrasing): Reference[] {
  const { outcome, facts: told, unstated } = answer;
  const premise = openingOf(answer, phrase);
  const opened = premise === undefined ? {} : { premise };
  const order = (known: readonly string[]): string[] =>
    outcome === 'unstated' ? [...unstated, ...known] : [...known, ...unstated];
  return [
    { ids: order(told), ...opened },
    { ids: order(withoutInputs(told, facts)), ...opened },
  ];
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
  const withVerdict = premise !== undefined && first.kind !== 'unstated';
  const asked: Asked[] = [
    withVerdict ? { fact: first, verdict: { premise, told: first.id, facts: factsOf(first) } } : { fact: first },
    ...rest.map((fact) => ({ fact })),
  ];
  return {
    outcome: first.kind === 'unstated' ? 'unstated' : 'answer',
    asked,
    opening: withVerdict ? 'yes_or_no' : 'plain',
    ...(withVerdict ? { premise } : {}),
    offered: [],
    score: CERTAIN,
    margin: CERTAIN,
  };
}

/** A combined entry stands for its facts. */
export function factsOf(fact: Fact): readonly string[] {
  return fact.kind === 'combined' ? fact.facts : [fact.id];
}
