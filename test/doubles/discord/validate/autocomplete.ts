import { isWire, listOf, type Wire, wireOf } from '../model/wire.ts';
import { fault, list, text } from './checks.ts';
import { type FieldError, under } from './field-error.ts';
import { localizations } from './localizations.ts';

/** What is wrong in choices, of a command's option or of an autocomplete. */
export function validateChoices(choices: unknown): FieldError[] {
  const each = listOf(choices).flatMap((choice, index) => under(['choices', index], choiceErrors(wireOf(choice))));
  return [...list(['choices'], choices, { max: 25 }), ...each];
}

/** What is wrong in the answer to an autocomplete. */
export function validateAutocomplete(data: unknown): FieldError[] {
  const choices = isWire(data) ? data['choices'] : undefined;
  return [
    ...list(['choices'], choices, { max: 25, optional: false }).slice(0, choices === undefined ? 1 : 0),
    ...validateChoices(choices),
  ];
}

function choiceErrors(choice: Wire): FieldError[] {
  const { value } = choice;
  return [
    ...text(['name'], choice['name'], { min: 1, max: 100 }),
    ...(typeof value === 'number' ? finite(value) : text(['value'], value, { min: 1, max: 100 })),
    ...localizations('name_localizations', choice, { max: 100 }),
  ];
}

function finite(value: number): FieldError[] {
  return Math.abs(value) <= 2 ** 53 ? [] : fault(['value'], 'NUMBER_TYPE_MAX', 'The value is out of range.');
}
