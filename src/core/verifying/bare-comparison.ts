// Two sums against each other without a figure: "is the private side bigger than the public one?", "more private than public money".
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import type { Found } from '../text/phrase-table.ts';
import type { Token } from '../text/tokenize.ts';
import { amountOf } from './mentions.ts';
import type { Relation } from './told.ts';

/** In words, between "more" and what there is more of: "plus d'argent privé que …". */
const NEAR = 3;

type Direction = 'over' | 'under';

/** "One is more than the other": what is said between the two. */
function between(tokens: readonly Token[], { comparisons }: Lexicon): Direction | undefined {
  const value = comparisons.all(tokens).at(-1)?.value;
  return value === 'over' || value === 'under' ? value : undefined;
}

/** "More of the one than of the other": what is said in front of the first. */
function before(
  tokens: readonly Token[],
  [first, second]: readonly [Found<string>, Found<string>],
  { claims }: Lexicon,
): Direction | undefined {
  if (!claims.than.has(tokens.slice(first.end, second.start))) return undefined;
  const isNear = ({ end }: { readonly end: number }): boolean => end <= first.start && first.start - end <= NEAR;
  // "Plus petit" is less, though "plus" is more.
  if (claims.less.all(tokens).some(isNear)) return 'under';
  return claims.more.all(tokens).some(isNear) ? 'over' : undefined;
}

/** "Does the private side put in more than the public one?": two sums without a figure. */
export function comparisonOf({ tokens, lexicon, quantities }: Reading, facts: Facts): Relation | undefined {
  const [first, second, ...more] = lexicon.subjects.all(tokens);
  if (quantities.length > 0 || first === undefined || second === undefined || more.length > 0) return undefined;
  const [one, other]: (Fact | undefined)[] = [amountOf(first.value, facts), amountOf(second.value, facts)];
  if (one?.figure === undefined || other?.figure === undefined || one.id === other.id) return undefined;
  const direction = between(tokens.slice(first.end, second.start), lexicon) ?? before(tokens, [first, second], lexicon);
  if (direction === undefined) return undefined;
  const holds = direction === 'over' ? one.figure.value > other.figure.value : one.figure.value < other.figure.value;
  return { premise: holds ? 'confirmed' : 'corrected', told: [one, other] };
}
