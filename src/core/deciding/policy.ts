// What was understood to an outcome: answer, unstated, clarify, small talk or fallback. Every threshold with its measure.
import { type Fact, ofRole } from '../knowledge/fact.ts';
import type { Context } from '../question.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { languageAsked } from '../reading/request.ts';
import { slotsOf } from '../reading/slots.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';
import { followUp } from '../resolving/follow-up.ts';
import { type Entries, type Part, partsOf, pointed } from '../resolving/parts.ts';
import type { Rule } from '../trace.ts';
import { claimedFact, misnamed } from '../verifying/claimed-fact.ts';
import type { Decision, Ruling } from './decision.ts';
import { detailBeside, judgedFact } from './detail.ts';
import { claimsAboutPlan, claimsWrongName, domainOf, putRightBy } from './domain.ts';
import { decideText } from './long-text.ts';
import { verdictsOn } from './opening.ts';
import { relationVerdicts } from './relation.ts';
import { onRequest } from './request.ts';
import { none, unstated } from './ruling.ts';
import { ANSWER, asCourtesy, asSmalltalk, type Case, marginOf } from './small-talk.ts';
import { isUnderstood, NOT_UNDERSTOOD } from './understood.ts';

/** A question that names the plan needs less: what isn't understood is then "not said" rather than "not covered". */
const ANSWER_ABOUT_PLAN = 0.42;
/** From here on nothing around an understood question changes what it is. Dev: 0.75 loses 1 of 1,702, 1.05 none. */
const STANDS = 0.9;
/** Two readings this near each other are both offered, where neither is sure. Dev: 0.05 asks back instead of being right once, 0.1 below 0.8 five times. */
const CLARIFY_MARGIN = 0.02;
const CLARIFY_BELOW = 0.7;
const MOST_PARTS = 3;

/** The best facts of a part, for "did you mean" and for a fallback's suggestions. */
function nearest(part: Part | undefined, facts: Entries['facts']): string[] {
  const ids =
    part?.candidates.best.flatMap(({ kind, id }) => (kind === 'fact' && facts[id]?.kind !== 'unstated' ? [id] : [])) ??
    [];
  return ids.slice(0, MOST_PARTS);
}

function isFactAbove({ first }: Case, score: number): boolean {
  return first?.top.kind === 'fact' && first.top.score >= score;
}

function notCovered(rule: Rule, { first, entries }: Case): Ruling {
  return none(rule, 'fallback', nearest(first, entries.facts), first?.top.score ?? 0);
}

/** The question is understood as one of this plan all the same: the other plan is a wrong name, or stands beside it. */
function isOfThisPlan(found: Case): boolean {
  const { reading, domain, first, entries } = found;
  if (isFactAbove(found, ANSWER) && claimsWrongName(reading, first?.top.id ?? '')) return true;
  return domain.plan && entries.facts[first?.top.id ?? '']?.role !== 'comparison' && isFactAbove(found, STANDS);
}

/** A comparison with another plan is not said; that other plan alone is not covered. */
function aboutOtherPlan(found: Case): Ruling | undefined {
  const { domain, first, entries } = found;
  const fact = ofRole('comparison', entries.facts);
  if (!domain.otherPlan || fact === undefined || isOfThisPlan(found)) return undefined;
  const compares = domain.plan || (first?.top.id === fact.id && isFactAbove(found, ANSWER));
  return compares ? unstated('comparison', fact, first?.top.score ?? 0) : notCovered('other_plan', found);
}

/** Other things of the same name: batteries, the collider, crisps. */
function aboutElsewhere(found: Case): Ruling | undefined {
  const { reading, domain, first } = found;
  if (!domain.elsewhere || domain.plan || domain.otherPlan) return undefined;
  const id = putRightBy(reading, domain);
  if (id !== undefined) return answered('wrong_name', found, [pointed(wholeOf(reading), id)]);
  return isFactAbove(found, ANSWER) && claimsWrongName(reading, first?.top.id ?? '')
    ? undefined
    : notCovered('elsewhere', found);
}

/** What a claim is about when only the claim was understood: its figure, its names ("presented at Davos?"), or who presented the plan. */
function claimedFactIn({ reading, domain, entries }: Case): Fact | undefined {
  if (claimsAboutPlan(reading, domain)) {
    const fact = claimedFact(reading, entries.facts);
    if (fact !== undefined) return fact;
  }
  if (!wantsYesOrNo(reading)) return undefined;
  const bare = slotsOf(reading, wholeOf(reading)).leftover === 0;
  const [wrong] = bare ? misnamed(reading, entries.facts) : [];
  return wrong;
}

/** Nothing was understood: a courtesy, a claim with a figure, something unsaid about the plan, or not covered. */
function notUnderstood(found: Case): Ruling {
  const { reading, domain, first, entries } = found;
  const courtesy = asCourtesy(found);
  if (courtesy !== undefined) return courtesy;
  if (first?.top.kind === 'out' && first.top.score >= STANDS)
    return { ...notCovered('out_of_scope', found), threshold: STANDS };
  const claimed = claimedFactIn(found);
  if (claimed !== undefined)
    return answered('claim_alone', found, [
      { ...pointed(wholeOf(reading), claimed.id), top: { kind: 'fact', id: claimed.id, score: ANSWER } },
    ]);
  if (!isUnderstood(reading, entries.model)) return NOT_UNDERSTOOD;
  const other = ofRole('catch_all', entries.facts);
  return other !== undefined && (domain.plan || domain.parts)
    ? unstated('catch_all', other, first?.top.score ?? 0)
    : notCovered('not_covered', found);
}

function unclear({ first, parts, entries }: Case): Ruling | undefined {
  const [best, second] = first?.candidates.best ?? [];
  if (parts.length > 1 || first?.continued || best === undefined || second === undefined) return undefined;
  const stated = [best, second].every(({ kind, id }) => kind === 'fact' && entries.facts[id]?.kind !== 'unstated');
  if (!stated || best.score > CLARIFY_BELOW || best.score - second.score > CLARIFY_MARGIN) return undefined;
  const ruling = none('close_readings', 'clarify', nearest(first, entries.facts), best.score);
  return { ...ruling, threshold: CLARIFY_BELOW, margin: best.score - second.score };
}

function answered(rule: Rule, { reading, entries }: Case, parts: readonly Part[]): Ruling {
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

/** "Is the 150 billion included in the 200?": what holds of the figures by arithmetic. */
function asRelation({ reading, entries, domain }: Case): Ruling | undefined {
  const verdicts = domain.otherPlan || domain.elsewhere ? undefined : relationVerdicts(reading, entries);
  return verdicts && { ...none('relation', 'answer', [], STANDS), ...verdicts, margin: STANDS };
}

/** A judgement of a right figure where nothing else was understood. */
function asJudgement({ reading, entries, domain, first }: Case): Ruling | undefined {
  const fact = domain.otherPlan || domain.elsewhere ? undefined : judgedFact(reading, entries.facts);
  const isClear = first?.top.kind === 'fact' && first.top.score >= STANDS;
  return fact === undefined || isClear
    ? undefined
    : { ...none('judgement', 'answer', [], ANSWER), asked: [{ fact }], remark: 'no_judgement' };
}

/** What stands out before anything is asked: small talk, other plans, other things of the same name. */
function early(found: Case): Ruling | undefined {
  return (
    asSmalltalk(found) ?? aboutOtherPlan(found) ?? aboutElsewhere(found) ?? asRelation(found) ?? asJudgement(found)
  );
}

/** A question in another language is not understood, whatever its names seem to ask. */
function inOtherLanguage({ foreign }: Reading): Ruling | undefined {
  return foreign === undefined
    ? undefined
    : { ...none('other_language', 'fallback'), reply: `other_language_${foreign}` };
}

function decideQuestion(reading: Reading, entries: Entries, context: Context | undefined): Decision {
  const alone = partsOf(reading, entries);
  const [first, ...rest] = (context === undefined ? undefined : followUp(reading, context, alone, entries)) ?? alone;
  const parts = first === undefined ? [] : [first, ...rest.filter((part) => entries.facts[part.top.id] !== undefined)];
  const domain = domainOf(reading);
  const found: Case = { reading, domain, parts, first, entries };
  const threshold = domain.plan || domain.parts ? ANSWER_ABOUT_PLAN : ANSWER;
  const known = isFactAbove(found, threshold);
  const ruling =
    early(found) ??
    (known ? (unclear(found) ?? { ...answered('understood', found, parts), threshold }) : notUnderstood(found));
  return { ...ruling, domain, parts };
}

/** "The quote in French": the answer in that language. */
function withLanguage(decision: Decision, reading: Reading): Decision {
  const language = languageAsked(reading);
  return language === undefined ? decision : { ...decision, language };
}

/** @param context what the question may follow; absent for a first question */
export function decide(reading: Reading, entries: Entries, context?: Context): Decision {
  if (!reading.tokens.some((token) => token.kind !== 'mark'))
    return { ...none('nothing_asked', 'fallback'), reply: 'empty', parts: [] };
  const foreign = inOtherLanguage(reading);
  if (foreign !== undefined) return { ...foreign, parts: [] };
  const request = onRequest(reading, context, entries.facts);
  if (request !== undefined) return { ...request, parts: [] };
  if (!reading.isLong) return withLanguage(decideQuestion(reading, entries, context), reading);
  const decideSentence = (sentence: Reading): Decision => decideQuestion(sentence, entries, undefined);
  return decideText(reading, decideSentence, STANDS) ?? { ...none('not_covered', 'fallback', [], ANSWER), parts: [] };
}
