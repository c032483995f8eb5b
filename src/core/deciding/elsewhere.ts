// Other plans, and other things of the same name.
import { ofRole } from '../knowledge/fact.ts';
import { wholeOf } from '../reading/reading.ts';
import { pointed } from '../resolving/parts.ts';
import { answered, type Case, isFactAbove, notCovered } from './case.ts';
import type { Ruling } from './decision.ts';
import { claimsWrongName, putRightBy } from './domain.ts';
import { unstated } from './ruling.ts';
import { ANSWER, CLARIFY_MARGIN, STANDS } from './thresholds.ts';

/** The question is understood as one of this plan all the same: the other plan is a wrong name, or stands beside it. */
function isOfThisPlan(found: Case): boolean {
  const { reading, domain, first, entries } = found;
  if (isFactAbove(found, ANSWER) && claimsWrongName(reading, first?.top.id ?? '')) return true;
  return domain.plan && entries.facts[first?.top.id ?? '']?.role !== 'comparison' && isFactAbove(found, STANDS);
}

/** Asked without this plan, and no nearer to a comparison than to something else: of the other plan alone. */
function asksOfOther({ first }: Case): boolean {
  const [best, next] = first?.candidates.best ?? [];
  return next?.kind === 'out' && (best?.score ?? 0) - next.score <= CLARIFY_MARGIN;
}

/** A comparison with another plan is not said; that other plan alone is not covered. */
export function aboutOtherPlan(found: Case): Ruling | undefined {
  const { domain, first, entries } = found;
  if (!domain.otherPlan) return undefined;
  const fact = ofRole('comparison', entries.facts);
  if (fact === undefined || isOfThisPlan(found)) return undefined;
  const compares = domain.plan || (first?.top.id === fact.id && isFactAbove(found, ANSWER) && !asksOfOther(found));
  return compares ? unstated('comparison', fact, first?.top.score ?? 0) : notCovered('other_plan', found);
}

/** Other things of the same name: batteries, the collider, crisps. */
export function aboutElsewhere(found: Case): Ruling | undefined {
  const { reading, domain, first } = found;
  if (!domain.elsewhere || domain.plan || domain.otherPlan) return undefined;
  const id = putRightBy(reading, domain);
  if (id !== undefined) return answered('wrong_name', found, [pointed(wholeOf(reading), id)]);
  return isFactAbove(found, ANSWER) && claimsWrongName(reading, first?.top.id ?? '')
    ? undefined
    : notCovered('elsewhere', found);
}
