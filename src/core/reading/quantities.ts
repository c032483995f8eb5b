// The figures that a question holds; and what a bare number is, by what stands beside it.
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';
import { figuresIn, type Quantity } from './quantity.ts';

/** "150 billion and 50": a bare number beside sums is one of them. */
function inherit(found: readonly Quantity[], { currency }: Lexicon): Quantity[] {
  const { bare } = currency;
  if (bare === undefined || !found.some(({ unit, value }) => unit?.main === true && value >= bare.scale))
    return [...found];
  return found.map((quantity) =>
    quantity.unit === undefined && quantity.value > 1 && quantity.value < bare.below
      ? { ...quantity, unit: currency, value: quantity.value * bare.scale, bare: quantity.value }
      : quantity,
  );
}

interface Words {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** "Two of the four sites": whether the first is said to be some of the second, which is counted. */
export function isSomeOf({ tokens, lexicon }: Words, some: Quantity, all: Quantity): boolean {
  const isBeside = lexicon.claims.some_of.at(tokens, some.end)?.end === all.start;
  return isBeside && all.unit?.kind === 'count' && (some.unit === undefined || some.unit.id === all.unit.id);
}

/** Some of what is counted are that. */
function countSome(words: Words, found: readonly Quantity[]): Quantity[] {
  return found.map((some, at) => {
    const all = found[at + 1];
    if (all?.unit === undefined || some.unit !== undefined || some.value >= all.value) return some;
    return isSomeOf(words, some, all) ? { ...some, unit: all.unit } : some;
  });
}

/** Every figure of the tokens, in order. */
export function findQuantities(tokens: readonly Token[], lexicon: Lexicon): Quantity[] {
  return inherit(countSome({ tokens, lexicon }, figuresIn(tokens, lexicon)), lexicon);
}
