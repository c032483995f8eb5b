// Figures that differ from a fact's, and aren't wrong of it: what it is computed of, and what remains without it.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import type { Check } from './bound-figure.ts';
import { holdsOf } from './claimed-figure.ts';
import { isRemainder, isRestOfShare } from './reckoned.ts';

/** "20 billion for four", not "for each of the four": what a fact is computed of is no wrong figure of it. */
export function isSpelled(
  reading: Reading,
  quantities: readonly Quantity[],
  { inputs, pairs }: Fact,
  facts: Facts,
): boolean {
  const isSaid = (id: string): boolean => {
    const fact = facts[id];
    return fact !== undefined && quantities.some((quantity) => holdsOf(quantity, fact));
  };
  const aspects = reading.lexicon.aspects.all(reading.tokens);
  const isAsked = aspects.some(({ value }) => value === pairs[0]?.[1]);
  return inputs.length > 1 && quantities.length === inputs.length && !isAsked && inputs.every(isSaid);
}

/** How far from a figure the word that says it is left may stand, and what is taken out from "without". */
const NEAR = 4;

/** "180 billion are left", "90 % without the sites": what remains of the whole is no wrong figure of the part. */
export function isLeft({ tokens, lexicon }: Reading, { quantity, claimedOf }: Check, facts: Facts): boolean {
  if (!isRemainder(quantity, claimedOf, facts) && !isRestOfShare(quantity, claimedOf)) return false;
  const { rest, apart } = lexicon.claims;
  const part = claimedOf.figure?.unit.kind === 'share' ? (facts[claimedOf.inputs[0] ?? ''] ?? claimedOf) : claimedOf;
  const subjects = lexicon.subjects.all(tokens).filter(({ value }) => value === subjectOf(part));
  const isNear = (one: Range, other: Range): boolean =>
    other.start >= one.end &&
    other.start - one.end <= NEAR &&
    tokens.slice(one.end, other.start).every(({ kind }) => kind === 'word');
  return (
    rest.all(tokens).some((word) => isNear(word, quantity) || isNear(quantity, word)) ||
    apart.all(tokens).some((word) => subjects.some((subject) => isNear(word, subject)))
  );
}
