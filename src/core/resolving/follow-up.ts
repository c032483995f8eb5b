// A short question after an answer: what of that answer it goes on from.

import { type Fact, subjectOf } from '../knowledge/fact.ts';
import { isComparable } from '../knowledge/figure.ts';
import { type Candidate, type Candidates, propose } from '../matching/candidates.ts';
import type { Context } from '../question.ts';
import { claimsIn } from '../reading/names.ts';
import { type Range, type Reading, wholeOf, wordsIn } from '../reading/reading.ts';
import { type Slots, slotsOf } from '../reading/slots.ts';
import { wordsOf } from '../text/tokenize.ts';
import { type Entries, type Part, pointed, SURE_PART, topOf } from './parts.ts';
import { continueFrom } from './slot-pairs.ts';

/** From here on a question's own words are enough, whatever came before. Dev: 0.8 to 1.1 make no difference. */
const STANDS_ALONE = 0.95;
/** From here on a short question that looks out of scope is so, whatever came before. Dev: 0.4 loses 1 of 1,702, 0.8 none. */
const ALIEN = 0.6;
/** How many times as sure as any other fact a question is that asks for one. Dev: 1.5 to 3 make no difference. */
const CLEAR = 2;
/** A follow-up is short. */
const LONGEST = 9;
/** Words besides slots that a follow-up with an opener or a pronoun may have. */
const FEW = 2;
const MOST = 3;
/** A follow-up whose own words are less known than this is about something else. Dev: 0.6 loses 1 of 1,702, 0.95 adds a wrong one. */
const KNOWN = 0.8;

interface Turn {
  readonly reading: Reading;
  readonly range: Range;
  readonly slots: Slots;
  /** What came before, nearest first. */
  readonly before: readonly Fact[];
  /** What its own words ask. */
  readonly own: Candidate;
  /** The score of the best other fact that its own words may ask. */
  readonly rival: number;
  /** 0 to 1: how much of its own words is known. */
  readonly coverage: number;
  readonly entries: Entries;
}

/** The fact before, or one of its subject, that has the figure or at least the kind of figure which is claimed. */
function claimed({ reading, before, entries }: Turn): Fact | undefined {
  const [quantity] = reading.quantities;
  const unit = quantity?.unit ?? reading.lexicon.units.all(reading.tokens)[0]?.value;
  const subjects = new Set(before.map(subjectOf));
  const family = [
    ...before,
    ...Object.values(entries.facts).filter((fact) => fact.pairs.length > 0 && subjects.has(subjectOf(fact))),
  ];
  const fits = ({ figure }: Fact): boolean =>
    figure !== undefined && (unit === undefined ? figure.unit.kind !== 'share' : isComparable(figure.unit, unit));
  const exact = family.find((fact) => fits(fact) && fact.figure?.value === quantity?.value);
  const ofUnit = family.find(
    ({ figure }) => figure !== undefined && unit !== undefined && isComparable(figure.unit, unit),
  );
  const anywhere = Object.values(entries.facts).find(
    ({ figure }) =>
      figure !== undefined && unit !== undefined && isComparable(figure.unit, unit) && figure.value === quantity?.value,
  );
  return exact ?? ofUnit ?? anywhere ?? before.find(({ figure }) => figure !== undefined) ?? before[0];
}

/** "More than 100?", "in dollars?": a claim about what came before. */
function byClaim(turn: Turn): Part[] | undefined {
  const { reading, range, slots, own } = turn;
  if (slots.subject !== undefined || slots.aspect !== undefined) return undefined;
  const few = slots.leftover === 0 || (slots.leftover <= FEW && own.score < STANDS_ALONE);
  const figure = reading.quantities.length > 0 && few;
  const currency = slots.leftover === 0 && reading.lexicon.units.has(reading.tokens);
  const fact = figure || currency ? claimed(turn) : undefined;
  return fact === undefined ? undefined : [pointed(range, fact.id)];
}

/** "Macron?" after the announcer, "in Paris?" after the summit: the entry of the name, first among those that came before. */
function byName({ reading, range, slots, before, entries }: Turn): Part[] | undefined {
  if (slots.leftover > 0 || slots.aspect !== undefined || slots.subject !== undefined) return undefined;
  const claims = claimsIn(reading);
  const subjects = new Set(before.flatMap(({ pairs }) => pairs.map(([subject]) => subject)));
  const own = claims.find(({ fact }) => before.some(({ id }) => id === fact));
  const sister = claims.find(({ fact }) => subjects.has(subjectOf(entries.facts[fact]) ?? ''));
  const fact = (own ?? sister)?.fact;
  return fact === undefined ? undefined : [pointed(range, fact)];
}

function byCues({ range, slots, before, entries }: Turn): Part[] {
  const ids = [...new Set(before.flatMap((fact) => continueFrom(fact, slots, entries.pairs) ?? []))];
  return ids.slice(0, MOST).map((id) => pointed(range, id));
}

/** Its words and the title of what came before, matched together, where that says more than its words alone. */
function byTitle({ reading, range, before, own: alone, entries }: Turn): Part[] | undefined {
  const own = wordsIn(reading, range);
  const title = wordsOf(entries.titleOf(before[0]?.id ?? ''));
  const candidates: Candidates = propose(entries.model, {
    meant: [...own.meant, ...title],
    typed: [...own.typed, ...title],
    concepts: own.concepts,
  });
  const top = topOf(candidates);
  return top.kind === 'fact' && top.score > alone.score ? [{ range, top, candidates, continued: true }] : undefined;
}

/**
 * "How much is the plan worth?": the plan is named and its own words ask for one fact, so nothing of what came before is
 * meant. "What share of the plan?" asks for any of several, and goes on.
 */
function namesThePlan({ reading, slots, own, rival }: Turn): boolean {
  const isPlain = own.kind === 'fact' && own.score >= SURE_PART && own.score >= CLEAR * rival;
  return isPlain && !slots.opener && reading.lexicon.plan.has(reading.tokens);
}

/** Whether its own words settle it: small talk, something alien, or a whole question of its own. */
function standsAlone(turn: Turn): boolean {
  const { slots, own } = turn;
  if (slots.words === 0 || slots.words > LONGEST) return true;
  if (own.kind === 'smalltalk') return own.score > STANDS_ALONE || (slots.leftover > 0 && own.score > ALIEN);
  if (own.kind === 'out') return slots.leftover > 0 && own.score >= ALIEN;
  return namesThePlan(turn) || (slots.subject !== undefined && slots.aspect !== undefined && own.score >= SURE_PART);
}

/** "And which sectors?": a new subject that its own words ask about. */
function asksAnew({ reading, slots, own, entries }: Turn): boolean {
  if (slots.subject === undefined || slots.aspect !== undefined || own.kind !== 'fact' || own.score < SURE_PART)
    return false;
  const isItsSubject = entries.facts[own.id]?.pairs.some(([subject]) => subject === slots.subject) === true;
  return isItsSubject && reading.lexicon.wh.has(reading.tokens);
}

/** Its words need something before: nothing but slots, or a few words with an opener or a pronoun. */
function isElliptic({ slots }: Turn): boolean {
  return slots.leftover === 0 || ((slots.opener || slots.pronoun) && slots.leftover <= FEW);
}

/** Its own words are about something else. */
function isStrange({ slots, own, coverage }: Turn): boolean {
  return slots.leftover > 1 || own.kind === 'out' || coverage < KNOWN;
}

function continued(turn: Turn): Part[] | undefined {
  const { slots, own } = turn;
  if (!isElliptic(turn) || asksAnew(turn)) return undefined;
  const parts = byCues(turn);
  const isCertain = own.kind === 'fact' && own.score >= STANDS_ALONE;
  if (parts.length > 0 && slots.leftover <= (isCertain ? 0 : 1)) return parts;
  return isCertain || isStrange(turn) ? undefined : byTitle(turn);
}

/** "Really?", "are you sure?": nothing but a doubt, answered by what was said before. */
function isDoubt({ tokens, lexicon }: Reading): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  return words.length > 0 && lexicon.doubts.at(words, 0)?.end === words.length;
}

/** What the question asks when it follows an answer; undefined where it stands alone. */
export function followUp(
  reading: Reading,
  context: Context,
  alone: readonly Part[],
  entries: Entries,
): Part[] | undefined {
  const range = wholeOf(reading);
  const before = [...context.unstated, ...context.facts].flatMap((id) =>
    Object.hasOwn(entries.facts, id) ? (entries.facts[id] ?? []) : [],
  );
  const [only] = alone;
  if (only === undefined || before.length === 0 || alone.length > 1) return undefined;
  const { top: own, candidates } = only;
  const { best, coverage } = candidates;
  const rival = best.find(({ kind, id }) => kind === 'fact' && id !== own.id)?.score ?? 0;
  const turn: Turn = { reading, range, slots: slotsOf(reading, range), before, own, rival, coverage, entries };
  if (isDoubt(reading)) return before.slice(0, MOST).map(({ id }) => pointed(range, id));
  if (turn.slots.words === 0) return undefined;
  const pointedAt = byClaim(turn) ?? byName(turn);
  if (pointedAt !== undefined) return pointedAt;
  return standsAlone(turn) ? undefined : continued(turn);
}
