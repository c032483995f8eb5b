// Whether a text is about the plan, or about another plan or something else.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { plansNamed } from '../reading/named-plan.ts';
import { wholeOf } from '../reading/reading.ts';
import type { Entries } from '../resolving/parts.ts';
import { proposedFor } from '../resolving/proposed.ts';
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

/** "Half of the money is private": one sentence with a figure, as one asks about the plan without naming it. */
export function mayBeAboutPlan(sentences: readonly Sentence[], entries: Entries): boolean {
  const [only, ...more] = sentences;
  if (only === undefined || more.length > 0) return false;
  const { tokens, lexicon, quantities } = only.reading;
  if (lexicon.otherPlans.has(tokens) || lexicon.elsewhere.has(tokens)) return false;
  return quantities.length > 0 && asksOfPlan(only, entries);
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
