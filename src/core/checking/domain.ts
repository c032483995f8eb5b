// Whether a text is about the plan, or about another plan or something else.
import { agrees } from '../checked-text.ts';
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { plansNamed } from '../reading/named-plan.ts';
import { wholeOf } from '../reading/reading.ts';
import type { Entries } from '../resolving/parts.ts';
import { proposedFor } from '../resolving/proposed.ts';
import type { Claim } from './claim.ts';
import type { Sentence } from './sentences.ts';

/** Who made the plan and who presented it, and where: who speaks of them may speak of the plan. */
function makers(facts: Facts): ReadonlySet<string> {
  const announcement = subjectOf(ofRole('presenter', facts));
  const plan = subjectOf(ofRole('overview', facts));
  const isMaker = (fact: Fact): boolean =>
    fact.role !== 'place' &&
    ((fact.named && subjectOf(fact) === announcement) ||
      (fact.affirmed !== undefined && subjectOf(fact) === plan && !fact.aim));
  return new Set(
    Object.values(facts)
      .filter(isMaker)
      .map(({ id }) => id),
  );
}

/** So many of them speak of nothing else. */
const SEVERAL = 3;

/** The score of a plain question about the plan. */
const PLAIN = 0.5;

function asksOfPlan({ reading }: Sentence, { model, facts }: Entries): boolean {
  const [first] = proposedFor(reading, wholeOf(reading), model).best;
  return first?.kind === 'fact' && first.score >= PLAIN && facts[first.id] !== undefined;
}

/** Where another plan or another thing of the same name is spoken of, nothing that fits this one says that it is meant. */
export function speaksOfElse(sentences: readonly Sentence[]): boolean {
  return sentences.some(
    ({ reading: { tokens, lexicon } }) => lexicon.otherPlans.has(tokens) || lexicon.elsewhere.has(tokens),
  );
}

/** So much money that a bare number stands for it is no other's by chance. */
function isLargeSum({ claimed, stated }: Claimed): boolean {
  const { main, bare } = stated?.unit ?? {};
  return main === true && bare !== undefined && claimed !== undefined && claimed.value >= bare.scale;
}

type Claimed = Pick<Claim, 'verdict' | 'entry' | 'claimed' | 'stated'>;

/** What a claim fits the plan in: who and where is one thing, since other plans have the same; a figure and a name of one entry are two. */
function thingOf({ entry = '', claimed }: Claimed, { facts }: Entries): string {
  if (facts[entry]?.named) return 'named';
  return claimed === undefined ? entry : `${entry} figure`;
}

/** "Four centres, compared to CERN": the plan isn't named, and it is spoken of in several things, or in one large sum. */
export function fitsPlan(claims: readonly Claimed[], entries: Entries): boolean {
  const { facts } = entries;
  const known = claims.filter(({ entry = '' }) => (facts[entry]?.kind ?? 'unstated') !== 'unstated');
  const fitting = known.filter(({ verdict }) => agrees(verdict));
  if (fitting.some(isLargeSum)) return true;
  const own = new Set(fitting.map(({ entry }) => entry));
  const spoken = known.filter(({ entry, claimed }) => claimed !== undefined && own.has(entry));
  const things = new Set([...fitting, ...spoken].map((claim) => thingOf(claim, entries)));
  return things.size > 1 && [...fitting, ...spoken].some(({ entry = '', claimed }) => claimed || facts[entry]?.named);
}

/** "Half of the money is private": one sentence with a figure, as one asks about the plan without naming it. */
export function mayBeAboutPlan(sentences: readonly Sentence[], entries: Entries): boolean {
  const [only, ...more] = sentences;
  if (only === undefined || more.length > 0) return false;
  return only.reading.quantities.length > 0 && asksOfPlan(only, entries);
}

export function isAboutPlan(sentences: readonly Sentence[], entries: Entries): boolean {
  const readings = sentences.map(({ reading }) => reading);
  if (readings.some((reading) => plansNamed(reading).length > 0)) return true;
  if (readings.some(({ tokens, lexicon }) => lexicon.otherPlans.has(tokens))) return false;
  const isElsewhere = readings.some(({ tokens, lexicon }) => lexicon.elsewhere.has(tokens));
  const own = makers(entries.facts);
  const made = new Set(
    readings.flatMap(({ tokens, lexicon }) =>
      lexicon.names
        .all(tokens)
        .flatMap(({ value }) => value.flatMap(({ fact, right }) => (right && own.has(fact) ? [fact] : []))),
    ),
  );
  const hasMaker = made.size > 0;
  const hasParts = readings.some(({ tokens, lexicon }) => lexicon.planParts.has(tokens));
  if (hasParts) return hasMaker || !isElsewhere;
  if (!hasMaker || isElsewhere) return false;
  return made.size >= SEVERAL || sentences.some((sentence) => asksOfPlan(sentence, entries));
}
