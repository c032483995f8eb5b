// A figure in the words of a language.
import type { Figure } from '../knowledge/figure.ts';
import type { LanguageRules } from '../knowledge/language.ts';

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
