// What was recognised to an outcome: answer, unstated, clarify, small talk or fallback. Every threshold with its measure.
import type { Outcome, Premise } from './answer.ts';
import { wantsYesOrNo } from './asking.ts';
import type { Context } from './conversation.ts';
import type { Fact } from './knowledge.ts';
import { followUp, type Matcher, type Part, partsOf } from './parts.ts';
import { anchorOf, examine, presenterOf, type Verdict } from './premise.ts';
import type { Range, Reading } from './reading.ts';
import { recognise } from './recognition.ts';
import { cuesOf } from './segments.ts';
import type { Opening } from './wording.ts';

/** One thing asked and what is known of it. */
export interface Asked {
  readonly fact: Fact;
  readonly verdict?: Verdict;
}

export interface Decision {
  readonly outcome: Outcome;
  /** In the order asked, at most three. */
  readonly asked: readonly Asked[];
  readonly smalltalk?: string;
  readonly opening: Opening;
  readonly premise?: Premise;
  /** Fact ids to offer: further parts, readings, nearest. */
  readonly offered: readonly string[];
  readonly score: number;
  readonly margin: number;
}

/** Below this a question is not answered. Dev: see "npm run eval -- --sweep". */
const ANSWER = 0.5;
/** A question that names the plan needs less: what isn't recognised is then "not said" rather than "not covered". */
const ANSWER_ABOUT_PLAN = 0.42;
/** Two readings this near each other are both offered, where neither is sure. */
const CLARIFY_MARGIN = 0.02;
const CLARIFY_BELOW = 0.7;
const MOST_PARTS = 3;
const OTHER = 'other';
const SURE_SCORE = 2;
const COMPARISON = 'comparison_size';

interface About {
  readonly plan: boolean;
  readonly parts: boolean;
  readonly otherPlan: boolean;
  readonly elsewhere: boolean;
}

function aboutOf({ tokens, lexicon }: Reading): About {
  const others = lexicon.otherPlans.all(tokens);
  const plan = lexicon.plan.all(tokens).filter((hit) => !others.some((other) => hit.start < other.end && other.start <= hit.end));
  return {
    plan: plan.length > 0,
    parts: lexicon.planParts.has(tokens),
    otherPlan: others.length > 0,
    elsewhere: lexicon.elsewhere.has(tokens),
  };
}

function none(outcome: Outcome, offered: readonly string[] = [], score = 0): Decision {
  return { outcome, asked: [], opening: 'plain', offered, score, margin: 0 };
}

/** The best facts of a recognition, for "did you mean" and for a fallback's suggestions. */
function nearest(part: Part | undefined, facts: Matcher['facts']): string[] {
  const ids = part?.recognition.best.flatMap(({ kind, id }) => (kind === 'fact' && facts[id]?.kind !== 'unstated' ? [id] : [])) ?? [];
  return ids.slice(0, MOST_PARTS);
}

/** A comparison with another plan is not said; that other plan alone, or other things of the same name, are not covered. */
function aboutOthers(about: About, parts: readonly Part[], reading: Reading, matcher: Matcher): Decision | undefined {
  const first = parts[0];
  const top = first?.top;
  if (about.otherPlan) {
    const compares = about.plan || (top?.id === COMPARISON && top.score >= ANSWER);
    if (top?.kind === 'fact' && top.score >= ANSWER && examineNames(reading, top.id, matcher)) return undefined;
    const fact = matcher.facts[COMPARISON];
    if (top?.kind === 'fact' && about.plan && top.score >= STANDS && top.id !== COMPARISON) return undefined;
    if (!compares || fact === undefined) return none('fallback', nearest(first, matcher.facts), top?.score ?? 0);
    return { ...none('unstated', [], top?.score ?? 0), asked: [{ fact }] };
  }
  if (!about.elsewhere || about.plan) return undefined;
  const claimed = top?.kind === 'fact' && top.score >= ANSWER && examineNames(reading, top.id, matcher);
  return claimed ? undefined : none('fallback', nearest(first, matcher.facts), top?.score ?? 0);
}

const STANDS = 0.9;

/** "Are they factories for batteries?": the word from elsewhere is a wrong name that the fact puts right. */
function examineNames(reading: Reading, id: string, { facts }: Matcher): boolean {
  const { tokens, lexicon } = reading;
  return wantsYesOrNo(reading) && facts[id] !== undefined && lexicon.names.all(tokens).some(({ value }) => value.some((claim) => claim.fact === id && !claim.right));
}

function unclear(part: Part | undefined, facts: Matcher['facts']): string[] | undefined {
  const [first, second] = part?.recognition.best ?? [];
  if (part === undefined || part.continued || first === undefined || second === undefined) return undefined;
  if (first.kind !== 'fact' || second.kind !== 'fact' || facts[first.id]?.kind === 'unstated' || facts[second.id]?.kind === 'unstated') return undefined;
  if (first.score > CLARIFY_BELOW || first.score - second.score > CLARIFY_MARGIN) return undefined;
  return nearest(part, facts);
}

function without(parts: readonly Part[], { facts }: Matcher): Part[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [first, ...rest.filter((part) => facts[part.top.id] !== undefined)];
}

function marginOf(part: Part | undefined): number {
  const [first, second] = part?.recognition.best ?? [];
  return (first?.score ?? 0) - (second?.score ?? 0);
}

function isSwapped(asked: readonly Asked[]): boolean {
  if (asked.some(({ verdict }) => verdict?.swapped)) return true;
  const wrong = asked.filter(({ verdict }) => verdict?.premise === 'corrected');
  const [first, second] = wrong;
  return wrong.length === 2 && first?.verdict?.claimed === second?.fact.figure?.value && second?.verdict?.claimed === first?.fact.figure?.value;
}

function isNegated({ tokens, lexicon }: Reading): boolean {
  return tokens.some(({ text }) => lexicon.negations.has(text)) && !lexicon.tags.has(tokens.slice(-3));
}

function judge(reading: Reading, parts: readonly Part[], facts: Matcher['facts']): Decision {
  const yesOrNo = wantsYesOrNo(reading);
  const whole: Range = { start: 0, end: reading.tokens.length };
  const asked: Asked[] = [];
  for (const part of parts.slice(0, MOST_PARTS)) {
    const fact = facts[part.top.id];
    if (fact === undefined) continue;
    const verdict = fact.kind === 'unstated' ? undefined : examine(reading, parts.length === 1 ? whole : part.range, fact, yesOrNo, facts);
    asked.push({ fact, ...(verdict === undefined ? {} : { verdict }) });
  }
  const presenter = asked.some(({ fact }) => fact.kind !== 'unstated') ? presenterOf(reading, facts) : undefined;
  if (presenter !== undefined && asked.length < MOST_PARTS && !asked.some(({ fact }) => fact.id === presenter.id)) {
    asked.push({ fact: presenter, verdict: { premise: 'corrected', told: presenter.id, facts: [presenter.id] } });
  }
  const verdicts = asked.flatMap(({ verdict }) => verdict ?? []);
  const premise: Premise | undefined = verdicts.find((verdict) => verdict.premise === 'corrected')?.premise ?? verdicts[0]?.premise;
  const opening: Opening = isSwapped(asked) ? 'swapped' : !yesOrNo ? 'plain' : isNegated(reading) ? 'negated' : 'yes_or_no';
  return {
    outcome: asked.some(({ fact }) => fact.kind !== 'unstated') ? 'answer' : 'unstated',
    asked,
    opening,
    ...(premise === undefined ? {} : { premise }),
    offered: parts.slice(MOST_PARTS).map((part) => part.top.id),
    score: Math.min(...parts.map((part) => part.top.score)),
    margin: marginOf(parts[0]),
  };
}

/** Nobody listed it, yet it is about the plan: the article doesn't say. */
function otherAbout(about: About, part: Part | undefined, { facts }: Matcher): Decision | undefined {
  const fact = facts[OTHER];
  if (fact === undefined || !(about.plan || about.parts)) return undefined;
  return { ...none('unstated', [], part?.top.score ?? 0), asked: [{ fact }] };
}

/** A statement or a yes-or-no question, in which a figure is a claim. */
function claims(reading: Reading): boolean {
  const { tokens, lexicon } = reading;
  return wantsYesOrNo(reading) || (!tokens.some(({ text }) => text === '?') && lexicon.wh.at(tokens, 0) === undefined);
}

/** Something besides the figure speaks of the plan, or nothing speaks of anything else. */
function fitsThePlan(reading: Reading, about: About): boolean {
  const { tokens, lexicon } = reading;
  const named = lexicon.names.all(tokens).some(({ value }) => value.some(({ right }) => right));
  return about.plan || about.parts || named || cuesOf(reading, { start: 0, end: tokens.length }).leftover <= 1 || lexicon.subjects.has(tokens);
}

/** So few other words leave a greeting or thanks what it is: "pity, thanks anyway". */
const FEW_WORDS = 4;

function politeOnly(reading: Reading, { model }: Matcher): Decision | undefined {
  const { tokens, courtesy } = reading;
  const polite = tokens.filter((_, at) => courtesy[at]).map(({ text }) => text);
  const others = tokens.filter((token, at) => token.kind !== 'mark' && !courtesy[at]).length;
  if (polite.length === 0 || others > FEW_WORDS || tokens.some(({ text }) => text === '?')) return undefined;
  const [top] = recognise(model, { meant: polite, typed: polite }).best;
  return top?.kind === 'smalltalk' && top.score >= ANSWER ? { ...none('smalltalk', [], top.score), smalltalk: top.id } : undefined;
}

/** What a look-up of this fact says: no question, no doubt. */
export function decisionFor(fact: Fact): Decision {
  return { ...none(fact.kind === 'unstated' ? 'unstated' : 'answer', [], SURE_SCORE), asked: [{ fact }], margin: SURE_SCORE };
}

/** @param context what the question may follow; absent for a first question */
export function decide(reading: Reading, matcher: Matcher, context?: Context): Decision {
  if (!reading.tokens.some((token) => token.kind !== 'mark')) return none('fallback');
  const about = aboutOf(reading);
  const alone = partsOf(reading, matcher);
  const parts = without((context === undefined ? undefined : followUp(reading, context, alone, matcher)) ?? alone, matcher);
  const [first] = parts;
  const top = first?.top;
  const others = aboutOthers(about, parts, reading, matcher);
  if (others !== undefined) return others;
  if (top?.kind === 'smalltalk' && top.score >= ANSWER) return { ...none('smalltalk', [], top.score), smalltalk: top.id, margin: marginOf(first) };
  const threshold = about.plan || about.parts ? ANSWER_ABOUT_PLAN : ANSWER;
  if (top?.kind !== 'fact' || top.score < threshold) {
    const polite = politeOnly(reading, matcher);
    if (polite !== undefined) return polite;
    const surelyOut = top?.kind === 'out' && top.score >= STANDS;
    const anchor = surelyOut || about.otherPlan || about.elsewhere || !claims(reading) || !fitsThePlan(reading, about) ? undefined : anchorOf(reading, matcher.facts);
    if (anchor !== undefined) return judge(reading, [{ range: { start: 0, end: reading.tokens.length }, top: { kind: 'fact', id: anchor.id, score: ANSWER }, recognition: { best: [], coverage: 0 }, continued: true }], matcher.facts);
    return (surelyOut ? undefined : otherAbout(about, first, matcher)) ?? none('fallback', nearest(first, matcher.facts), top?.score ?? 0);
  }
  const readings = unclear(first, matcher.facts);
  if (readings !== undefined && parts.length === 1) return { ...none('clarify', readings, top.score), margin: marginOf(first) };
  return judge(reading, parts, matcher.facts);
}
