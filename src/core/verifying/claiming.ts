// Which figures of a stretch claim something, as they are said.
import type { Facts } from '../knowledge/fact.ts';
import { isNotAll } from '../reading/not-all.ts';
import { isSomeOf } from '../reading/quantities.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import { quantitiesIn, type Reading } from '../reading/reading.ts';
import { asMeant } from './meant-figure.ts';

/** How many words may stand between "not only" and its figure. */
const BEHIND = 2;

/** "Not all of it" says that it is less, "not only 50 billion" that it is more. */
function asSaid(reading: Reading, quantity: Quantity): Quantity {
  const { start, loose, comparison } = quantity;
  if (loose === 'implied') return isNotAll(reading, start - 1) ? { ...quantity, comparison: 'under' } : quantity;
  const { tokens, lexicon } = reading;
  const isNotOnly = (at: number): boolean =>
    lexicon.negations.has(tokens[at]?.text ?? '') && lexicon.comparisons.at(tokens, at + 1)?.value === 'only';
  const isMore = Array.from({ length: BEHIND + 1 }, (_, back) => start - 2 - back).some(isNotOnly);
  return comparison === 'only' && isMore ? { ...quantity, comparison: 'over' } : quantity;
}

/** In an open question a bare number and "all of it" claim nothing, and a range never does. */
export function claimingIn(reading: Reading, range: Range, asks: boolean, facts: Facts): Quantity[] {
  const opens = !asks && reading.lexicon.wh.has(reading.tokens.slice(range.start, range.end));
  const claiming = quantitiesIn(reading, range).filter(
    ({ unit, loose }) => loose !== 'range' && !(opens && (unit === undefined || loose !== undefined)),
  );
  // "Two of the four sites": of how many it is said, is a claim of its own.
  const isSomeOrAll = (one: Quantity): boolean =>
    claiming.some((other) => isSomeOf(reading, one, other) || isSomeOf(reading, other, one));
  return claiming
    .filter((quantity) => !isSomeOrAll(quantity))
    .map((quantity) => asMeant(asSaid(reading, quantity), facts));
}
