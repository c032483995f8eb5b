// Claims that are answered by what they claim: relations, judgements, reasons for what is not so, figures and names alone.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { wholeOf } from '../reading/reading.ts';
import { slotsOf } from '../reading/slots.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';
import { type Part, pointed } from '../resolving/parts.ts';
import { claimedFact, misnamed } from '../verifying/claimed-fact.ts';
import { wronglyNamed } from '../verifying/claimed-name.ts';
import { answered, type Case } from './case.ts';
import type { Ruling } from './decision.ts';
import { judgedFact } from './detail.ts';
import { claimsAboutPlan } from './domain.ts';
import { relationVerdicts } from './relation.ts';
import { none } from './ruling.ts';
import { ANSWER, NEAR, STANDS } from './thresholds.ts';

/** What a claim is about when only the claim was understood: its figure, its names ("presented at Davos?"), or who presented the plan. */
export function claimedFactIn({ reading, domain, entries }: Case): Fact | undefined {
  if (claimsAboutPlan(reading, domain)) {
    const fact = claimedFact(reading, entries.facts);
    if (fact !== undefined) return fact;
  }
  if (!wantsYesOrNo(reading)) return undefined;
  const bare = slotsOf(reading, wholeOf(reading)).leftover === 0;
  const [wrong] = bare ? misnamed(reading, entries.facts) : [];
  return wrong;
}

/** "Is the 150 billion included in the 200?": what holds of the figures by arithmetic. */
export function asRelation({ reading, entries, domain }: Case): Ruling | undefined {
  const verdicts = domain.otherPlan || domain.elsewhere ? undefined : relationVerdicts(reading, entries);
  return verdicts && { ...none('relation', 'answer', [], STANDS), ...verdicts, margin: STANDS };
}

/** What is out of scope, or isn't said and is listed: a reason is asked of that. */
function asksOfElse({ top }: Part, facts: Facts): boolean {
  if (top.score < ANSWER) return false;
  const fact = facts[top.id];
  return top.kind !== 'fact' || (fact?.kind === 'unstated' && fact.role !== 'catch_all');
}

/** "Why did they pick Davos?": a reason is asked of what is wrong, which is put right. */
export function asWrongWhy(found: Case): Ruling | undefined {
  const { reading, domain, first, entries } = found;
  const isOfPlan = domain.plan || domain.parts || reading.lexicon.subjects.has(reading.tokens);
  if (!isOfPlan || first === undefined || asksOfElse(first, entries.facts)) return undefined;
  const near = new Set(first.candidates.best.flatMap(({ id, score }) => (score >= NEAR ? [id] : [])));
  const ids = wronglyNamed(reading, entries.facts).filter((id) => near.has(id));
  const parts = ids.map((id) => pointed(wholeOf(reading), id));
  return parts.length === 0 ? undefined : answered('wrong_name', found, parts);
}

/** A judgement of a right figure where nothing else was understood. */
export function asJudgement({ reading, entries, domain, first }: Case): Ruling | undefined {
  const fact = domain.otherPlan || domain.elsewhere ? undefined : judgedFact(reading, entries.facts);
  const isClear = first?.top.kind === 'fact' && first.top.score >= STANDS;
  return fact === undefined || isClear
    ? undefined
    : { ...none('judgement', 'answer', [], ANSWER), asked: [{ fact }], remark: 'no_judgement' };
}
