// A figure of the facts: what it counts, read from facts.yaml, or derived from others.

export const UNIT_KINDS = ['currency', 'share', 'count', 'multiple'] as const;

/** Sums, parts of a hundred, things that are counted, and how many times one thing is another. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What figures of the plan count, as facts.yaml has it. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  /** The currency of the plan's own amount. */
  readonly main: boolean;
  /** Such as "€" and "%". */
  readonly sign?: string;
  /** Of the main currency: a bare number from `from` up to `below` is meant in `scale`: "they put in 50". */
  readonly bare?: { readonly from: number; readonly below: number; readonly scale: number };
  /** Of a count: the subject that it counts. */
  readonly of?: string;
  /** Of a count: from here on a number in front of what is counted is money for it. */
  readonly below?: number;
}

export type Units = Readonly<Record<string, Unit>>;

export interface Figure {
  /** In whole units: 200 billion euros is 200e9, 25 per cent is 25. */
  readonly value: number;
  readonly unit: Unit;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const STATED = /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: (thousand|million|billion))? ([A-Za-z_]+)$/u;
const DERIVED = /^([a-z_]+) \/ ([a-z_]+)$/u;

export const SCALE_NAMES = Object.keys(SCALES);

/** What "million" multiplies by; 1 for what is no scale. */
export function scaleNamed(name: string | undefined): number {
  return SCALES[name ?? ''] ?? 1;
}

/** The name of the unit of "200 billion EUR", which may be none of the plan's; undefined for what is no figure. */
export function unitNameIn(text: string): string | undefined {
  return STATED.exec(text)?.[3];
}

/** "200 billion EUR" or "4 sites"; undefined when it is no figure in one of these units. */
export function parseFigure(text: string, units: Units): Figure | undefined {
  const [, digits, scale, id = ''] = STATED.exec(text) ?? [];
  if (digits === undefined || !Object.hasOwn(units, id)) return undefined;
  return { value: Number(digits) * scaleNamed(scale), unit: units[id] as Unit };
}

/** As many as a figure is worded with. */
const DECIMALS = 2;
const MILLION = 1e6;

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** As parseFigure reads it, as exact as it is worded: "200 billion EUR". */
export function formatFigure({ value, unit }: Figure): string {
  const scale = SCALE_NAMES.findLast((name) => value >= scaleNamed(name));
  const scaled = value / scaleNamed(scale);
  const isExact = rounded(scaled) * scaleNamed(scale) === value;
  return scale !== undefined && (isExact || value >= MILLION)
    ? `${rounded(scaled)} ${scale} ${unit.id}`
    : `${rounded(value)} ${unit.id}`;
}

/** "giga_budget / giga_count": the names of the two figures; undefined when it is no computation. */
export function parseComputation(text: string): readonly [string, string] | undefined {
  const match = DERIVED.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]];
}

/** The only unit of a kind; undefined where there is none. */
export function unitOfKind(kind: UnitKind, units: Units): Unit | undefined {
  return Object.values(units).find((unit) => unit.kind === kind);
}

/**
 * The quotient of two figures. Of two in one unit it is a share in per cent where the first is the smaller part, else a multiple;
 * a sum over a count is a sum. Undefined where that needs a unit that there is none of.
 */
export function divide(dividend: Figure, divisor: Figure, units: Units): Figure | undefined {
  const quotient = dividend.value / divisor.value;
  if (dividend.unit.id !== divisor.unit.id) return { value: quotient, unit: dividend.unit };
  const unit = unitOfKind(quotient < 1 ? 'share' : 'multiple', units);
  return unit && { value: quotient < 1 ? quotient * 100 : quotient, unit };
}

/** Whether figures in these units can be held against each other: a sum in a foreign currency is a claim about a sum. */
export function isComparable(one: Unit, other: Unit): boolean {
  return one.id === other.id || (one.kind === 'currency' && other.kind === 'currency');
}

/** A currency in which the plan has no sum. */
export function isForeign({ kind, main }: Unit): boolean {
  return kind === 'currency' && !main;
}

/** A bare number so large that it can be a sum in the main currency: "is it 200?" */
export function canBeSum({ value }: { readonly value: number }, main: Unit): boolean {
  return value >= (main.bare?.from ?? Number.POSITIVE_INFINITY);
}

/** A bare sum or one in the main currency that is too small to be one of the plan's: "five euros". */
export function isSmallSum({ value, unit }: { readonly value: number; readonly unit?: Unit }): boolean {
  return unit?.main === true && value < (unit.bare?.below ?? 0);
}
