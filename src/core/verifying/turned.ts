// Who does it to whom: "do the US want to catch up with Europe?" holds the names of the answer the other way round.
import { claimsIn } from '../reading/names.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';

/** The facts whose right names stand in it, in the order of their first. */
export function namedIn(reading: Reading): string[] {
  return [...new Set(claimsIn(reading).flatMap(({ fact, right }) => (right ? [fact] : [])))];
}

interface Named extends Range {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

function hitsIn({ tokens, lexicon }: Reading): Named[] {
  return lexicon.names.all(tokens).map(({ start, end, value }) => ({
    start,
    end,
    right: value.flatMap(({ fact, right }) => (right ? [fact] : [])),
    wrong: value.flatMap(({ fact, right }) => (right ? [] : [fact])),
  }));
}

/**
 * "Does China want to catch up with the US?": who is named in front of what is told, and is wrong of the one who does it.
 * @param told the facts that are told
 * @param said the facts that the answer names
 */
export function strangersIn(reading: Reading, told: ReadonlySet<string>, said: readonly string[]): Range[] {
  const { tokens, lexicon } = reading;
  const hits = hitsIn(reading);
  const deed = hits.find(({ right }) => right.some((fact) => told.has(fact)));
  const before = deed === undefined ? [] : hits.filter(({ end }) => end <= deed.start);
  const own = tokens.slice(0, deed?.start ?? 0);
  if (lexicon.plan.has(own)) return [];
  const doers = said.filter((fact) => before.some(({ wrong }) => wrong.includes(fact)));
  const isNamed = doers.some((fact) => before.some(({ right }) => right.includes(fact)));
  return isNamed ? [] : before.filter(({ wrong }) => wrong.some((fact) => doers.includes(fact)));
}

/**
 * Names that could stand for each other, in another order than the answer has them: one is right of what the other is wrong of.
 * @param said the facts that the answer names, in its order
 */
export function turned(reading: Reading, said: readonly string[]): Range[] {
  const hits = hitsIn(reading);
  // "One of the countries that Europe …": what is said of the second is told of the first.
  const isRelative = (first: Named, second: Named): boolean => {
    const between = reading.tokens.slice(first.end, second.start);
    return reading.lexicon.claims.some_of.has(between) && !reading.lexicon.plan.has(between);
  };
  const isOtherwise = (first: Named, second: Named): boolean => {
    const swapped = second.right.filter((fact) => first.wrong.includes(fact)).map((fact) => said.indexOf(fact));
    const places = first.right.map((fact) => said.indexOf(fact)).filter((place) => place >= 0);
    return swapped.some((earlier) => earlier >= 0 && places.some((place) => place > earlier));
  };
  const isTurned = (first: Named, second: Named): boolean =>
    isRelative(first, second) ? isOtherwise(second, first) : isOtherwise(first, second);
  return hits.filter((second, at) => hits.slice(0, at).some((first) => isTurned(first, second)));
}
