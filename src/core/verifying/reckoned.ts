// Figures that no fact has, and that are right by arithmetic all the same: what some of the counted cost, the rest of a share.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { type Figure, isForeign } from '../knowledge/figure.ts';
import { isSomeOf } from '../reading/quantities.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { claimOf, holdsOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { holds } from './holds.ts';
import { amountOf, isPart, type Mention } from './mentions.ts';
import type { Relation } from './told.ts';

const PER_CENT = 100;

/** A computed average with the sum and the count that it is of. */
interface Average {
  readonly fact: Fact;
  readonly each: Figure;
  readonly count: Figure;
}

function averagesIn(facts: Facts): Average[] {
  return Object.values(facts).flatMap((fact): Average[] => {
    const [sum, count] = fact.inputs.map((id) => facts[id]?.figure);
    const isAverage = fact.kind === 'derived' && sum?.unit.main === true && count?.unit.kind === 'count';
    return isAverage && fact.figure !== undefined ? [{ fact, each: fact.figure, count }] : [];
  });
}

/** Without all of what is counted, where some of it is: "two of the four sites". */
function withoutAll(reading: Reading): readonly Quantity[] {
  const { quantities } = reading;
  return quantities.filter((all) => !quantities.some((some) => isSomeOf(reading, some, all)));
}

/** "Would two of them come to ten billion?": a sum for some of what is counted, at the average. */
export function atAverage(reading: Reading, facts: Facts): Relation | undefined {
  const quantities = withoutAll(reading);
  if (quantities.length !== 2) return undefined;
  const paid = quantities.find(({ unit }) => unit?.main === true);
  const found = averagesIn(facts).find(({ each, count }) => {
    const some = quantities.find(({ unit }) => unit?.id === count.unit.id);
    if (some === undefined || paid === undefined || some.value <= 1 || some.value >= count.value) return false;
    return holds({ ...paid, value: claimOf(paid, each) }, { ...each, value: each.value * some.value });
  });
  const isCounted = (quantity: Quantity): boolean =>
    quantities.includes(quantity) || quantity.value === found?.count.value;
  if (found === undefined || !reading.quantities.every(isCounted)) return undefined;
  return { premise: 'confirmed', told: [found.fact], held: reading.quantities };
}

/** Whether a share is what is left of the whole beside the share that a fact computes. */
export function isRestOfShare(quantity: Quantity, { figure }: Fact): boolean {
  if (quantity.unit?.kind !== 'share' || figure?.unit.kind !== 'share') return false;
  return holds(quantity, { ...figure, value: PER_CENT - figure.value });
}

/** "Does 90 % go to something other than the sites?": the share that is left beside the one that is computed. */
export function restOfShare({ tokens, tags, lexicon, quantities }: Reading, facts: Facts): Relation | undefined {
  const [quantity, ...more] = quantities;
  if (quantity?.unit?.kind !== 'share' || quantity.loose !== undefined || more.length > 0) return undefined;
  const left = tags.find((tag) => tag.start >= quantity.end && means(tag, lexicon.exclusion));
  if (left === undefined) return undefined;
  const beyond = lexicon.subjects.all(tokens).filter(({ start }) => start >= left.end);
  const subjects = beyond.flatMap(({ value }) => amountOf(value, facts) ?? []);
  const whole = headline(facts)?.id;
  const own = Object.values(facts).find(
    ({ kind, inputs, figure }) =>
      kind === 'derived' &&
      figure?.unit.kind === 'share' &&
      inputs[1] === whole &&
      subjects.some(({ id }) => id === inputs[0] && id !== whole),
  );
  return own !== undefined && isRestOfShare(quantity, own)
    ? { premise: 'confirmed', told: [own], held: [quantity] }
    : undefined;
}

/** Whether a sum is what is left of the whole without this part of it. */
export function isRemainder({ value, unit }: Quantity, part: Fact, facts: Facts): boolean {
  const whole = headline(facts);
  if (whole?.figure === undefined || part.figure?.unit.main !== true || unit?.main === false) return false;
  return (
    isPart(part, whole, facts) && holds({ value }, { ...whole.figure, value: whole.figure.value - part.figure.value })
  );
}

/** "Once the sites have had their 20, are 180 billion left?" */
export function restOfWhole(
  { tokens, lexicon, quantities }: Reading,
  mentions: readonly Mention[],
  facts: Facts,
): Relation | undefined {
  if (quantities.length === 0 || !lexicon.claims.rest.has(tokens)) return undefined;
  // "The 20 of the sites" are no sites.
  const asSum = ({ unit, ...bare }: Quantity): Quantity =>
    unit?.kind === 'count' && lexicon.claims.some_of.at(tokens, bare.end) !== undefined
      ? bare
      : { ...bare, ...(unit && { unit }) };
  const isOwn = (quantity: Quantity, fact: Fact): boolean =>
    !(quantity.unit !== undefined && isForeign(quantity.unit)) && holdsOf(asSum(quantity), fact);
  const isOf = (quantity: Quantity, part: Fact): boolean => isRemainder(quantity, part, facts) || isOwn(quantity, part);
  const part = mentions.find(
    ({ fact }) =>
      quantities.some((quantity) => isRemainder(quantity, fact, facts)) &&
      quantities.every((quantity) => isOf(quantity, fact)),
  )?.fact;
  const phrases = [lexicon.claims.rest, lexicon.claims.apart].flatMap((table) => table.all(tokens));
  return part && { premise: 'confirmed', told: [part], held: [...quantities, ...phrases] };
}
