// The figures of a sentence, each held against the fact that it is a claim about.
import type { ClaimVerdict } from '../checked-text.ts';
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { type Figure, isForeign } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import { claimOf, holdsOf, mayHoldForAll } from '../verifying/claimed-figure.ts';
import { spelledIn } from '../verifying/derivation.ts';
import { headline } from '../verifying/fact-figures.ts';
import { judgeFigure } from '../verifying/figure-claim.ts';
import { asMeant } from '../verifying/meant-figure.ts';
import { factOf } from '../verifying/mentions.ts';
import type { Claim } from './claim.ts';
import { asCount, asSum, countsParts, countsSomethingElse, isSomeOf, spanOf, withoutPart } from './counted.ts';
import type { Cue } from './cues.ts';
import { bind } from './figure-owner.ts';
import { ownersOf } from './owners.ts';
import { type Scene, stretchOf } from './scene.ts';
import type { Sentence } from './sentences.ts';

export interface Bound {
  readonly quantity: Quantity;
  readonly fact?: Fact;
}

/** "The four sites get 200 billion": what is counted has that sum. */
function isCountBefore(sentence: Sentence, count: Quantity, sum: Quantity): boolean {
  return count.unit?.kind === 'count' && isIn(count, { start: stretchOf(sentence, sum).start, end: sum.start });
}

/** Two figures of one owner, one of which is the whole's: "20 of the 200 billion goes to the sites". */
function withoutTwice(sentence: Sentence, bound: readonly Bound[], facts: Facts): Bound[] {
  const whole = headline(facts);
  return bound.map((own) => {
    const { quantity, fact } = own;
    if (fact === undefined || whole === undefined || fact.id === whole.id || holdsOf(quantity, fact)) return own;
    const others = bound.filter(
      (other) =>
        other !== own &&
        subjectOf(other.fact) === subjectOf(fact) &&
        !isCountBefore(sentence, other.quantity, quantity),
    );
    const isWhole = quantity.unit?.kind === 'currency' && holdsOf(quantity, whole);
    return isWhole && others.length > 0 ? { quantity, fact: whole } : own;
  });
}

function claimedFigure({ unit }: Quantity, claimed: number, fact: Fact): Pick<Claim, 'claimed'> {
  const own = unit ?? fact.figure?.unit;
  return own === undefined || !Number.isFinite(claimed) ? {} : { claimed: { value: claimed, unit: own } };
}

const isImplied = ({ loose }: Quantity): boolean => loose === 'implied';

/** "Up to 200 billion for the sites": no bound of the one, since it is the figure of another. */
function isOfOther(quantity: Quantity, fact: Fact, facts: Facts): boolean {
  const { comparison, ...exactly } = quantity;
  const other = comparison === 'at_most' ? factOf(exactly, facts) : undefined;
  return other !== undefined && other !== fact;
}

/** @param isWorded a share in words, such as "half", has no digits that could be another's */
function verdictOn({ quantity, fact }: Bound, figure: Figure, isWorded: boolean, facts: Facts): ClaimVerdict {
  if (fact === undefined) return 'unclear';
  const verdict = judgeFigure(quantity, fact, figure, facts);
  if (verdict === 'unit_slip' && isWorded) return 'differs';
  if (verdict === 'bound_holds' && isOfOther(quantity, fact, facts)) return 'differs';
  const mayHold = verdict === 'differs' && mayHoldForAll(claimOf(quantity, figure), fact, facts);
  return mayHold ? 'not_in_source' : verdict;
}

/** "Most of it", "all of it" name no figure: what they claim holds or is the other way round. */
function unquoted({ claimed: _, ...claim }: Claim): Claim {
  if (claim.verdict === 'bound_holds') return { ...claim, verdict: 'computed' };
  return claim.verdict === 'bound_fails' ? { ...claim, verdict: 'reversed' } : claim;
}

function claimOn(bound: Bound, range: Range, isWorded: boolean, facts: Facts): Claim {
  const { quantity, fact } = bound;
  if (fact?.figure === undefined) return { ...range, verdict: 'unclear' };
  const { figure } = fact;
  const verdict = verdictOn(bound, figure, isWorded, facts);
  const own = claimedFigure(quantity, claimOf(quantity, figure), fact);
  const claim: Claim = { ...range, verdict, entry: fact.id, ...own, stated: figure };
  const sum = verdict === 'unit_slip' && quantity.unit?.kind === 'share' ? facts[fact.inputs[0] ?? ''] : undefined;
  if (sum?.figure !== undefined) return { ...claim, entry: sum.id, stated: sum.figure };
  return isImplied(quantity) && verdict !== 'not_in_source' ? unquoted(claim) : claim;
}

/** "Made up of two parts: 200 billion …": too small a number to be a sum, and no right one. */
function isMereNumber({ reading }: Sentence, quantity: Quantity, fact: Fact): boolean {
  const { bare } = reading.lexicon.currency;
  return quantity.bare !== undefined && quantity.bare < (bare?.from ?? 0) && !holdsOf(quantity, fact);
}

/** "50 billion of public money, all of it in loans": all of something that isn't spoken of there. */
function isOfElse({ sentence, cues }: Scene, quantity: Quantity): boolean {
  if (!isImplied(quantity)) return false;
  const stretch = stretchOf(sentence, quantity);
  const before = sentence.stretches.some(({ end }) => end <= stretch.start);
  return before && !cues.some((cue) => overlaps(cue, stretch));
}

/** "20 of the 200 billion goes to the sites": the part is what they get, and the whole is whole. */
function withParts({ sentence, tables }: Scene, bound: readonly Bound[], facts: Facts): Bound[] {
  const { tokens } = sentence.reading;
  const whole = headline(facts);
  const isWholeOf = (part: Bound | undefined, { quantity, fact }: Bound): boolean =>
    part?.fact === undefined &&
    fact !== whole &&
    whole !== undefined &&
    tables.some_of.at(tokens, part?.quantity.end ?? -1)?.end === quantity.start &&
    holdsOf(quantity, whole);
  return bound.map((own, at) => {
    const next = bound[at + 1];
    if (next !== undefined && isWholeOf(own, next)) return { ...next, quantity: own.quantity };
    return whole !== undefined && isWholeOf(bound[at - 1], own) ? { quantity: own.quantity, fact: whole } : own;
  });
}

/** A computation that is spelled out says whose its figures are, where no word beside them does: "150 ÷ 50 = 3". */
function withComputed(sentence: Sentence, bound: readonly Bound[], cues: readonly Cue[], facts: Facts): Bound[] {
  const members = spelledIn(
    bound.map(({ quantity }) => quantity),
    facts,
  );
  return bound.map((own) => {
    const [owner] = ownersOf(sentence, own.quantity, cues).filter(({ cue }) => !cue.isPlan);
    if ((owner?.distance ?? Number.POSITIVE_INFINITY) < CLOSE) return own;
    const member = members.find((fact) => holdsOf(own.quantity, fact));
    return member === undefined ? own : { quantity: own.quantity, fact: member };
  });
}

/** A word so near says itself whose the figure is. */
const CLOSE = 3;

/** The quantities of a sentence that claim something, each with its fact where there is one. */
export function boundIn(scene: Scene, used: readonly Range[]): Bound[] {
  const { sentence, cues, tables, entries } = scene;
  const { facts } = entries;
  const quantities = sentence.reading.quantities
    .filter(
      (quantity) =>
        quantity.loose !== 'range' &&
        quantity.end <= sentence.states &&
        !used.some(({ start }) => start === quantity.start) &&
        !isSomeOf(sentence, quantity, tables) &&
        countsParts(sentence, quantity, tables) === undefined &&
        !isOfElse(scene, quantity),
    )
    .map((quantity) => asCount(sentence, asSum(sentence, withoutPart(sentence, quantity, tables), tables), cues, facts))
    .filter((quantity) => !countsSomethingElse(sentence, quantity, cues));
  const bound = quantities.map((own): Bound => {
    const quantity = asMeant(own, facts);
    const fact = bind(scene, quantity);
    return fact === undefined || isMereNumber(sentence, quantity, fact) ? { quantity } : { quantity, fact };
  });
  return withParts(scene, withoutTwice(sentence, withComputed(sentence, bound, cues, facts), facts), facts);
}

/** How many tokens may stand between a sum and the same in another currency: "€200 billion (£166 billion)". */
const CONVERTED = 3;

/** What a sum comes to in another currency is no claim of its own: the article converts none. */
function isConverted({ unit, start }: Quantity, bound: readonly Bound[]): boolean {
  if (unit === undefined || !isForeign(unit)) return false;
  return bound.some(
    ({ quantity }) => quantity.unit?.main && quantity.end <= start && start - quantity.end <= CONVERTED,
  );
}

export function figureClaims(sentence: Sentence, bound: readonly Bound[], facts: Facts): Claim[] {
  const { tokens, lexicon } = sentence.reading;
  const isWorded = ({ start }: Quantity): boolean => lexicon.fractions.at(tokens, start) !== undefined;
  return bound.map((own) => {
    const span = spanOf(sentence, own.quantity);
    return isConverted(own.quantity, bound)
      ? { ...span, verdict: 'unclear' }
      : claimOn(own, span, isWorded(own.quantity), facts);
  });
}
