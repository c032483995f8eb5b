// The plan's sums that a claim speaks of: by their figure, or by what they are for.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { canBeSum } from '../knowledge/figure.ts';
import { once } from '../reading/once.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { claimOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';

export interface Mention extends Range {
  readonly fact: Fact;
  readonly by: 'figure' | 'subject';
}

/** The stated sums of the plan's own currency. */
export const amounts = once((facts: Facts): readonly Fact[] =>
  Object.values(facts).filter(({ kind, figure }) => kind === 'stated' && figure?.unit.main === true),
);

/** The stated sum that the quantity is to the letter; a bare number counts where it can be a sum. */
export function factOf(quantity: Quantity, facts: Facts): Fact | undefined {
  const { unit } = quantity;
  if (unit !== undefined && !unit.main) return undefined;
  return amounts(facts).find(({ figure }) => {
    if (figure === undefined || (unit === undefined && !canBeSum(quantity, figure.unit))) return false;
    return claimOf(quantity, figure) === figure.value;
  });
}

export function amountOf(subject: string | undefined, facts: Facts): Fact | undefined {
  return amounts(facts).find((fact) => subject !== undefined && subjectOf(fact) === subject);
}

/** The entry that computes one sum as a share or a multiple of another. */
export function quotientOf(one: Fact, other: Fact, kind: 'share' | 'multiple', facts: Facts): Fact | undefined {
  return Object.values(facts).find(
    ({ figure, inputs }) => figure?.unit.kind === kind && inputs[0] === one.id && inputs[1] === other.id,
  );
}

/** By a share that the facts compute of the two. */
export function isPart(part: Fact, whole: Fact, facts: Facts): boolean {
  return quotientOf(part, whole, 'share', facts) !== undefined;
}

/** What is spoken of beside the whole, each once. */
export function partsAmong(mentions: readonly Mention[], facts: Facts): Fact[] {
  const whole = headline(facts)?.id;
  return [...new Set(mentions.map(({ fact }) => fact))].filter(({ id }) => id !== whole);
}

/** In the order of the question. */
export function mentionsIn({ tokens, lexicon, quantities }: Reading, facts: Facts): Mention[] {
  const figures = quantities.flatMap((quantity): Mention[] => {
    const fact = factOf(quantity, facts);
    return fact === undefined ? [] : [{ fact, by: 'figure', start: quantity.start, end: quantity.end }];
  });
  const subjects = lexicon.subjects.all(tokens).flatMap(({ start, end, value }): Mention[] => {
    const fact = amountOf(value, facts);
    return fact === undefined ? [] : [{ fact, by: 'subject', start, end }];
  });
  return [...figures, ...subjects].sort((one, other) => one.start - other.start);
}

/** The one sum that these speak of: that of the figure, where nothing else's is named beside it; "the total" of anything is no other. */
export function oneOf(mentions: readonly Mention[], facts: Facts): Fact | undefined {
  const figure = mentions.find(({ by }) => by === 'figure')?.fact;
  const others = partsAmong(mentions, facts);
  if (figure !== undefined) return others.every(({ id }) => id === figure.id) ? figure : undefined;
  return others.length > 1 ? undefined : (others[0] ?? mentions[0]?.fact);
}
