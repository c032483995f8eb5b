// A figure of the facts: read from facts.yaml, derived from others, worded in a language.
import type { Figure, LanguageRules, Unit } from './knowledge.ts';

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

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, scaled: boolean): Intl.NumberFormat {
  const key = `${locale}/${scaled}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(
      locale,
      scaled ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } : { maximumFractionDigits: 2 },
    );
    formats.set(key, format);
  }
  return format;
}

function money(value: number, rules: LanguageRules, unit: 'EUR' | 'USD'): string {
  const scaled = value >= 1e6;
  const number = numberFormat(rules.locale, scaled).format(value);
  const pattern = scaled ? rules.figures[unit] : rules.figures[`${unit}_small`];
  return pattern.replace('{number}', scaled ? number.replace(/[\u00a0\u202f](?=\p{L})/gu, ' ') : number);
}

/** Words a figure; counts up to ten are spelt out, unless digits are wanted. Intl's separators differ by version, so each becomes one no-break space. */
export function wordFigure({ value, unit }: Figure, rules: LanguageRules, inDigits = false): string {
  const plain = numberFormat(rules.locale, false).format(value);
  switch (unit) {
    case 'EUR':
    case 'USD':
      return money(value, rules, unit).replaceAll('\u202f', '\u00a0');
    case 'percent':
      return rules.figures.percent.replace('{number}', plain).replaceAll('\u202f', '\u00a0');
    case 'sites':
    case 'chips':
    case 'count':
      return ((inDigits ? undefined : rules.figures.spelled[value]) ?? plain).replaceAll('\u202f', '\u00a0');
  }
}
