// What was recognised to an outcome: answer, unstated, clarify, small talk or fallback. Every threshold with its measure.

import type { Outcome } from '../answer.ts';
import type { Fact } from '../knowledge/knowledge.ts';
import { recognise } from '../matching/recognition.ts';
import { wantsYesOrNo } from '../reading/asking.ts';
import { cuesOf } from '../reading/cues.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import type { Context } from '../resolving/conversation.ts';
import { followUp } from '../resolving/follow-up.ts';
import { type Matcher, type Part, partsOf, pointed } from '../resolving/parts.ts';
import { anchorOf, misnamed, presenterAsked } from '../verifying/anchor.ts';
import { type About, aboutOf, claimsAboutPlan, claimsWrongName, putRightBy } from './about.ts';
import { type Judgement, judge } from './judgement.ts';
import { decideText } from './long-text.ts';

export interface Decision extends Judgement {
  readonly outcome: Outcome;
  readonly smalltalk?: string;
  /** Fact ids to offer: further parts, readings, nearest. */
  readonly offered: readonly string[];
  readonly score: number;
  readonly margin: number;
}

/**
 * Below this a question is not answered. Dev, right and wrong of 1,702, with the threshold for the plan: 0.4 and 0.35 1,587 and 78;
 * 0.5 and 0.42 1,589 and 73; 0.6 and 0.55 1,582 and 73; 0.7 and 0.65 1,566 and 68.
 */
const ANSWER = 0.5;
/** A question that names the plan needs less: what isn't recognised is then "not said" rather than "not covered". */
const ANSWER_ABOUT_PLAN = 0.42;
/** From here on nothing around a recognised question changes what it is. Dev: 0.75 loses 1 of 1,702, 1.05 none. */
const STANDS = 0.9;
/** Two readings this near each other are both offered, where neither is sure. Dev: 0.05 asks back instead of being right once, 0.1 below 0.8 five times. */
const CLARIFY_MARGIN = 0.02;
const CLARIFY_BELOW = 0.7;
const MOST_PARTS = 3;
const OTHER = 'other';
const COMPARISON = 'comparison_size';
/** So few other words leave a greeting or thanks what it is: "pity, thanks anyway". */
const FEW_WORDS = 4;

function none(outcome: Outcome, offered: readonly string[] = [], score = 0): Decision {
  return { outcome, asked: [], opening: 'plain', offered, score, margin: 0 };
}

function unstated(fact: Fact, score: number): Decision {
  return { ...none('unstated', [], score), asked: [{ fact }] };
}

/** The best facts of a recognition, for "did you mean" and for a fallback's suggestions. */
function nearest(part: Part | undefined, facts: Matcher['facts']): string[] {
  const ids =
    part?.recognition.best.flatMap(({ kind, id }) => (kind === 'fact' && facts[id]?.kind !== 'unstated' ? [id] : [])) ??
    [];
  return ids.slice(0, MOST_PARTS);
}

function marginOf(part: Part | undefined): number {
  const [first, second] = part?.recognition.best ?? [];
  return (first?.score ?? 0) - (second?.score ?? 0);
}

/** Everything that a rule of this file looks at. */
interface Case {
  readonly reading: Reading;
  readonly about: About;
  readonly parts: readonly Part[];
  readonly first: Part | undefined;
  readonly matcher: Matcher;
}

function isFactAbove({ first }: Case, score: number): boolean {
  return first?.top.kind === 'fact' && first.top.score >= score;
}

function notCovered({ first, matcher }: Case): Decision {
  return none('fallback', nearest(first, matcher.facts), first?.top.score ?? 0);
}

/** The question is recognised as one of this plan all the same: the other plan is a wrong name, or stands beside it. */
function isOfThisPlan(found: Case): boolean {
  const { reading, about, first } = found;
  if (isFactAbove(found, ANSWER) && claimsWrongName(reading, first?.top.id ?? '')) return true;
  return about.plan && first?.top.id !== COMPARISON && isFactAbove(found, STANDS);
}

/** A comparison with another plan is not said; that other plan alone is not covered. */
function aboutOtherPlan(found: Case): Decision | undefined {
  const { about, first, matcher } = found;
  const fact = matcher.facts[COMPARISON];
  if (!about.otherPlan || fact === undefined || isOfThisPlan(found)) return undefined;
  const compares = about.plan || (first?.top.id === COMPARISON && isFactAbove(found, ANSWER));
  return compares ? unstated(fact, first?.top.score ?? 0) : notCovered(found);
}

/** Other things of the same name: batteries, the collider, crisps. */
function aboutElsewhere(found: Case): Decision | undefined {
  const { reading, about, first } = found;
  if (!about.elsewhere || about.plan || about.otherPlan) return undefined;
  const id = putRightBy(reading, about);
  if (id !== undefined) return answered(found, [pointed(wholeOf(reading), id)]);
  return isFactAbove(found, ANSWER) && claimsWrongName(reading, first?.top.id ?? '') ? undefined : notCovered(found);
}

function asSmalltalk({ first }: Case): Decision | undefined {
  if (first?.top.kind !== 'smalltalk' || first.top.score < ANSWER) return undefined;
  return { ...none('smalltalk', [], first.top.score), smalltalk: first.top.id, margin: marginOf(first) };
}

/** Greetings and thanks with a few words that say nothing to the matcher. */
function asCourtesy({ reading, matcher }: Case): Decision | undefined {
  const { tokens, courtesy } = reading;
  const polite = tokens.filter((_, at) => courtesy[at]).map(({ text }) => text);
  const others = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]).length;
  if (polite.length === 0 || others > FEW_WORDS || tokens.some(({ text }) => text === '?')) return undefined;
  const [top] = recognise(matcher.model, { meant: polite, typed: polite }).best;
  return top?.kind === 'smalltalk' && top.score >= ANSWER
    ? { ...none('smalltalk', [], top.score), smalltalk: top.id }
    : undefined;
}

/** What a claim is about when only the claim was understood: its figure, its names ("presented at Davos?"), or who presented the plan. */
function anchorIn({ reading, about, matcher }: Case): Fact | undefined {
  if (claimsAboutPlan(reading, about)) {
    const fact = anchorOf(reading, matcher.facts);
    if (fact !== undefined) return fact;
  }
  if (!wantsYesOrNo(reading)) return undefined;
  const bare = cuesOf(reading, wholeOf(reading)).leftover === 0;
  const [wrong] = bare ? misnamed(reading, matcher.facts) : [];
  return wrong ?? (about.plan ? presenterAsked(reading, matcher.facts) : undefined);
}

/** Nothing was recognised: a courtesy, a claim with a figure, something unsaid about the plan, or not covered. */
function unrecognised(found: Case): Decision {
  const { reading, about, first, matcher } = found;
  const courtesy = asCourtesy(found);
  if (courtesy !== undefined) return courtesy;
  if (first?.top.kind === 'out' && first.top.score >= STANDS) return notCovered(found);
  const anchor = anchorIn(found);
  if (anchor !== undefined)
    return answered(found, [
      { ...pointed(wholeOf(reading), anchor.id), top: { kind: 'fact', id: anchor.id, score: ANSWER } },
    ]);
  const other = matcher.facts[OTHER];
  return other !== undefined && (about.plan || about.parts)
    ? unstated(other, first?.top.score ?? 0)
    : notCovered(found);
}

function unclear({ first, parts, matcher }: Case): Decision | undefined {
  const [best, second] = first?.recognition.best ?? [];
  if (parts.length > 1 || first?.continued || best === undefined || second === undefined) return undefined;
  const stated = [best, second].every(({ kind, id }) => kind === 'fact' && matcher.facts[id]?.kind !== 'unstated');
  if (!stated || best.score > CLARIFY_BELOW || best.score - second.score > CLARIFY_MARGIN) return undefined;
  return { ...none('clarify', nearest(first, matcher.facts), best.score), margin: best.score - second.score };
}

function answered({ reading, matcher }: Case, parts: readonly Part[]): Decision {
  const judgement = judge(reading, parts, matcher.facts, MOST_PARTS);
  return {
    ...judgement,
    outcome: judgement.asked.some(({ fact }) => fact.kind !== 'unstated') ? 'answer' : 'unstated',
    offered: parts.slice(MOST_PARTS).map((part) => part.top.id),
    score: Math.min(...parts.map((part) => part.top.score)),
    margin: marginOf(parts[0]),
  };
}

/** What stands out before anything is asked: small talk, other plans, other things of the same name. */
function early(found: Case): Decision | undefined {
  return asSmalltalk(found) ?? aboutOtherPlan(found) ?? aboutElsewhere(found);
}

function decideQuestion(reading: Reading, matcher: Matcher, context: Context | undefined): Decision {
  const alone = partsOf(reading, matcher);
  const [first, ...rest] = (context === undefined ? undefined : followUp(reading, context, alone, matcher)) ?? alone;
  const parts = first === undefined ? [] : [first, ...rest.filter((part) => matcher.facts[part.top.id] !== undefined)];
  const about = aboutOf(reading);
  const found: Case = { reading, about, parts, first, matcher };
  const threshold = about.plan || about.parts ? ANSWER_ABOUT_PLAN : ANSWER;
  const known = isFactAbove(found, threshold);
  return early(found) ?? (known ? (unclear(found) ?? answered(found, parts)) : unrecognised(found));
}

/** @param context what the question may follow; absent for a first question */
export function decide(reading: Reading, matcher: Matcher, context?: Context): Decision {
  if (!reading.tokens.some((token) => token.kind !== 'mark')) return none('fallback');
  if (!reading.isLong) return decideQuestion(reading, matcher, context);
  const decideSentence = (sentence: Reading): Decision => decideQuestion(sentence, matcher, undefined);
  return decideText(reading, decideSentence, STANDS) ?? none('fallback', [], ANSWER);
}
