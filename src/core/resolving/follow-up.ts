// A short question after an answer: what of that answer it goes on from.

import type { Fact } from '../knowledge/knowledge.ts';
import { type Recognised, type Recognition, recognise } from '../matching/recognition.ts';
import { type Cues, cuesOf } from '../reading/cues.ts';
import { claimsIn } from '../reading/names.ts';
import { type Range, type Reading, wordsIn } from '../reading/reading.ts';
import { wordsOf } from '../text/text.ts';
import { type Context, continueFrom } from './conversation.ts';
import { type Matcher, type Part, partOf, pointed, SURE_PART, topOf } from './parts.ts';

/** From here on a question's own words are enough, whatever came before. Dev: 0.8 to 1.1 make no difference. */
const STANDS_ALONE = 0.95;
/** From here on a short question that looks out of scope is so, whatever came before. Dev: 0.4 loses 1 of 1,702, 0.8 none. */
const ALIEN = 0.6;
/** How many times as sure as any other fact a question is that asks for one. Dev: 1.5 to 3 make no difference. */
const CLEAR = 2;
/** A follow-up is short. */
const LONGEST = 9;
/** Words besides cues that a follow-up with an opener or a pronoun may have. */
const FEW = 2;
const MOST = 3;
/** A follow-up whose own words are less known than this is about something else. Dev: 0.6 loses 1 of 1,702, 0.95 adds a wrong one. */
const KNOWN = 0.8;

interface Turn {
  readonly reading: Reading;
  readonly range: Range;
  readonly cues: Cues;
  /** What came before, nearest first. */
  readonly before: readonly Fact[];
  /** What its own words ask. */
  readonly own: Recognised;
  /** The score of the best other fact that its own words may ask. */
  readonly rival: number;
  /** 0 to 1: how much of its own words is known. */
  readonly coverage: number;
  readonly matcher: Matcher;
}

/** The fact before, or one of its subject, that has the figure or at least the kind of figure which is claimed. */
function claimed({ reading, before, matcher }: Turn): Fact | undefined {
  const [quantity] = reading.quantities;
  const unit = quantity?.unit ?? reading.lexicon.units.all(reading.tokens)[0]?.value;
  const wanted = unit === 'USD' ? 'EUR' : unit;
  const subjects = new Set(before.map(({ pairs }) => pairs[0]?.[0]));
  const family = [
    ...before,
    ...Object.values(matcher.facts).filter(({ pairs }) => pairs[0] !== undefined && subjects.has(pairs[0][0])),
  ];
  const fits = ({ figure }: Fact): boolean =>
    figure !== undefined && (wanted === undefined ? figure.unit !== 'percent' : figure.unit === wanted);
  const exact = family.find((fact) => fits(fact) && fact.figure?.value === quantity?.value);
  const ofUnit = family.find(({ figure }) => figure !== undefined && figure.unit === wanted);
  const anywhere = Object.values(matcher.facts).find(
    ({ figure }) => wanted !== undefined && figure?.unit === wanted && figure.value === quantity?.value,
  );
  return exact ?? ofUnit ?? anywhere ?? before.find(({ figure }) => figure !== undefined) ?? before[0];
}

/** "More than 100?", "in dollars?": a claim about what came before. */
function byClaim(turn: Turn): Part[] | undefined {
  const { reading, range, cues, own } = turn;
  if (cues.subject !== undefined || cues.aspect !== undefined) return undefined;
  const few = cues.leftover === 0 || (cues.leftover <= FEW && own.score < STANDS_ALONE);
  const figure = reading.quantities.length > 0 && few;
  const currency = cues.leftover === 0 && reading.lexicon.units.has(reading.tokens);
  const fact = figure || currency ? claimed(turn) : undefined;
  return fact === undefined ? undefined : [pointed(range, fact.id)];
}

/** "Macron?" after the announcer, "in Paris?" after the summit: the entry of the name, first among those that came before. */
function byName({ reading, range, cues, before, matcher }: Turn): Part[] | undefined {
  if (cues.leftover > 0 || cues.aspect !== undefined || cues.subject !== undefined) return undefined;
  const claims = claimsIn(reading);
  const subjects = new Set(before.flatMap(({ pairs }) => pairs.map(([subject]) => subject)));
  const own = claims.find(({ fact }) => before.some(({ id }) => id === fact));
  const sister = claims.find(({ fact }) => subjects.has(matcher.facts[fact]?.pairs[0]?.[0] ?? ''));
  const fact = (own ?? sister)?.fact;
  return fact === undefined ? undefined : [pointed(range, fact)];
}

function byCues({ range, cues, before, matcher }: Turn): Part[] {
  const ids = [...new Set(before.flatMap((fact) => continueFrom(fact, cues, matcher.pairs) ?? []))];
  return ids.slice(0, MOST).map((id) => pointed(range, id));
}

/** Its words and the title of what came before, matched together, where that says more than its words alone. */
function byTitle({ reading, range, before, own: alone, matcher }: Turn): Part[] | undefined {
  const own = wordsIn(reading, range);
  const title = wordsOf(matcher.titleOf(before[0]?.id ?? ''));
  const recognition: Recognition = recognise(matcher.model, {
    meant: [...own.meant, ...title],
    typed: [...own.typed, ...title],
  });
  const top = topOf(recognition);
  return top.kind === 'fact' && top.score > alone.score ? [{ range, top, recognition, continued: true }] : undefined;
}

/**
 * "How much is the plan worth?": the plan is named and its own words ask for one fact, so nothing of what came before is
 * meant. "What share of the plan?" asks for any of several, and goes on.
 */
function namesThePlan({ reading, cues, own, rival }: Turn): boolean {
  const isPlain = own.kind === 'fact' && own.score >= SURE_PART && own.score >= CLEAR * rival;
  return isPlain && !cues.opener && reading.lexicon.plan.has(reading.tokens);
}

/** Whether its own words settle it: small talk, something alien, or a whole question of its own. */
function standsAlone(turn: Turn): boolean {
  const { cues, own } = turn;
  if (cues.words === 0 || cues.words > LONGEST) return true;
  if (own.kind === 'smalltalk') return own.score > STANDS_ALONE || (cues.leftover > 0 && own.score > ALIEN);
  if (own.kind === 'out') return cues.leftover > 0 && own.score >= ALIEN;
  return namesThePlan(turn) || (cues.subject !== undefined && cues.aspect !== undefined && own.score >= SURE_PART);
}

/** "And which sectors?": a new subject that its own words ask about. */
function asksAnew({ reading, cues, own, matcher }: Turn): boolean {
  if (cues.subject === undefined || cues.aspect !== undefined || own.kind !== 'fact' || own.score < SURE_PART)
    return false;
  const isItsSubject = matcher.facts[own.id]?.pairs.some(([subject]) => subject === cues.subject) === true;
  return isItsSubject && reading.lexicon.wh.has(reading.tokens);
}

/** Its words lean on something before: nothing but cues, or a few words with an opener or a pronoun. */
function leans({ cues }: Turn): boolean {
  return cues.leftover === 0 || ((cues.opener || cues.pronoun) && cues.leftover <= FEW);
}

/** Its own words are about something else. */
function isStrange({ cues, own, coverage }: Turn): boolean {
  return cues.leftover > 1 || own.kind === 'out' || coverage < KNOWN;
}

function continued(turn: Turn): Part[] | undefined {
  const { cues, own } = turn;
  if (!leans(turn) || asksAnew(turn)) return undefined;
  const parts = byCues(turn);
  const isCertain = own.kind === 'fact' && own.score >= STANDS_ALONE;
  if (parts.length > 0 && cues.leftover <= (isCertain ? 0 : 1)) return parts;
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
  matcher: Matcher,
): Part[] | undefined {
  const range = { start: 0, end: reading.tokens.length };
  const before = [...context.unstated, ...context.facts].flatMap((id) => matcher.facts[id] ?? []);
  if (before.length === 0 || alone.length > 1) return undefined;
  const { top: own, recognition } = alone[0] ?? partOf(reading, range, matcher);
  const { best, coverage } = recognition;
  const rival = best.find(({ kind, id }) => kind === 'fact' && id !== own.id)?.score ?? 0;
  const turn: Turn = { reading, range, cues: cuesOf(reading, range), before, own, rival, coverage, matcher };
  if (isDoubt(reading)) return before.slice(0, MOST).map(({ id }) => pointed(range, id));
  if (turn.cues.words === 0) return undefined;
  const pointedAt = byClaim(turn) ?? byName(turn);
  if (pointedAt !== undefined) return pointedAt;
  return standsAlone(turn) ? undefined : continued(turn);
}
