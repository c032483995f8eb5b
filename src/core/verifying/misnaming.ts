// Whether a claim says of what is told that it is called something else.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { claimsIn } from '../reading/names.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';

/** How many words may stand between what is named and "is called". */
const NEXT_TO = 1;

/** "The summit is called InvestAI": the name of something else stands right in front. */
function namingOfOthers(
  { tokens, lexicon }: Reading,
  words: readonly Range[],
  own: ReadonlySet<string>,
  facts: Facts,
): Range[] {
  const others = lexicon.names
    .all(tokens)
    .filter(({ value }) => value.some(({ fact, right }) => right && facts[fact]?.named && !own.has(fact)));
  return words.filter(({ start }) => others.some(({ end }) => end <= start && start - end <= NEXT_TO));
}

/** Whether what is told is asked for by its name: all of these words may, unless they are words of an aspect that it hasn't. */
function isByName({ tokens, lexicon }: Reading, words: readonly Range[], told: readonly Fact[]): boolean {
  const asked = lexicon.aspects.all(tokens).filter((aspect) => words.some((word) => isIn(aspect, word)));
  const hasAspect = ({ pairs }: Fact): boolean =>
    pairs.some(([, aspect]) => asked.some(({ value }) => value === aspect));
  return asked.length === 0 || told.some(hasAspect);
}

/**
 * The words by which a claim gives a name: "an initiative called European Chip Champions", "InvestAI is the name of the summit". None where
 * the name is that of what is told; "the plan called InvestAI" says only which plan is meant.
 */
export function misnaming(reading: Reading, told: readonly Fact[], facts: Facts): Range[] {
  const words = reading.lexicon.claims.naming.all(reading.tokens);
  if (words.length === 0) return [];
  const own = new Set(told.flatMap(({ id, named, affirmed }) => (named || affirmed === 'one' ? [id] : [])));
  const ofOthers = namingOfOthers(reading, words, own, facts);
  if (ofOthers.length > 0) return ofOthers;
  const names = claimsIn(reading).filter(({ right }) => right);
  const isRight = isByName(reading, words, told)
    ? own.size === 0 || names.some(({ fact }) => own.has(fact))
    : !names.some(({ proper }) => proper);
  if (isRight) return [];
  const plan = subjectOf(ofRole('overview', facts));
  const isPlans = (end: number): boolean =>
    names.some(({ fact, start }) => start === end && subjectOf(facts[fact]) === plan);
  return words.filter(({ end }) => !isPlans(end));
}
