// Whether a question goes on from the answer before it: its own words alone against its words behind what was told, by one score.
import { type Fact, ofRole, subjectOf } from '../knowledge/fact.ts';
import { type Candidate, type Candidates, propose } from '../matching/candidates.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wordsIn } from '../reading/reading.ts';
import type { Slots } from '../reading/slots.ts';
import { conceptsOf } from '../reading/tagger.ts';
import { wordsOf } from '../text/tokenize.ts';
import { type Entries, type Part, pointed, SURE_PART } from './parts.ts';
import { continueFrom } from './slot-pairs.ts';

/** A follow-up is short. */
const LONGEST = 9;
/** How many times as sure as any other fact a question is that asks for one. Dev: 1.5 to 3 make no difference. */
const CLEAR = 2;
/** Words besides slots that a follow-up with an opener or a pronoun may have. */
export const FEW = 2;
export const MOST = 3;
/** From here on a short question that looks out of scope is so, whatever came before. */
const ALIEN = 0.6;
/** From here on small talk is that. */
const SMALL_TALK = 0.5;
/** What an entry scores more that a subject, an aspect or both point to: half of it in any case, all of it where they are the whole question. */
const POINTED_BY = { aspect: 1.5, subject: 0.6, both: 0.3 };
/** What it costs to go on, and to be told the same again. Dev and dev2, won and lost against rules: 0.2 and 0.6 8 and 3, 0.2 and 1.2 7 and 4. */
const GOING_ON = 0.2;
const AGAIN = 0.6;
/** Of words that are less known than this the title alone would be answered. */
const KNOWN = 0.8;
/** Behind the title of what was told many words weigh less. */
const MANY_WORDS = 0.5;

/** A question behind an answer. */
export interface Turn {
  readonly reading: Reading;
  readonly range: Range;
  readonly slots: Slots;
  /** What came before, nearest first. */
  readonly before: readonly Fact[];
  /** What its own words ask. */
  readonly own: Candidate;
  /** The score of the best other fact that its own words may ask. */
  readonly rival: number;
  /** Everything that its own words may ask. */
  readonly alone: Candidates;
  readonly entries: Entries;
}

/**
 * "How much is the plan worth?": the plan is named and its own words ask for one fact, so nothing of what came before is
 * meant. "What share of the plan?" asks for any of several, and goes on.
 */
function namesThePlan({ reading, slots, own, rival }: Turn): boolean {
  const isPlain = own.kind === 'fact' && own.score >= SURE_PART && own.score >= CLEAR * rival;
  return isPlain && !slots.opener && reading.lexicon.plan.has(reading.tokens);
}

/** "The budget of the plan" is the plan's, where it has one; "what share of the plan?" is of what came before. */
function ofPlan({ reading, slots, entries }: Turn): string | undefined {
  const subject = subjectOf(ofRole('overview', entries.facts));
  const isPlans = slots.subject === undefined && slots.aspect !== undefined && reading.lexicon.plan.has(reading.tokens);
  return isPlans ? entries.pairs.get(`${subject}/${slots.aspect}`) : undefined;
}

function byCues(turn: Turn): Part[] {
  const { range, slots, before, entries } = turn;
  const own = ofPlan(turn);
  const ids = own === undefined ? before.flatMap((fact) => continueFrom(fact, slots, entries.pairs) ?? []) : [own];
  return [...new Set(ids)].slice(0, MOST).map((id) => pointed(range, id));
}

function titleOf({ before, entries }: Turn): string[] {
  return wordsOf(entries.titleOf(before[0]?.id ?? ''));
}

/** What its words ask behind the title of what was told. */
function behindTitle(turn: Turn): Candidates {
  const { reading, range, entries } = turn;
  const own = wordsIn(reading, range);
  const title = titleOf(turn);
  return propose(entries.model, {
    meant: [...own.meant, ...title],
    typed: [...own.typed, ...title],
    concepts: [...own.concepts, ...conceptsOf(title, reading.lexicon)],
  });
}

/** A whole question of its own, small talk (which claims no figure), or something alien: nothing before it is meant. */
function isWhole(turn: Turn): boolean {
  const { reading, slots, own } = turn;
  if (slots.words > LONGEST) return true;
  if (own.kind === 'out') return own.score >= ALIEN && slots.leftover > 0;
  if (own.kind === 'smalltalk') return own.score > SMALL_TALK && reading.quantities.length === 0;
  const isFull = slots.subject !== undefined && slots.aspect !== undefined && slots.leftover === 0;
  return own.score >= SURE_PART && !slots.opener && !slots.pronoun && (isFull || namesThePlan(turn));
}

/** 0.5 to 1.5: how much a question leans on what came before. */
function leaning({ leftover, opener, pronoun }: Slots): number {
  return leftover === 0 ? 1.5 : opener || pronoun ? 1 : 0.5;
}

function bonusOf({ slots }: Turn): number {
  const kind = slots.subject === undefined ? 'aspect' : slots.aspect === undefined ? 'subject' : 'both';
  return POINTED_BY[kind] * leaning(slots);
}

interface Ranked {
  readonly score: number;
  readonly parts: readonly Part[];
}

function goingOn(turn: Turn): Ranked[] {
  const { range, before, slots, alone } = turn;
  if (alone.coverage < KNOWN) return [];
  const candidates = behindTitle(turn);
  const weight = slots.leftover <= FEW ? 1 : MANY_WORDS;
  return candidates.best.flatMap((top) => {
    if (top.kind !== 'fact') return [];
    const isSame = before.some(({ id }) => id === top.id);
    if (isSame && slots.leftover > 0) return [];
    const again = isSame ? AGAIN : 0;
    return [{ score: weight * top.score - GOING_ON - again, parts: [{ range, top, candidates, continued: true }] }];
  });
}

function ofEntry(ranked: readonly Ranked[], id: string): number {
  return Math.max(0, ...ranked.flatMap(({ score, parts }) => (parts[0]?.top.id === id ? [score] : [])));
}

/** @returns what it asks where that goes on from what was told; undefined where its own words are enough */
export function goesOn(turn: Turn): readonly Part[] | undefined {
  if (isWhole(turn)) return undefined;
  const own = turn.alone.best.map(
    (top): Ranked => ({
      score: top.score,
      parts: [{ range: turn.range, top, candidates: turn.alone, continued: false }],
    }),
  );
  const further = goingOn(turn);
  const cues = byCues(turn);
  const bonus = bonusOf(turn);
  const pointedAt = cues.map(({ top }): Ranked => ({ score: ofEntry(own, top.id) + bonus, parts: cues }));
  const [best] = [...own, ...further, ...pointedAt].sort((one, other) => other.score - one.score);
  return best?.parts[0]?.continued ? best.parts : undefined;
}
