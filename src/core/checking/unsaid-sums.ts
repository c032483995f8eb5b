// Sums of what the article doesn't speak of: a country's part, a field's.
import { subjectOf } from '../knowledge/fact.ts';
import type { ClaimTables } from '../reading/claim-tables.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Claim } from './claim.ts';
import { type Scene, stretchOf } from './scene.ts';
import type { Sentence } from './sentences.ts';

/** How many words may stand between who gives and what is given. */
const GIVES = 3;

/** "10 billion for start-ups": with nothing between but what says that it is for them. */
function isFor({ reading }: Sentence, sum: Range, { start, end }: Range, { spent_on: spentOn }: ClaimTables): boolean {
  const goal = spentOn.at(reading.tokens, sum.end);
  return goal !== undefined && end > goal.end && start <= goal.end + GIVES;
}

/** "France pays 12 billion", "12 billion is meant for defence": a sum of something that isn't said is none of the plan's. */
export function isOfUnsaid(
  { sentence, cues, tables, entries: { facts } }: Scene,
  claim: Claim,
  silent: readonly Claim[],
): boolean {
  const fact = facts[claim.entry ?? ''];
  if (claim.verdict !== 'differs' || fact?.figure?.unit.main !== true) return false;
  const stretch = stretchOf(sentence, claim);
  const spoken = cues.filter((cue) => isIn(cue, stretch));
  if (spoken.some(({ subject, isPlan }) => !isPlan && subject === subjectOf(fact))) return false;
  const beside = silent.filter((one) => isIn(one, stretch));
  if (spoken.length === 0) return beside.length > 0;
  const isGiven = spoken.every(({ isPlan }) => isPlan) && beside.some((one) => isFor(sentence, claim, one, tables));
  return isGiven || beside.some(({ end }) => claim.start >= end && claim.start - end <= GIVES);
}
