// Whether a figure that is wrong of a fact is claimed of it at all.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { claimOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { amountOf, factOf } from './mentions.ts';

/** A figure held against the fact that it speaks of. */
export interface Check {
  readonly claimedOf: Fact;
  readonly quantity: Quantity;
  readonly right: boolean;
  readonly claimed: number;
}

export function equalsAFigure(quantity: Quantity, facts: Facts, except: Fact): boolean {
  return Object.values(facts).some(
    (fact) =>
      fact.kind === 'stated' &&
      fact.id !== except.id &&
      fact.figure !== undefined &&
      (quantity.unit ?? fact.figure.unit).id === fact.figure.unit.id &&
      claimOf(quantity, fact.figure) === fact.figure.value,
  );
}

/** So few words say nothing but the figure: "150 billion, right?". */
const FEW_WORDS = 4;

/** Another fact's own figure is a claim about this one only where this one is spoken of: "is 20 billion a lot?" says nothing of the total. */
export function isBound(
  { tokens, lexicon }: Reading,
  range: Range,
  { quantity, claimedOf }: Check,
  facts: Facts,
): boolean {
  if (!equalsAFigure(quantity, facts, claimedOf)) return true;
  const own = tokens.slice(range.start, range.end);
  if (lexicon.plan.has(own) && factOf(quantity, facts)?.id === headline(facts)?.id) return false;
  const subjects = lexicon.subjects.all(own).map(({ value }) => value);
  if (subjects.length > 0 && !lexicon.plan.has(own)) return subjects.includes(subjectOf(claimedOf) ?? '');
  const few = own.filter(({ kind }) => kind !== 'mark').length <= FEW_WORDS;
  return few || lexicon.plan.has(own) || lexicon.planParts.has(own) || lexicon.pronouns.has(own);
}

/** "Two and a half times what the sites get": a multiple of another sum than the fact's. */
export function isOfOthers({ tokens, lexicon }: Reading, range: Range, { claimedOf }: Check, facts: Facts): boolean {
  if (claimedOf.figure?.unit.kind !== 'multiple') return false;
  const subjects = lexicon.subjects.all(tokens.slice(range.start, range.end)).map(({ value }) => value);
  return subjects.some((subject) => {
    const amount = amountOf(subject, facts);
    return amount !== undefined && amount.id !== headline(facts)?.id && !claimedOf.inputs.includes(amount.id);
  });
}
