// Relations between figures, as arithmetic over the facts: a sum, a part of a whole, one share against the other.
import type { Premise } from '../answer.ts';
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../text/tokenize.ts';
import { claimOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { nearestPart } from './sides.ts';

export interface Relation {
  /** Absent where the facts hold neither the relation nor its contrary. */
  readonly premise?: Premise;
  /** What tells of it, first what was asked. */
  readonly told: readonly Fact[];
}

function amounts(facts: Facts): Fact[] {
  return Object.values(facts).filter(({ kind, figure }) => kind === 'stated' && figure?.unit.main === true);
}

/** The stated sum that the quantity is to the letter; a bare number counts where it can be a sum. */
function factOf(quantity: Quantity, facts: Facts): Fact | undefined {
  const { unit, value } = quantity;
  if (unit !== undefined && !unit.main) return undefined;
  return amounts(facts).find(({ figure }) => {
    if (figure === undefined || (unit === undefined && value < (figure.unit.bare?.from ?? 0))) return false;
    return claimOf(quantity, figure) === figure.value;
  });
}

function amountOf(subject: string | undefined, facts: Facts): Fact | undefined {
  return amounts(facts).find((fact) => subject !== undefined && subjectOf(fact) === subject);
}

/** By a share that the facts compute of the two. */
function isPart(part: Fact, whole: Fact, facts: Facts): boolean {
  return Object.values(facts).some(
    ({ figure, inputs }) => figure?.unit.kind === 'share' && inputs[0] === part.id && inputs[1] === whole.id,
  );
}

/** Whether each figure stands beside its own subject or beside none: "50 private, 150 public" are not their owners. */
function areOwned(reading: Reading, known: readonly Fact[], facts: Facts): boolean {
  const whole = headline(facts)?.id;
  return reading.quantities.every((quantity, at) => {
    const owner = known[at]?.id === whole ? undefined : nearestPart(reading, quantity, amounts(facts));
    return owner === undefined || owner.id === known[at]?.id;
  });
}

/** "50 + 150 = 200", "200 is 50 and 150": one of three figures is the sum of the others. */
function sumOf(reading: Reading, known: readonly Fact[], facts: Facts): Relation | undefined {
  if (!areOwned(reading, known, facts)) return undefined;
  const [first, ...others] = [...known].sort((one, other) => (other.figure?.value ?? 0) - (one.figure?.value ?? 0));
  const sum = others.reduce((total, { figure }) => total + (figure?.value ?? 0), 0);
  const holds = others.length === 2 && new Set(known).size === known.length && first?.figure?.value === sum;
  return holds ? { premise: 'confirmed', told: known } : undefined;
}

/** "Is the 150 billion included in the 200?", "… part of the private money?" */
function partOf(reading: Reading, known: readonly Fact[], facts: Facts): Relation | undefined {
  const { tokens, lexicon, quantities } = reading;
  const [found] = lexicon.partOf.all(tokens);
  const [part, second] = known;
  if (found === undefined || part === undefined || known.length !== quantities.length) return undefined;
  const behind = tokens.slice(found.end);
  const whose = (own: readonly Token[]): Fact[] =>
    lexicon.subjects.all(own).flatMap(({ value }) => amountOf(value, facts) ?? []);
  const isOf =
    (fact: Fact) =>
    (owner: Fact): boolean =>
      owner.id === fact.id || owner.id === headline(facts)?.id;
  if (!whose(tokens.slice(0, found.start)).every(isOf(part))) return undefined;
  if (second !== undefined && !whose(behind).every(isOf(second))) return undefined;
  const [named] = whose(behind);
  const whole = second ?? named ?? (lexicon.plan.has(behind) ? headline(facts) : undefined);
  if (whole === undefined || whole.id === part.id) return undefined;
  if (isPart(part, whole, facts)) return { premise: 'confirmed', told: [part, whole] };
  return isPart(whole, part, facts) ? { premise: 'corrected', told: [whole, part] } : { told: [part] };
}

/** "Does the private side put in more than the public one?": two sums without a figure. */
function comparisonOf({ tokens, lexicon, quantities }: Reading, facts: Facts): Relation | undefined {
  const subjects = lexicon.subjects.all(tokens);
  const [one, other] = subjects.map(({ value }) => amountOf(value, facts));
  const [first, second] = subjects;
  if (quantities.length > 0 || subjects.length !== 2 || first === undefined || second === undefined) return undefined;
  if (one?.figure === undefined || other?.figure === undefined || one.id === other.id) return undefined;
  const between = lexicon.comparisons.all(tokens.slice(first.end, second.start)).at(-1)?.value;
  if (between !== 'over' && between !== 'under') return undefined;
  const holds = between === 'over' ? one.figure.value > other.figure.value : one.figure.value < other.figure.value;
  return { premise: holds ? 'confirmed' : 'corrected', told: [one, other] };
}

/** What a claim says of two or three figures, held against the facts; undefined where it relates none. */
export function relationIn(reading: Reading, facts: Facts): Relation | undefined {
  if (reading.lexicon.wh.has(reading.tokens)) return undefined;
  const known = reading.quantities.flatMap((quantity) => factOf(quantity, facts) ?? []);
  const all = known.length === reading.quantities.length;
  return (
    (all ? sumOf(reading, known, facts) : undefined) ?? partOf(reading, known, facts) ?? comparisonOf(reading, facts)
  );
}
