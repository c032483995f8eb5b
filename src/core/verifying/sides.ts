// Whose a figure is when a question gives one to each side: "50 public 150 private".

import { type Fact, subjectOf } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { stretchesOf } from '../reading/stretches.ts';

/** What a side that does not match the first figure's own order weighs: less than a word. */
const OTHER_SIDE = 0.5;

/**
 * "Public and private come to 50 and 150 respectively": as many subjects as figures of a kind, in their order.
 * @param subjects as the text names them
 * @returns undefined where nothing says so
 */
export function inOrder(
  { tokens, lexicon, quantities }: Reading,
  quantity: Quantity,
  subjects: readonly string[],
): string | undefined {
  if (!lexicon.respectively.has(tokens)) return undefined;
  const alike = quantities.filter(({ unit }) => unit?.kind === quantity.unit?.kind);
  const sides = [...new Set(subjects)];
  const at = alike.findIndex(({ start }) => start === quantity.start);
  return alike.length === sides.length ? sides[at] : undefined;
}

/** The fact whose subject stands nearest to the figure in its clause; of two as near, on the side where the first figure has its own. */
export function nearestPart(reading: Reading, quantity: Quantity, parts: readonly Fact[]): Fact | undefined {
  const subjects = reading.lexicon.subjects.all(reading.tokens);
  const ofParts = subjects.flatMap(({ value }) => (parts.some((part) => subjectOf(part) === value) ? [value] : []));
  const ordered = inOrder(reading, quantity, ofParts);
  if (ordered !== undefined) return parts.find((part) => subjectOf(part) === ordered);
  const clause = stretchesOf(reading).find(({ start, end }) => quantity.start >= start && quantity.end <= end);
  const figureFirst = (reading.quantities[0]?.start ?? 0) < (subjects[0]?.start ?? 0);
  const near = subjects
    .filter(({ start, end }) => clause === undefined || (start >= clause.start && end <= clause.end))
    .flatMap(({ start, end, value }) => {
      const part = parts.find((candidate) => subjectOf(candidate) === value);
      const isBehind = start >= quantity.end;
      const gap = isBehind ? start - quantity.end : quantity.start - end;
      return part === undefined ? [] : [{ part, gap: gap + (isBehind === figureFirst ? 0 : OTHER_SIDE) }];
    });
  return near.sort((one, other) => one.gap - other.gap)[0]?.part;
}
