// Whose figure each quantity of a sentence is: the nearest words that can have one like it.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { isComparable, type UnitKind } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import { overlaps, type Range } from '../reading/range.ts';
import { holdsOf } from '../verifying/claimed-figure.ts';
import { headline } from '../verifying/fact-figures.ts';
import type { Cue } from './cues.ts';
import type { Sentence } from './sentences.ts';

/** What each obstacle between a figure and a word costs, in words. */
const PLAN = 6;
const BOUNDARY = 6;
const FIGURE = 8;
const OTHER_SIDE = 0.5;
/** Words further away say nothing of the figure. */
const FARTHEST = 14;
/** From here on a word is so far that a right figure of another subject is that one's. */
const LOOSE = 4;

/** Only these stand in each other's way: a count beside a sum doesn't. */
const MONEY: ReadonlySet<UnitKind | undefined> = new Set<UnitKind | undefined>([
  'currency',
  'share',
  'multiple',
  undefined,
]);

export interface Owner {
  readonly cue: Cue;
  readonly distance: number;
}

function between(one: Range, other: Range): Range {
  if (overlaps(one, other)) return { start: one.start, end: one.start };
  return one.end <= other.start ? { start: one.end, end: other.start } : { start: other.end, end: one.start };
}

function distanceOf({ reading, stretches }: Sentence, quantity: Quantity, cue: Cue, figureFirst: boolean): number {
  const { tokens, quantities } = reading;
  const gap = between(quantity, cue);
  const words = tokens.slice(gap.start, gap.end).filter(({ kind }) => kind !== 'mark').length;
  const boundaries = stretches.filter(({ start }) => start > gap.start - 1 && start <= gap.end && start > 0).length;
  const crossed = Math.min(1, boundaries);
  const isShare = quantity.unit?.kind === 'share';
  const figures = quantities.filter(
    (other) =>
      other.start !== quantity.start &&
      MONEY.has(other.unit?.kind) &&
      !(isShare && other.unit?.kind === 'currency') &&
      other.start >= gap.start &&
      other.end <= gap.end,
  ).length;
  const isBehind = cue.start >= quantity.end;
  return (
    words +
    crossed * BOUNDARY +
    figures * FIGURE +
    (cue.isPlan ? PLAN : 0) +
    (isBehind === figureFirst ? 0 : OTHER_SIDE)
  );
}

/** The words that may own the figure, nearest first. */
export function ownersOf(sentence: Sentence, quantity: Quantity, cues: readonly Cue[]): Owner[] {
  const { quantities } = sentence.reading;
  const figureFirst = (quantities[0]?.start ?? 0) < (cues.find(({ isPlan }) => !isPlan)?.start ?? 0);
  return cues
    .filter((cue) => quantity.loose === 'implied' || !overlaps(cue, quantity))
    .map((cue) => ({ cue, distance: distanceOf(sentence, quantity, cue, figureFirst) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((one, other) => one.distance - other.distance);
}

/** The fact of this subject whose own figure is of such a kind; a stated one first. */
export function figureOf(
  subject: string | undefined,
  { unit }: Pick<Quantity, 'unit'>,
  facts: Facts,
): Fact | undefined {
  const all = Object.values(facts).filter(
    (fact) => fact.figure !== undefined && subject !== undefined && subjectOf(fact) === subject,
  );
  if (unit === undefined)
    return (
      all.find(({ figure }) => figure?.unit.kind === 'count') ?? all.find(({ figure }) => figure?.unit.main === true)
    );
  const fitting = all.filter(({ figure }) => figure !== undefined && isComparable(figure.unit, unit));
  return fitting.find(({ kind }) => kind === 'stated') ?? (unit.kind === 'currency' ? undefined : fitting[0]);
}

/** The fact that the figure is a claim about, by its nearest owner; another's near by, where that one's holds and this one's doesn't. */
export function ownFact(owners: readonly Owner[], quantity: Quantity, facts: Facts): Fact | undefined {
  const able = owners.flatMap(({ cue, distance }) => {
    const fact = figureOf(cue.subject, quantity, facts);
    return fact === undefined ? [] : [{ fact, distance, isPlan: cue.isPlan }];
  });
  const [first] = able;
  if (first === undefined) return undefined;
  const { comparison: _, ...exactly } = quantity;
  const near = able.find(({ fact, distance }) => distance < LOOSE && holdsOf(exactly, fact));
  // "They cost 20 billion in all": all of them, and not of the plan.
  if (first.fact === headline(facts) && near !== undefined) return near.fact;
  if (first.distance < LOOSE || holdsOf(exactly, first.fact)) return first.fact;
  const exact = able.find(
    ({ fact, distance, isPlan }) =>
      (first.isPlan || isPlan || distance <= first.distance + 2) && holdsOf(exactly, fact),
  );
  return (exact ?? first).fact;
}
