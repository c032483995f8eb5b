// Greetings, thanks and questions about the bot.
import { propose } from '../matching/candidates.ts';
import type { Reading } from '../reading/reading.ts';
import type { Entries, Part } from '../resolving/parts.ts';
import type { Ruling } from './decision.ts';
import type { Domain } from './domain.ts';
import { none } from './ruling.ts';

/**
 * Below this a question is not answered. Dev, right and wrong of 1,702, with the threshold for the plan: 0.4 and 0.35 1,587 and 78;
 * 0.5 and 0.42 1,589 and 73; 0.6 and 0.55 1,582 and 73; 0.7 and 0.65 1,566 and 68.
 */
export const ANSWER = 0.5;
/** So few other words leave a greeting or thanks what it is: "pity, thanks anyway". */
const FEW_WORDS = 4;

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

export function asSmalltalk({ first }: Case): Ruling | undefined {
  if (first?.top.kind !== 'smalltalk' || first.top.score < ANSWER) return undefined;
  const ruling = none('small_talk', 'smalltalk', [], first.top.score);
  return { ...ruling, smalltalk: first.top.id, threshold: ANSWER, margin: marginOf(first) };
}

/** Greetings and thanks with a few words that say nothing to the matcher. */
export function asCourtesy({ reading, entries }: Case): Ruling | undefined {
  const { tokens, courtesy } = reading;
  const polite = tokens.filter((_, at) => courtesy[at]).map(({ text }) => text);
  const others = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]).length;
  if (polite.length === 0 || others > FEW_WORDS || tokens.some(({ text }) => text === '?')) return undefined;
  const [top] = propose(entries.model, { meant: polite, typed: polite }).best;
  return top?.kind === 'smalltalk' && top.score >= ANSWER
    ? { ...none('courtesy', 'smalltalk', [], top.score), smalltalk: top.id, threshold: ANSWER }
    : undefined;
}
