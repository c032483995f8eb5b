// Greetings, thanks and questions about the bot.
import { propose } from '../matching/candidates.ts';
import { type Case, marginOf } from './case.ts';
import type { Ruling } from './decision.ts';
import { none } from './ruling.ts';
import { ANSWER, STANDS } from './thresholds.ts';

/** So few other words leave a greeting or thanks what it is: "pity, thanks anyway". */
const FEW_WORDS = 4;

/** Small talk claims no figures: with one it must be surer. */
export function asSmalltalk({ reading, first }: Case): Ruling | undefined {
  const threshold = reading.quantities.length === 0 ? ANSWER : STANDS;
  if (first?.top.kind !== 'smalltalk' || first.top.score < threshold) return undefined;
  const ruling = none('small_talk', 'smalltalk', [], first.top.score);
  return { ...ruling, smalltalk: first.top.id, threshold, margin: marginOf(first) };
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
