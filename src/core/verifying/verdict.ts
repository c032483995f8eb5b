// What a question takes for granted: its figures and names, held against the facts it asks for.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { type Figure, isForeign, isSmallSum, type Unit } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { leavesChoice } from '../reading/yes-or-no.ts';
import { type Check, equalsAFigure, isBound, isOfOthers } from './bound-figure.ts';
import { claimOf, factOfFigure, mayHoldForAll } from './claimed-figure.ts';
import { nameVerdict } from './claimed-name.ts';
import { claimingIn } from './claiming.ts';
import { derivationOf } from './derivation.ts';
import { headline } from './fact-figures.ts';
import { holds } from './holds.ts';
import { nearestPart } from './sides.ts';
import type { Verdict } from './told.ts';
import { isLeft, isSpelled } from './waived.ts';

/** "£5,000 per site, how many?": a sum that is smaller than any that is left out in a bare number is none of the plan's. */
function isPetty({ value, unit }: Quantity, { bare, kind }: Unit): boolean {
  return kind === 'currency' && unit?.kind === 'currency' && bare !== undefined && value < bare.scale / bare.below;
}

function check(fact: Fact, quantity: Quantity, facts: Facts, asks: boolean): Check | undefined {
  const claimedOf = factOfFigure(fact, quantity, facts);
  if (claimedOf?.figure === undefined) return undefined;
  if (!asks && isPetty(quantity, claimedOf.figure.unit)) return undefined;
  if (quantity.value === 1 && (!asks || claimedOf.figure.unit.kind === 'multiple')) return undefined;
  const claimed = claimOf(quantity, claimedOf.figure);
  const right =
    !(quantity.unit !== undefined && isForeign(quantity.unit)) &&
    holds({ ...quantity, value: claimed }, claimedOf.figure);
  return !right && mayHoldForAll(claimed, claimedOf, facts) ? undefined : { claimedOf, quantity, right, claimed };
}

function verdictOf({ claimedOf, quantity, right, claimed }: Check, asks: boolean): Verdict | undefined {
  const base = { told: claimedOf.id, claimed };
  if (right) return asks ? { premise: 'confirmed', ...base } : undefined;
  const isMultiple = claimedOf.figure?.unit.kind === 'multiple';
  const plain =
    !isMultiple &&
    (quantity.comparison === undefined || quantity.comparison === 'only' || quantity.comparison === 'about');
  const unit = quantity.unit === undefined || isSmallSum(quantity) ? (claimedOf.figure as Figure).unit : quantity.unit;
  return {
    premise: 'corrected',
    ...base,
    ...(plain && Number.isFinite(claimed) ? { wrong: { value: claimed, unit } } : {}),
  };
}

/** "4 or 5": a choice, not a claim. */
function isChoice({ tokens, lexicon }: Reading, quantities: readonly Quantity[]): boolean {
  return quantities.slice(1).some((quantity, index) => {
    const before = quantities[index] as Quantity;
    return lexicon.or.has(tokens.slice(before.end, quantity.start));
  });
}

function between(reading: Reading, [first, second]: readonly Quantity[], fact: Fact, facts: Facts): Check | undefined {
  const { tokens, lexicon } = reading;
  if (
    first === undefined ||
    second === undefined ||
    !lexicon.between.has(tokens.slice(Math.max(0, first.start - 2), first.start))
  )
    return undefined;
  const unit = first.unit ?? second.unit;
  const { bare } = second.unit ?? {};
  const scale = first.unit === undefined && bare !== undefined && first.value < bare.below ? bare.scale : 1;
  const common = unit === undefined ? {} : { unit };
  const low = check(fact, { ...first, ...common, value: first.value * scale, comparison: 'at_least' }, facts, true);
  const high = check(fact, { ...second, ...common, comparison: 'at_most' }, facts, true);
  return low === undefined || high === undefined ? undefined : { ...high, right: low.right && high.right };
}

function combinedVerdict(
  reading: Reading,
  quantities: readonly Quantity[],
  fact: Fact,
  asks: boolean,
  facts: Facts,
): Verdict | undefined {
  const parts = fact.facts.flatMap((id) => facts[id] ?? []).filter(({ figure }) => figure !== undefined);
  if (parts.length < 2) return undefined;
  const checks = quantities.flatMap((quantity) => {
    const part = nearestPart(reading, quantity, parts);
    // Beside a figure for each part, the whole is said of none of them.
    const isWhole = quantity.unit?.main === true && headline(facts)?.figure?.value === quantity.value;
    if (part === undefined || (isWhole && quantities.length !== parts.length)) return [];
    return check(part, quantity, facts, asks) ?? [];
  });
  if (checks.length === 0) return undefined;
  const wrong = checks.filter(({ right }) => !right);
  if (wrong.length === 0) return asks ? { premise: 'confirmed', told: fact.id } : undefined;
  const swapped =
    wrong.length === 2 &&
    wrong[0]?.claimed === wrong[1]?.claimedOf.figure?.value &&
    wrong[1]?.claimed === wrong[0]?.claimedOf.figure?.value;
  return { premise: 'corrected', told: fact.id, swapped };
}

/** "In dollars?": a currency without an amount. */
function currencyVerdict({ tokens, lexicon }: Reading, fact: Fact, asks: boolean): Verdict | undefined {
  const currencies = lexicon.units.all(tokens).filter(({ value }) => value.kind === 'currency');
  const [foreign] = currencies.filter(({ value }) => isForeign(value));
  const { figure } = fact;
  if (!asks || figure?.unit.main !== true || foreign === undefined || currencies.some(({ value }) => value.main))
    return undefined;
  const wrong = { value: figure.value, unit: foreign.value };
  return { premise: 'corrected', told: fact.id, wrong };
}

/** A statement: no question mark, no question word. */
function states({ tokens, lexicon }: Reading): boolean {
  return !tokens.some(({ text }) => text === '?') && !lexicon.wh.has(tokens);
}

/** "Is 20 billion for all four or for each?" leaves open whose figure it is; "…, true or not?" doesn't. */
function leavesOpen(reading: Reading, asks: boolean): boolean {
  return leavesChoice(reading) || !(asks || states(reading));
}

function figureVerdict(
  reading: Reading,
  range: Range,
  quantities: readonly Quantity[],
  fact: Fact,
  asks: boolean,
  facts: Facts,
): Verdict | undefined {
  if (quantities.length === 0) return currencyVerdict(reading, fact, asks);
  const combined = combinedVerdict(reading, quantities, fact, asks, facts);
  if (combined !== undefined) return combined;
  const inside = between(reading, quantities, fact, facts);
  if (inside !== undefined) return verdictOf(inside, asks);
  if (isChoice(reading, quantities)) return undefined;
  const checks = quantities.flatMap((quantity) => check(fact, quantity, facts, asks) ?? []);
  const right =
    checks.find((found) => found.right && found.claimedOf.id === fact.id) ?? checks.find((found) => found.right);
  const spelled = isSpelled(reading, quantities, fact, facts);
  const wrong = checks.filter(
    (found) =>
      !found.right &&
      !isLeft(reading, found, facts) &&
      !spelled &&
      isBound(reading, range, found, facts) &&
      !isOfOthers(reading, range, found, facts),
  );
  const misplaced = wrong.filter((found) => !equalsAFigure(found.quantity, facts, found.claimedOf));
  // "Four sites at 20 billion each": a right figure of another fact confirms nothing where that of this one is wrong.
  const contrary = right?.claimedOf.id !== fact.id && wrong.some(({ claimedOf }) => claimedOf.id === fact.id);
  if (right !== undefined && misplaced.length === 0 && !contrary) return verdictOf(right, asks);
  const wrongest = misplaced[0] ?? (leavesOpen(reading, asks) ? undefined : wrong[0]);
  return wrongest === undefined ? undefined : verdictOf(wrongest, asks);
}

/** "20 billion for four, so 5 billion each": the computed fact that the whole question spells out, right in all its figures. */
export function spelledOut(reading: Reading, asks: boolean, facts: Facts): Fact | undefined {
  return derivationOf(claimingIn(reading, wholeOf(reading), asks, facts), facts);
}

/**
 * The verdict on what this stretch of the question takes for granted about the fact.
 * @param asks whether it is a yes-or-no question: only there is a right claim worth a word
 */
export function examine(reading: Reading, range: Range, fact: Fact, asks: boolean, facts: Facts): Verdict | undefined {
  const quantities = claimingIn(reading, range, asks, facts);
  const byFigure = figureVerdict(reading, range, quantities, fact, asks, facts);
  const byName = byFigure?.premise === 'corrected' ? undefined : nameVerdict(reading, range, fact, asks, facts);
  // "100,000 chips, second-hand": a right figure beside a wrong name.
  return byName?.premise === 'corrected' ? byName : (byFigure ?? byName);
}
