// What was understood to an outcome: answer, unstated, clarify, small talk or fallback.
import { ofRole } from '../knowledge/fact.ts';
import type { Context } from '../question.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { languageAsked } from '../reading/request.ts';
import { slotsOf } from '../reading/slots.ts';
import { followUp } from '../resolving/follow-up.ts';
import { type Entries, type Part, partsOf, pointed } from '../resolving/parts.ts';
import { answered, type Case, isFactAbove, nearest, notCovered } from './case.ts';
import { asJudgement, asRelation, asWrongWhy, claimedFactIn } from './claim.ts';
import type { Decision, Ruling } from './decision.ts';
import { domainOf } from './domain.ts';
import { aboutElsewhere, aboutOtherPlan } from './elsewhere.ts';
import { decideText } from './long-text.ts';
import { onRequest } from './request.ts';
import { none, unstated } from './ruling.ts';
import { asCourtesy, asSmalltalk } from './small-talk.ts';
import {
  ANSWER,
  ANSWER_ABOUT_PLAN,
  CLARIFY_BELOW,
  CLARIFY_MARGIN,
  EITHER_MARGIN,
  MOST_PARTS,
  STANDS,
} from './thresholds.ts';
import { isUnderstood, NOT_UNDERSTOOD } from './understood.ts';

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

/** "As a percentage?": asks the same of several subjects, and names none; a figure would tell. */
function namesNoSubject({ reading, entries }: Case, best: string, second: string): boolean {
  if (reading.quantities.length > 0) return false;
  const { subject, leftover } = slotsOf(reading, wholeOf(reading));
  const [one, other] = [entries.facts[best]?.pairs[0], entries.facts[second]?.pairs[0]];
  return subject === undefined && leftover === 0 && one !== undefined && other?.[1] === one[1] && other[0] !== one[0];
}

function unclear(found: Case): Ruling | undefined {
  const { first, parts, entries } = found;
  const [best, second] = first?.candidates.best ?? [];
  if (parts.length > 1 || first?.continued || best === undefined || second === undefined) return undefined;
  const stated = [best, second].every(({ kind, id }) => kind === 'fact' && entries.facts[id]?.kind !== 'unstated');
  const margin = best.score - second.score;
  const isEither = margin <= EITHER_MARGIN && namesNoSubject(found, best.id, second.id);
  if (!stated || !(isEither || (best.score <= CLARIFY_BELOW && margin <= CLARIFY_MARGIN))) return undefined;
  const ruling = none('close_readings', 'clarify', nearest(first, entries.facts), best.score);
  return { ...ruling, threshold: CLARIFY_BELOW, margin: best.score - second.score };
}

/** What stands out before anything is asked: small talk, other plans, other things of the same name. */
function early(found: Case): Ruling | undefined {
  return (
    asSmalltalk(found) ??
    asWrongWhy(found) ??
    aboutOtherPlan(found) ??
    aboutElsewhere(found) ??
    asRelation(found) ??
    asJudgement(found)
  );
}

/** A question in another language is not understood, whatever its names seem to ask. */
function inOtherLanguage({ foreign }: Reading): Ruling | undefined {
  return foreign === undefined
    ? undefined
    : { ...none('other_language', 'fallback'), reply: `other_language_${foreign}` };
}

/** Without what plainly asks of something else. */
function withoutRanges(reading: Reading, ranges: readonly Range[]): Reading {
  if (ranges.length === 0) return reading;
  return {
    ...reading,
    tokens: reading.tokens.filter((_, at) => !ranges.some(({ start, end }) => at >= start && at < end)),
  };
}

/** What is said of the rest of a question of which something is told. */
function remarkOf(
  { outcome, remark }: Ruling,
  parts: readonly Part[],
  alien: readonly Range[],
): Pick<Ruling, 'remark'> {
  if (remark !== undefined || (outcome !== 'answer' && outcome !== 'unstated')) return {};
  if (alien.length > 0) return { remark: 'rest_not_covered' };
  return parts.length > MOST_PARTS ? { remark: 'more_asked' } : {};
}

function decideQuestion(reading: Reading, entries: Entries, context: Context | undefined): Decision {
  const { parts: alone, alien } = partsOf(reading, entries);
  const [first, ...rest] = (context === undefined ? undefined : followUp(reading, context, alone, entries)) ?? alone;
  const parts = first === undefined ? [] : [first, ...rest.filter((part) => entries.facts[part.top.id] !== undefined)];
  const domain = domainOf(withoutRanges(reading, alien));
  const found: Case = { reading, domain, parts, first, entries };
  const threshold = domain.plan || domain.parts ? ANSWER_ABOUT_PLAN : ANSWER;
  const known = isFactAbove(found, threshold);
  const ruling =
    early(found) ??
    (known ? (unclear(found) ?? { ...answered('understood', found, parts), threshold }) : notUnderstood(found));
  return { ...ruling, ...remarkOf(ruling, parts, alien), domain, parts };
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
  if (request !== undefined) return withLanguage({ ...request, parts: [] }, reading);
  if (!reading.isLong) return withLanguage(decideQuestion(reading, entries, context), reading);
  const decideSentence = (sentence: Reading): Decision => decideQuestion(sentence, entries, undefined);
  return decideText(reading, decideSentence) ?? { ...none('not_covered', 'fallback', [], ANSWER), parts: [] };
}
