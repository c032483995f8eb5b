import { ApplicationCommandOptionType as Type } from 'discord.js';
import type { Channel } from '../model/channel.ts';
import { type CommandOption, optionsOf } from '../model/command-book.ts';
import type { Role } from '../model/guild.ts';
import type { Place } from '../model/place.ts';
import type { User } from '../model/user.ts';
import { isWire, listOf, type Wire } from '../model/wire.ts';

/** What a user fills in, by option name. */
export type Given = Record<string, string | number | boolean | User | Channel | Role | undefined>;

type Form = { holder: Wire; place: Place; given: Given; focused?: string | undefined };

type Filled = { options: Wire[]; resolved: Wire | null };

/** Fills in a command's options as the app would, and throws where it would not let the user send them. */
export function fill(form: Form): Filled {
  const takes = optionsOf(form.holder);
  const given = Object.entries(form.given).filter(([, value]) => value !== undefined);
  const unknown = given.find(([name]) => !takes.some((option) => option.name === name));
  if (unknown) throw new Error(`There is no option ${unknown[0]}`);
  if (form.focused === undefined) demand(takes, form.given);
  const resolved: Record<string, Wire> = {};
  const options = given.map(([name, value]) => {
    const option = takes.find((one) => one.name === name);
    if (!option) throw new Error(`There is no option ${name}`);
    const focused = name === form.focused;
    if (focused && option['autocomplete'] !== true) throw new Error(`The option ${name} does not complete`);
    if (!focused) check(option, value);
    const plain = typeof value === 'object' ? resolve(value, form.place, resolved) : value;
    return { name, type: option.type, value: plain, ...(focused ? { focused } : {}) };
  });
  return { options, resolved: Object.keys(resolved).length > 0 ? resolved : null };
}

function demand(takes: CommandOption[], given: Given): void {
  const missing = takes.find((option) => option['required'] === true && given[option.name] === undefined);
  if (missing) throw new Error(`The option ${missing.name} is required`);
}

const checks: Partial<Record<number, (option: CommandOption, value: unknown) => string | null>> = {
  [Type.String]: (option, value) => {
    if (typeof value !== 'string') return 'takes text';
    const { min_length: least = 0, max_length: most = 6000 } = option as { min_length?: number; max_length?: number };
    const length = [...value].length;
    return length < Number(least) || length > Number(most) ? `takes ${least} to ${most} characters` : null;
  },
  [Type.Integer]: (option, value) => (Number.isInteger(value) ? range(option, value) : 'takes a whole number'),
  [Type.Number]: (option, value) => (typeof value === 'number' ? range(option, value) : 'takes a number'),
  [Type.Boolean]: (_, value) => (typeof value === 'boolean' ? null : 'takes true or false'),
  [Type.User]: (_, value) => (isUser(value) ? null : 'takes a user'),
  [Type.Channel]: (_, value) => (isChannel(value) ? null : 'takes a channel'),
  [Type.Role]: (_, value) => (typeof value === 'object' && !isUser(value) ? null : 'takes a role'),
};

function check(option: CommandOption, value: unknown): void {
  const choices = listOf(option['choices']).filter(isWire);
  const picked = choices.length === 0 || choices.some((choice) => choice['value'] === value);
  const wrong = picked ? checks[option.type]?.(option, value) : 'takes one of its choices';
  if (wrong) throw new Error(`The option ${option.name} ${wrong}`);
}

function range(option: CommandOption, value: unknown): string | null {
  const { min_value: least = -(2 ** 53), max_value: most = 2 ** 53 } = option as {
    min_value?: number;
    max_value?: number;
  };
  return Number(value) < least || Number(value) > most ? `takes ${least} to ${most}` : null;
}

function isUser(value: unknown): value is User {
  return isWire(value) && 'canBeMessaged' in value;
}

function isChannel(value: unknown): value is Channel {
  return isWire(value) && 'messages' in value;
}

function resolve(value: User | Channel | Role | undefined, place: Place, resolved: Record<string, Wire>): string {
  if (value === undefined) return '';
  const { guild } = place.channel;
  const put = (kind: string, wire: Wire) => {
    resolved[kind] = { ...resolved[kind], [value.id]: wire };
  };
  if (isUser(value)) {
    put('users', value.wire());
    guild?.members.set(value.id, value);
    if (guild) put('members', { ...guild.member(value), permissions: '2248473465835073' });
  } else if (isChannel(value)) put('channels', value.partial('2248473465835073'));
  else
    put('roles', {
      ...value,
      permissions: '0',
      color: 0,
      hoist: false,
      position: 0,
      managed: false,
      mentionable: true,
    });
  return value.id;
}
