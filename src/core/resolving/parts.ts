// A question to what it asks, in its order: one entry, or up to three where several things are asked at once.

import { type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Candidate, Candidates } from '../matching/candidates.ts';
import type { Model } from '../matching/model.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { type Slots, slotsOf } from '../reading/slots.ts';
import type { Accounts } from '../verifying/accounts.ts';
import { askedOf } from './asked-parts.ts';
import { bestCut } from './best-cut.ts';
import { meantBy } from './claimed-entry.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { complementOf } from './complement.ts';
import { ellipticClauses } from './ellipsis.ts';
import { listed } from './listed.ts';
import { proposedFor } from './proposed.ts';
import { continueFrom, type Pairs } from './slot-pairs.ts';
import { twoSided } from './two-sided.ts';

export interface Part {
  readonly range: Range;
  readonly top: Candidate;
  readonly candidates: Candidates;
  /** Found through what came before, in this question or in the conversation. */
  readonly continued: boolean;
}

export interface Entries {
  readonly model: Model;
  readonly facts: Facts;
  readonly pairs: Pairs;
  /** The words with which people ask for an entry. */
  readonly accounts: Accounts;
  /** The title of a fact in the question's language. */
  readonly titleOf: (id: string) => string;
}

/** A part of several must be as sure as this by itself. Dev, right and wrong of 1,702: 0.3 1,592 and 67; 0.45 1,598 and 68; 0.55 1,597 and 71; 0.8 1,592 and 74. */
export const SURE_PART = 0.45;
/** Beside "it" and "they" its own words must be surer still. */
const SURE_BESIDE_PRONOUN = 0.95;
/** More clauses than this are a text, not a question: the last ones are joined. */
const MOST_CLAUSES = 10;
/** The score of an entry that was pointed at, not matched. */
const POINTED = 1;

const NOTHING: Candidates = { best: [], coverage: 0 };

function topOf(candidates: Candidates): Candidate {
  return candidates.best[0] ?? { kind: 'out', id: '', score: 0 };
}

function partOf(reading: Reading, range: Range, { model, facts }: Entries): Part {
  const candidates = proposedFor(reading, range, model);
  const best = meantBy(reading, range, candidates, facts) ?? topOf(candidates);
  const top = complementOf(reading, range, best, facts) ?? best;
  return { range, top, candidates, continued: false };
}

/** The part of an entry that was pointed at. */
export function pointed(range: Range, id: string, candidates: Candidates = NOTHING): Part {
  return { range, top: { kind: 'fact', id, score: POINTED }, candidates, continued: true };
}

/** Whether its own words are enough beside the part before: they hold more than slots, or ask of the same subject. */
function suffices(own: Part, before: Part, slots: Slots, facts: Entries['facts']): boolean {
  if (own.top.kind !== 'fact' || own.top.score < SURE_PART || own.top.id === before.top.id) return false;
  if (slots.pronoun && own.top.score < SURE_BESIDE_PRONOUN) return false;
  const subject = subjectOf(facts[own.top.id]);
  if (facts[before.top.id]?.facts.includes(own.top.id)) return true;
  return slots.leftover > 0 || facts[before.top.id]?.pairs.some(([other]) => other === subject) === true;
}

function resolveEllipsis(reading: Reading, range: Range, before: Part | undefined, entries: Entries): Part {
  const own = partOf(reading, range, entries);
  const fact = before?.top.kind === 'fact' ? entries.facts[before.top.id] : undefined;
  if (before === undefined || fact === undefined) return own;
  const slots = slotsOf(reading, range);
  const again = own.top.id === before.top.id && own.top.score >= SURE_BESIDE_PRONOUN;
  if (again || suffices(own, before, slots, entries.facts)) return own;
  const continued = continueFrom(fact, slots, entries.pairs);
  return continued === undefined ? own : pointed(range, continued, own.candidates);
}

/** The parts without repeats. */
function distinct(parts: readonly Part[]): Part[] {
  const key = ({ top }: Part): string => `${top.kind}:${top.id}`;
  return parts.filter((part, index) => parts.findIndex((other) => key(other) === key(part)) === index);
}

/** Runs of clauses that stand by themselves are cut best; elliptic ones between them are completed by their neighbours. */
function cutAll(reading: Reading, clauses: readonly Clause[], entries: Entries): Part[] {
  const elliptic = ellipticClauses(reading, clauses);
  const someAsk = clauses.some(({ asks, aside }) => asks || aside === 'exclusion');
  const parts: Part[] = [];
  for (let at = 0; at < clauses.length; ) {
    if (elliptic[at]) {
      parts.push(resolveEllipsis(reading, clauses[at] as Range, parts.at(-1), entries));
      at++;
      continue;
    }
    const next = elliptic.indexOf(true, at);
    const end = next === -1 ? clauses.length : next;
    parts.push(...bestCut(clauses.slice(at, end), (range) => partOf(reading, range, entries), someAsk));
    at = end;
  }
  return distinct(askedOf(reading, parts, clauses, entries.facts));
}

function limited(clauses: readonly Clause[]): Clause[] {
  if (clauses.length <= MOST_CLAUSES) return [...clauses];
  const rest = clauses.slice(MOST_CLAUSES - 1);
  return [...clauses.slice(0, MOST_CLAUSES - 1), { ...(rest[0] as Clause), end: (rest.at(-1) as Clause).end }];
}

export interface Understood {
  readonly parts: readonly Part[];
  /** Stretches that plainly ask of something else, beside those that ask of the plan. */
  readonly alien: readonly Range[];
}

const NO_RANGES: readonly Range[] = [];

/** What the question asks by itself, whatever came before. */
export function partsOf(reading: Reading, entries: Entries): Understood {
  const whole = partOf(reading, wholeOf(reading), entries);
  const alone: Understood = { parts: [whole], alien: NO_RANGES };
  const split = twoSided(reading, entries.facts);
  if (split !== undefined) return { ...alone, parts: [pointed(whole.range, split, whole.candidates)] };
  const list = listed(reading, entries.facts);
  if (list !== undefined) return { ...alone, parts: list.map((id) => pointed(whole.range, id)) };
  const clauses = limited(clausesOf(reading));
  if (clauses.length < 2) return alone;
  const sure = cutAll(reading, clauses, entries).filter((part) => part.continued || part.top.score >= SURE_PART);
  const asked = sure.filter((part) => part.top.kind === 'fact');
  const [first] = asked;
  if (first === undefined) return alone;
  // What comes first is what the rest is about.
  const alien = sure.flatMap(({ top, range }) =>
    top.kind === 'out' && range.start > first.range.start ? [range] : [],
  );
  const isExcluding = clauses.some(({ aside }) => aside === 'exclusion');
  const isWhole = asked.length === 1 && alien.length === 0 && !isExcluding;
  if (isWhole && whole.top.kind === 'fact' && whole.top.score >= first.top.score) return alone;
  return { parts: asked, alien };
}
