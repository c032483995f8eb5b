import { Locale } from 'discord.js';
import { isWire, type Wire } from '../model/wire.ts';
import { fault, text } from './checks.ts';
import { type FieldError, under } from './field-error.ts';

const locales = new Set<string>(Object.values(Locale));

type Rule = { max: number; also?: (value: string) => FieldError[] };

/** Translations of a field: known locales only, each within the limits of the field itself. */
export function localizations(field: string, holder: Wire, { max, also }: Rule): FieldError[] {
  const given = holder[field];
  if (!isWire(given)) return [];
  return Object.entries(given).flatMap(([locale, value]) => {
    if (!locales.has(locale)) {
      return fault([field, locale], 'BASE_TYPE_CHOICES', `Value must be one of {${[...locales].join(', ')}}.`);
    }
    if (value === null) return [];
    const errors = text([field, locale], value, { min: 1, max });
    return errors.length > 0 || !also ? errors : under([field, locale], also(String(value)));
  });
}
