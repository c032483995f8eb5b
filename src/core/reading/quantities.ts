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

/** "Two of the four sites": some of what is counted. */
function countSome(tokens: readonly Token[], found: readonly Quantity[], { claims }: Lexicon): Quantity[] {
  return found.map((some, at) => {
    const all = found[at + 1];
    const isOf = some.unit === undefined && claims.some_of.at(tokens, some.end)?.end === all?.start;
    return isOf && all?.unit?.kind === 'count' && some.value < all.value ? { ...some, unit: all.unit } : some;
  });
}

/** Every figure of the tokens, in order. */
export function findQuantities(tokens: readonly Token[], lexicon: Lexicon): Quantity[] {
  return inherit(countSome(tokens, figuresIn(tokens, lexicon), lexicon), lexicon);
}
