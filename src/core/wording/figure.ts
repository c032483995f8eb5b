// A figure in the words of a language.
import type { Figure } from '../knowledge/figure.ts';
import type { CurrencyFormat, LanguageRules } from '../knowledge/language.ts';

/** From here on the scale of a sum is a word. */
const MILLION = 1e6;

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

function money(value: number, { locale }: LanguageRules, { large, small }: CurrencyFormat): string {
  const scaled = value >= MILLION;
  const number = numberFormat(locale, scaled).format(value);
  return (scaled ? large : small).replace(
    '{number}',
    scaled ? number.replace(/[\u00a0\u202f](?=\p{L})/gu, ' ') : number,
  );
}

/** Words a figure; counts up to ten are spelt out, unless digits are wanted. Intl's separators differ by version, so each becomes one no-break space. */
export function wordFigure({ value, unit }: Figure, rules: LanguageRules, inDigits = false): string {
  const plain = numberFormat(rules.locale, false).format(value);
  const format = rules.figures[unit.id];
  const worded =
    format === undefined
      ? ((inDigits ? undefined : rules.numbers.spelled[value]) ?? plain)
      : typeof format === 'string'
        ? format.replace('{number}', plain)
        : money(value, rules, format);
  return worded.replaceAll('\u202f', '\u00a0');
}
