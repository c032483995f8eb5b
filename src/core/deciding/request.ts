// What is told for a request: the last answer again, what is related to it, the figures, so many facts.
import { type Fact, type Facts, ofRole } from '../knowledge/fact.ts';
import type { Context } from '../question.ts';
import type { Reading } from '../reading/reading.ts';
import { type Request, requestIn } from '../reading/request.ts';
import type { Ruling } from './decision.ts';
import { none } from './ruling.ts';

/** How many points where no number says so, and at most. */
const POINTS = 3;
const MOST_POINTS = 6;
const MOST_RELATED = 3;
/** A request is as sure as its words. */
const SURE = 1;

function telling(facts: readonly Fact[]): Ruling | undefined {
  return facts.length === 0
    ? undefined
    : { ...none('request', 'answer', [], SURE), asked: facts.map((fact) => ({ fact })) };
}

/** The overview's facts first, then the pinned ones. */
function points(count: number, facts: Facts): Fact[] {
  const overview = ofRole('overview', facts)?.facts ?? [];
  const pinned = Object.values(facts).filter((fact) => fact.pinned && fact.kind === 'stated');
  const ids = new Set([...overview, ...pinned.map(({ id }) => id)]);
  return [...ids].slice(0, count).flatMap((id) => facts[id] ?? []);
}

function related({ facts: before, unstated }: Context, facts: Facts): Fact[] {
  const last = before[0] ?? unstated[0] ?? '';
  const ids = Object.hasOwn(facts, last) ? (facts[last]?.related ?? []) : [];
  return ids.flatMap((id) => (before.includes(id) ? [] : (facts[id] ?? []))).slice(0, MOST_RELATED);
}

function spokenLanguages(): Ruling {
  return { ...none('request', 'fallback', [], SURE), reply: 'spoken_languages' };
}

/** The last answer, word for word; without one, which languages are answered in. */
function again(context: Context | undefined): Ruling {
  if (context?.told === undefined) return spokenLanguages();
  return { ...none('request', context.outcome, [], SURE), retold: context.told };
}

function rulingOn({ kind, count }: Request, context: Context | undefined, facts: Facts): Ruling | undefined {
  switch (kind) {
    case 'repeat':
    case 'into':
      return again(context);
    case 'languages':
      return spokenLanguages();
    case 'more':
      return context === undefined ? undefined : telling(related(context, facts));
    case 'figures':
      return telling(Object.values(facts).filter((fact) => fact.kind === 'stated' && fact.figure !== undefined));
    case 'points':
      return telling(points(Math.min(Math.max(1, count ?? POINTS), MOST_POINTS), facts));
  }
}

/** @returns undefined where the question is about the plan */
export function onRequest(reading: Reading, context: Context | undefined, facts: Facts): Ruling | undefined {
  const request = requestIn(reading);
  return request && rulingOn(request, context, facts);
}
