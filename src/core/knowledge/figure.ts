// A figure of the facts: what it counts, read from facts.yaml, or derived from others.

/** What a figure counts. "count" is a bare number, such as three in "three for one". */
export type Unit = 'EUR' | 'USD' | 'percent' | 'sites' | 'chips' | 'count';

export interface Figure {
  /** In whole units: 200 billion euros is 200e9, 25 per cent is 25. */
  readonly value: number;
  readonly unit: Unit;
}

const SCALES: Readonly<Record<string, number>> = { '': 1, thousand: 1e3, million: 1e6, billion: 1e9 };
const UNITS: readonly Unit[] = ['EUR', 'USD', 'percent', 'sites', 'chips', 'count'];
const STATED = /^(\d+(?:\.\d+)?)(?: (thousand|million|billion))? ([A-Za-z]+)$/u;
const DERIVED = /^([a-z_]+) \/ ([a-z_]+)$/u;

/** "200 billion EUR" or "4 sites"; undefined when it is no figure. */
export function parseFigure(text: string): Figure | undefined {
  const match = STATED.exec(text);
  const unit = UNITS.find((known) => known === match?.[3]);
  if (match === null || unit === undefined) return undefined;
  return { value: Number(match[1]) * (SCALES[match[2] ?? ''] ?? 1), unit };
}

/** "giga_budget / giga_count": the names of the two figures; undefined when it is no computation. */
export function parseComputation(text: string): readonly [string, string] | undefined {
  const match = DERIVED.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]];
}

/**
 * The quotient of two figures. Euros over euros are a share in per cent where the first is the smaller part, else a bare ratio;
 * euros over a count are euros.
 */
export function divide(dividend: Figure, divisor: Figure): Figure {
  const quotient = dividend.value / divisor.value;
  if (dividend.unit !== divisor.unit) return { value: quotient, unit: dividend.unit };
  return quotient < 1 ? { value: quotient * 100, unit: 'percent' } : { value: quotient, unit: 'count' };
}
