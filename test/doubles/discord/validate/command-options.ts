import { ApplicationCommandOptionType as Type } from 'discord.js';
import { isWire, listOf, textOf, type Wire, wireOf } from '../model/wire.ts';
import { validateChoices } from './autocomplete.ts';
import { fault, list, notOneOf, text, whole } from './checks.ts';
import { type FieldError, under } from './field-error.ts';
import { localizations } from './localizations.ts';

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function nameErrors(name: string): FieldError[] {
  if (pattern.test(name) && name === name.toLowerCase()) return [];
  return fault([], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** The name of a slash command or an option, and its translations. */
export function commandName(holder: Wire): FieldError[] {
  const errors = text(['name'], holder['name'], { min: 1, max: 32 });
  const shaped = errors.length > 0 ? errors : under(['name'], nameErrors(textOf(holder['name'])));
  return [...shaped, ...localizations('name_localizations', holder, { max: 32, also: nameErrors })];
}

export function optionErrors(value: unknown): FieldError[] {
  const option = wireOf(value);
  const type = Number(option['type']);
  if (!(type >= Type.Subcommand && type <= Type.Attachment))
    return notOneOf(['type'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const inner = listOf(option['options']);
  return [
    ...commandName(option),
    ...text(['description'], option['description'], { min: 1, max: 100 }),
    ...localizations('description_localizations', option, { max: 100 }),
    ...validateChoices(option['choices']),
    ...completion(option),
    ...limits(option, type),
    ...list(['options'], option['options'], { max: 25 }),
    ...inner.flatMap((one, index) => under(['options', index], optionErrors(one))),
    ...optionListErrors(inner),
  ];
}

function completion(option: Wire): FieldError[] {
  if (option['autocomplete'] !== true) return [];
  const message = 'Autocomplete cannot be used together with choices';
  if (listOf(option['choices']).length > 0) {
    return fault(['autocomplete'], 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE', message);
  }
  const types: number[] = [Type.String, Type.Integer, Type.Number];
  return types.includes(Number(option['type'])) ? [] : notOneOf(['type'], types);
}

function limits(option: Wire, type: number): FieldError[] {
  if (type !== Type.String) return [];
  const [least, most] = [option['min_length'], option['max_length']];
  const crossed = Number(least ?? 0) > Number(most ?? 6000);
  return [
    ...whole(['min_length'], least, { min: 0, max: 6000 }),
    ...whole(['max_length'], most, { min: 1, max: 6000 }),
    ...(crossed
      ? fault(['min_length'], 'APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID', 'min_length exceeds max_length')
      : []),
  ];
}

/** What concerns the options of one level together: required ones first, every name once in every language. */
export function optionListErrors(values: unknown[]): FieldError[] {
  const options = values.map(wireOf);
  const firstFree = options.findIndex((option) => option['required'] !== true);
  const late = options.flatMap((option, index) =>
    firstFree >= 0 && index > firstFree && option['required'] === true
      ? fault([index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', requiredFirst)
      : [],
  );
  return under(['options'], [...late, ...nameClashes(options)]);
}

const requiredFirst = 'Required options must be placed before non-required options';

/** A translated name must differ from the default names of the others, and from their names in the same language. */
function nameClashes(options: Wire[]): FieldError[] {
  return options.flatMap((option, index) => {
    const others = options.filter((_, place) => place !== index);
    const earlier = options.slice(0, index);
    const message = 'Option name is not unique';
    const own = earlier.some((other) => other['name'] === option['name']);
    const translated = Object.entries(wireOf(option['name_localizations'])).flatMap(([locale, name]) => {
      const clash =
        others.some((other) => other['name'] === name) ||
        earlier.some((other) => isWire(other['name_localizations']) && other['name_localizations'][locale] === name);
      const path = [index, 'name_localizations', locale];
      return clash ? fault(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message) : [];
    });
    const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
    return [...(own ? fault([index, 'name'], code, message) : []), ...translated];
  });
}
