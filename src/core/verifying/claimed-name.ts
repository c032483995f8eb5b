// A name that is put forward, held against the fact that it is a claim about.
import { type Fact, type Facts, ofRole } from '../knowledge/fact.ts';
import type { NameClaim } from '../reading/name-table.ts';
import { claimsIn, type NamedClaim } from '../reading/names.ts';
import { saysOnly } from '../reading/only.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { denies, leavesChoice } from '../reading/yes-or-no.ts';
import type { Verdict } from './told.ts';

/** Why it is so: a wrong name in the question is taken for granted. */
function asksWhy({ tags, lexicon }: Reading): boolean {
  return tags.some((tag) => means(tag, lexicon.reason));
}

/** The facts that a question for a reason gives a wrong name only: what is asked is why what is not so is so. */
export function wronglyNamed(reading: Reading, facts: Facts): string[] {
  if (!asksWhy(reading)) return [];
  const names = reading.lexicon.names.all(reading.tokens).map(({ value }) => value);
  const wrong = names.flatMap((claims) => (claims.some(({ right }) => right) ? [] : claims.map(({ fact }) => fact)));
  const right = new Set(names.flatMap((claims) => claims.flatMap((claim) => (claim.right ? [claim.fact] : []))));
  const told = (id: string): boolean => facts[id]?.named === true || facts[id]?.affirmed !== undefined;
  return [...new Set(wrong)].filter((id) => told(id) && !right.has(id));
}

/** So few words name a topic and claim nothing of it: "rivals?" */
const FEWEST_WORDS = 3;

function isBare({ tokens, courtesy }: Reading): boolean {
  return tokens.filter(({ kind }, at) => kind !== 'mark' && !courtesy[at]).length < FEWEST_WORDS;
}

/** "Does the plan strengthen it?", not "does Europe have it?" */
function speaksOfAim({ tokens, tags, lexicon }: Reading): boolean {
  const isAim = tags.some((tag) => means(tag, lexicon.aim));
  return isAim || lexicon.plan.has(tokens) || lexicon.pronouns.has(tokens);
}

/** A right or wrong name of a fact that is no name: "is health among the sectors?", "does she admit it?" */
function affirmedVerdict(reading: Reading, fact: Fact, right: boolean, asks: boolean): Verdict | undefined {
  if (denies(reading) || isBare(reading) || (right && fact.aim && !speaksOfAim(reading))) return undefined;
  if (!right) return asks || asksWhy(reading) ? { premise: 'corrected', told: fact.id } : undefined;
  if (!asks) return undefined;
  if (!saysOnly(reading)) return { premise: 'confirmed', told: fact.id, affirmed: true };
  return fact.affirmed === 'several' ? { premise: 'corrected', told: fact.id } : undefined;
}

/** "She disagrees that Europe is left behind", "that it is left behind is refuted": one name refuses the other. */
function refusesItself({ opposed }: Fact, claims: readonly NameClaim[]): boolean {
  return opposed === true && claims.some(({ right }) => right) && claims.some(({ right }) => !right);
}

/** "Does she reject that it is left behind?": she who presented the plan refuses what stands behind. */
function isRefusal(reading: Reading, claims: readonly NamedClaim[], facts: Facts): boolean {
  const presenter = ofRole('presenter', facts)?.id;
  const speaker = claimsIn(reading).find(({ fact, right }) => fact === presenter && right);
  const first = claims.find(({ right }) => right);
  const isBehind = claims.every(({ right, start }) => right || start > (first?.start ?? 0));
  return isBehind && speaker !== undefined && speaker.start < (first?.start ?? 0);
}

/** A fact that is no name of its own, by the names that the claim has for it. */
function listedVerdict(
  reading: Reading,
  claims: readonly NamedClaim[],
  fact: Fact,
  asks: boolean,
  facts: Facts,
): Verdict | undefined {
  if (leavesChoice(reading)) return undefined;
  if (!refusesItself(fact, claims))
    return affirmedVerdict(
      reading,
      fact,
      claims.every(({ right }) => right),
      asks,
    );
  return isRefusal(reading, claims, facts) ? affirmedVerdict(reading, fact, true, asks) : undefined;
}

export function nameVerdict(
  reading: Reading,
  range: Range,
  fact: Fact,
  asks: boolean,
  facts: Facts,
): Verdict | undefined {
  const { tokens, lexicon } = reading;
  const claims = claimsIn(reading, range).filter((claim) => claim.fact === fact.id);
  if (claims.length === 0) return undefined;
  if (fact.affirmed !== undefined) return listedVerdict(reading, claims, fact, asks, facts);
  const base = { told: fact.id };
  if (claims.every(({ right }) => right)) return asks && fact.named ? { premise: 'confirmed', ...base } : undefined;
  const mixed = claims.some(({ right }) => right);
  const open = leavesChoice(reading) || tokens.some(({ text }) => lexicon.negations.has(text));
  return mixed && open ? undefined : { premise: 'corrected', ...base };
}
