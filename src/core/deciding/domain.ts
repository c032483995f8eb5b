// What a question is about by the names in it: the plan, its parts, another plan, or other things of the same name.

import { plansNamed } from '../reading/named-plan.ts';
import { claimsIn } from '../reading/names.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { slotsOf } from '../reading/slots.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';

export interface Domain {
  readonly plan: boolean;
  /** Gigafactories, chips: words that other things bear too. */
  readonly parts: boolean;
  readonly otherPlan: boolean;
  readonly elsewhere: boolean;
}

export function domainOf(reading: Reading): Domain {
  const { tokens, lexicon } = reading;
  return {
    plan: plansNamed(reading).length > 0,
    parts: lexicon.planParts.has(tokens),
    otherPlan: lexicon.otherPlans.has(tokens),
    elsewhere: lexicon.elsewhere.has(tokens),
  };
}

/** "Are they factories for batteries?": a wrong name that the fact puts right. */
export function claimsWrongName(reading: Reading, id: string): boolean {
  return wantsYesOrNo(reading) && claimsIn(reading).some(({ fact, right }) => fact === id && !right);
}

/** "Are the gigafactories for batteries?": the fact of which every word from elsewhere is a wrong name, where a part of the plan is asked about. */
export function putRightBy(reading: Reading, domain: Domain): string | undefined {
  const { tokens, lexicon } = reading;
  if (!domain.parts || !wantsYesOrNo(reading)) return undefined;
  const elsewhere = lexicon.elsewhere.all(tokens);
  const wrong = claimsIn(reading).filter(({ right }) => !right);
  const [first] = wrong;
  const covers = elsewhere.every(({ start }) =>
    wrong.some((name) => name.start === start && name.fact === first?.fact),
  );
  return covers ? first?.fact : undefined;
}

/** A statement or a yes-or-no question, in which a figure is a claim. */
function isClaim(reading: Reading): boolean {
  const { tokens, lexicon } = reading;
  return wantsYesOrNo(reading) || (!tokens.some(({ text }) => text === '?') && lexicon.wh.at(tokens, 0) === undefined);
}

/** A figure is claimed, and something besides it speaks of the plan or nothing speaks of anything else. */
export function claimsAboutPlan(reading: Reading, domain: Domain): boolean {
  const { tokens, lexicon } = reading;
  if (domain.otherPlan || domain.elsewhere || !isClaim(reading)) return false;
  const named = claimsIn(reading).some(({ right }) => right);
  const bare = slotsOf(reading, wholeOf(reading)).leftover <= 1;
  return domain.plan || domain.parts || named || bare || lexicon.subjects.has(tokens);
}
