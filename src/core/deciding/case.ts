// What a rule looks at, and the rulings that several of them come to.
import type { Reading } from '../reading/reading.ts';
import type { Entries, Part } from '../resolving/parts.ts';
import type { Rule } from '../trace.ts';
import type { Ruling } from './decision.ts';
import { detailBeside } from './detail.ts';
import type { Domain } from './domain.ts';
import { none } from './ruling.ts';
import { MOST_PARTS } from './thresholds.ts';
import { verdictsOn } from './verdicts.ts';

/** Everything that a rule looks at. */
export interface Case {
  readonly reading: Reading;
  readonly domain: Domain;
  readonly parts: readonly Part[];
  readonly first: Part | undefined;
  readonly entries: Entries;
}

/** How far the best entry of a part stands above the next. */
export function marginOf(part: Part | undefined): number {
  const [first, second] = part?.candidates.best ?? [];
  return (first?.score ?? 0) - (second?.score ?? 0);
}

/** The best facts of a part, for "did you mean" and for a fallback's suggestions. */
export function nearest(part: Part | undefined, facts: Entries['facts']): string[] {
  const ids =
    part?.candidates.best.flatMap(({ kind, id }) => (kind === 'fact' && facts[id]?.kind !== 'unstated' ? [id] : [])) ??
    [];
  return ids.slice(0, MOST_PARTS);
}

export function isFactAbove({ first }: Case, score: number): boolean {
  return first?.top.kind === 'fact' && first.top.score >= score;
}

export function notCovered(rule: Rule, { first, entries }: Case): Ruling {
  return none(rule, 'fallback', nearest(first, entries.facts), first?.top.score ?? 0);
}

export function answered(rule: Rule, { reading, entries }: Case, parts: readonly Part[]): Ruling {
  const verdicts = detailBeside(reading, parts, entries) ?? verdictsOn(reading, parts, entries, MOST_PARTS);
  return {
    ...verdicts,
    rule,
    outcome: verdicts.asked.some(({ fact }) => fact.kind !== 'unstated') ? 'answer' : 'unstated',
    offered: parts.slice(MOST_PARTS).map((part) => part.top.id),
    score: Math.min(...parts.map((part) => part.top.score)),
    margin: marginOf(parts[0]),
  };
}
