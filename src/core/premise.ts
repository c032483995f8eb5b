// What a question takes for granted: its figures and names, held against the facts it asks for.
import type { Premise } from './answer.ts';
import type { Fact, Figure, Unit } from './knowledge.ts';
import { holds, type Quantity } from './quantity.ts';
import { quantitiesIn, type Range, type Reading } from './reading.ts';

export interface Verdict {
  readonly premise: Premise;
  /** What puts it right or confirms it. */
  readonly facts: readonly string[];
  /** The wrong figure as it was understood, where naming it makes the answer clearer. */
  readonly wrong?: Figure;
  /** The value that was claimed, in the fact's unit; for finding swapped figures. */
  readonly claimed?: number;
}

type Facts = Readonly<Record<string, Fact>>;

/** A bare number under this, about euros, is meant in billions: "they put in 50". */
const BARE_BILLIONS = 1000;
const BILLION = 1e9;

function sibling(fact: Fact, unit: Unit, facts: Facts): Fact | undefined {
  const subjects = new Set(fact.pairs.slice(0, 1).map(([subject]) => subject));
  return Object.values(facts).find((other) => other.figure?.unit === unit && other.pairs[0] !== undefined && subjects.has(other.pairs[0][0]));
}

function byUnit(unit: Unit, facts: Facts): Fact | undefined {
  return Object.values(facts).find((fact) => fact.kind === 'stated' && fact.figure?.unit === unit);
}

/** The fact whose figure the quantity speaks of, when this fact is asked for. */
function targetOf(fact: Fact, { unit }: Quantity, facts: Facts): Fact | undefined {
  if (unit === undefined) return fact.figure === undefined ? undefined : fact;
  const wanted = unit === 'USD' ? 'EUR' : unit;
  if (fact.figure?.unit === wanted) return fact;
  if (wanted === 'sites' || wanted === 'chips') return fact.pairs.some(([subject]) => subject === 'gigafactories' || subject === 'chips') || fact.pairs[0]?.[0] === 'plan' ? byUnit(wanted, facts) : undefined;
  return sibling(fact, wanted, facts) ?? (wanted === 'EUR' && fact.figure === undefined ? facts['total'] : undefined);
}

/** The claimed figure in the target's unit. */
function claimOf({ value, unit }: Quantity, target: Figure): number {
  if (unit !== undefined || target.unit !== 'EUR') return value;
  return value < BARE_BILLIONS ? value * BILLION : value;
}

function equalsAFigure(quantity: Quantity, facts: Facts, except: Fact): boolean {
  return Object.values(facts).some(
    (fact) => fact.kind === 'stated' && fact.id !== except.id && fact.figure !== undefined && (quantity.unit ?? fact.figure.unit) === fact.figure.unit && claimOf(quantity, fact.figure) === fact.figure.value,
  );
}

interface Check {
  readonly target: Fact;
  readonly quantity: Quantity;
  readonly right: boolean;
  readonly claimed: number;
}

function check(fact: Fact, quantity: Quantity, facts: Facts): Check | undefined {
  const target = targetOf(fact, quantity, facts);
  if (target?.figure === undefined) return undefined;
  const claimed = claimOf(quantity, target.figure);
  const right = quantity.unit !== 'USD' && holds({ ...quantity, value: claimed }, target.figure);
  return { target, quantity, right, claimed };
}

/** Share and amount go together: "a quarter, 50 of 200 billion". */
function told(target: Fact, facts: Facts): string[] {
  if (target.figure?.unit !== 'percent') return [target.id];
  const amount = target.inputs[0] === undefined ? [] : target.inputs.filter((id) => facts[id]?.pairs[0]?.[0] === target.pairs[0]?.[0]);
  return [target.id, ...amount.slice(0, 1)];
}

function verdictOf({ target, quantity, right, claimed }: Check, asks: boolean, facts: Facts): Verdict | undefined {
  if (right) return asks ? { premise: 'confirmed', facts: told(target, facts), claimed } : undefined;
  const plain = quantity.comparison === undefined || quantity.comparison === 'only' || quantity.comparison === 'about';
  const unit = quantity.unit ?? (target.figure as Figure).unit;
  return { premise: 'corrected', facts: told(target, facts), claimed, ...(plain ? { wrong: { value: claimed, unit } } : {}) };
}

/** "4 or 5": a choice, not a claim. */
function isChoice({ tokens, lexicon }: Reading, quantities: readonly Quantity[]): boolean {
  return quantities.length > 1 && quantities.slice(1).some((quantity, index) => {
    const before = quantities[index] as Quantity;
    return lexicon.or.has(tokens.slice(before.end, quantity.start));
  });
}

function between({ tokens, lexicon }: Reading, [first, second]: readonly Quantity[], fact: Fact, facts: Facts): Check | undefined {
  if (first === undefined || second === undefined || !lexicon.between.has(tokens.slice(Math.max(0, first.start - 2), first.start))) return undefined;
  const unit = first.unit ?? second.unit;
  const low = check(fact, { ...first, ...(unit === undefined ? {} : { unit }), comparison: 'at_least' }, facts);
  const high = check(fact, { ...second, ...(unit === undefined ? {} : { unit }), comparison: 'at_most' }, facts);
  return low === undefined || high === undefined ? undefined : { ...high, right: low.right && high.right };
}

function figureVerdict(reading: Reading, range: Range, fact: Fact, asks: boolean, facts: Facts): Verdict | undefined {
  const quantities = quantitiesIn(reading, range);
  const inside = between(reading, quantities, fact, facts);
  if (inside !== undefined) return verdictOf(inside, asks, facts);
  const checks = quantities.flatMap((quantity) => check(fact, quantity, facts) ?? []);
  if (isChoice(reading, quantities)) return undefined;
  const right = checks.find((found) => found.right);
  const wrong = checks.filter((found) => !found.right);
  const misplaced = wrong.filter((found) => !equalsAFigure(found.quantity, facts, found.target));
  if (right !== undefined && misplaced.length === 0) return verdictOf(right, asks, facts);
  const telling = misplaced[0] ?? (asks ? wrong[0] : undefined);
  return telling === undefined ? undefined : verdictOf(telling, asks, facts);
}

function nameVerdict({ tokens, lexicon }: Reading, { start, end }: Range, fact: Fact, asks: boolean): Verdict | undefined {
  const claims = lexicon.names.all(tokens.slice(start, end)).flatMap(({ value }) => value.filter((claim) => claim.fact === fact.id));
  if (claims.length === 0) return undefined;
  if (claims.every(({ right }) => right)) return asks ? { premise: 'confirmed', facts: [fact.id] } : undefined;
  return claims.some(({ right }) => right) ? undefined : { premise: 'corrected', facts: [fact.id] };
}

/**
 * The verdict on what this stretch of the question takes for granted about the fact.
 * @param asks whether it is a yes-or-no question: only there is a right claim worth a word
 */
export function examine(reading: Reading, range: Range, fact: Fact, asks: boolean, facts: Facts): Verdict | undefined {
  return figureVerdict(reading, range, fact, asks, facts) ?? nameVerdict(reading, range, fact, asks);
}
