// Stretches of tokens, and how they lie to each other.

/** A stretch of tokens, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether the first lies within the second. */
export function isIn({ start, end }: Range, within: Range): boolean {
  return start >= within.start && end <= within.end;
}
