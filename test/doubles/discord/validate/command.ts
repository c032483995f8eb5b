import { isWire, listOf, textOf, type Wire } from '../model/wire.ts';
import { fault, lengthOf, list, notOneOf, text } from './checks.ts';
import { commandName, optionErrors, optionListErrors } from './command-options.ts';
import { type FieldError, under } from './field-error.ts';
import { localizations } from './localizations.ts';

export type Scope = { guild: boolean };

const mostCharacters = 8000;
const mostOfType: Record<number, number> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/** What is wrong in the commands of a bulk registration. */
export function validateCommands(commands: Wire[], scope: Scope = { guild: false }): FieldError[] {
  const errors = commands.flatMap((command, index) => under([index], validateCommand(command, scope)));
  const names = commands.map((command) => `${String(command['type'] ?? 1)} ${String(command['name'])}`);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    const message = 'Application command names must be unique';
    errors.push(...fault([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message));
  }
  for (const [type, most] of Object.entries(mostOfType)) {
    const count = commands.filter((command) => String(command['type'] ?? 1) === type).length;
    const message = `Maximum number of application commands of type ${type} reached (${most}).`;
    if (count > most) errors.push(...fault([], 'APPLICATION_COMMAND_TOO_MANY', message));
  }
  return errors;
}

/** What is wrong in one command. */
export function validateCommand(command: Wire, scope: Scope = { guild: false }): FieldError[] {
  const type = command['type'] ?? 1;
  if (![1, 2, 3, 4].includes(Number(type))) return notOneOf(['type'], [1, 2, 3, 4]);
  const isSlash = type === 1;
  const size = sizeOf(command);
  const tooBig = `Command exceeds maximum size (${mostCharacters})`;
  return [
    ...(isSlash ? slashErrors(command) : menuErrors(command)),
    ...installErrors(command, scope),
    ...(size > mostCharacters ? fault([], 'APPLICATION_COMMAND_TOO_LARGE', tooBig) : []),
  ];
}

function slashErrors(command: Wire): FieldError[] {
  const options = listOf(command['options']);
  return [
    ...commandName(command),
    ...text(['description'], command['description'], { min: 1, max: 100 }),
    ...localizations('description_localizations', command, { max: 100 }),
    ...list(['options'], command['options'], { max: 25 }),
    ...options.flatMap((option, index) => under(['options', index], optionErrors(option))),
    ...optionListErrors(options),
  ];
}

/** User and message commands: any case and spaces in the name, neither description nor options. */
function menuErrors(command: Wire): FieldError[] {
  const described = textOf(command['description']) !== '';
  const message = 'Context menu commands cannot have description';
  const optioned = listOf(command['options']).length > 0;
  return [
    ...text(['name'], command['name'], { min: 1, max: 32 }),
    ...localizations('name_localizations', command, { max: 32 }),
    ...(described ? fault(['description'], 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID', message) : []),
    ...(optioned ? fault(['options'], 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID', 'No options here') : []),
  ];
}

function installErrors(command: Wire, scope: Scope): FieldError[] {
  const [contexts, installs] = [command['contexts'], command['integration_types']];
  if (scope.guild) {
    const only = 'This field can only be set on global commands';
    return ['contexts', 'integration_types'].flatMap((field) =>
      Array.isArray(command[field]) ? fault([field], 'APPLICATION_COMMAND_GUILD_COMMAND_CONTEXTS', only) : [],
    );
  }
  const users = listOf(installs).includes(1);
  const lonely = 'The private channel context needs the user install type';
  return [
    ...kinds('contexts', contexts, [0, 1, 2]),
    ...kinds('integration_types', installs, [0, 1]),
    ...(listOf(contexts).includes(2) && !users
      ? fault(['contexts'], 'APPLICATION_COMMAND_CONTEXTS_INVALID', lonely)
      : []),
  ];
}

function kinds(field: string, value: unknown, known: number[]): FieldError[] {
  if (value === undefined || value === null) return [];
  const found = listOf(value);
  if (found.length === 0)
    return fault([field], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${known.length} in length.`);
  const repeated = found.some((kind, index) => found.indexOf(kind) < index);
  if (repeated) return fault([field], 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  return found.flatMap((kind, index) => (known.includes(Number(kind)) ? [] : notOneOf([field, index], known)));
}

/** Names, descriptions and values of the command and its options, of each translated field the longest only. */
export function sizeOf(holder: Wire): number {
  const own = longest(holder, 'name') + longest(holder, 'description') + lengthOf(textOf(holder['value']));
  const inside = [...listOf(holder['options']), ...listOf(holder['choices'])].filter(isWire);
  return inside.reduce((sum, one) => sum + sizeOf(one), own);
}

function longest(holder: Wire, field: string): number {
  const translated = holder[`${field}_localizations`];
  const all = [holder[field], ...(isWire(translated) ? Object.values(translated) : [])];
  return Math.max(...all.map((value) => lengthOf(textOf(value))));
}
