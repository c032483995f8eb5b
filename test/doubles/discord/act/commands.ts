import { ApplicationCommandType, InteractionType } from 'discord.js';
import type { Channel } from '../model/channel.ts';
import { type Command, type CommandOption, optionsOf } from '../model/command-book.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { type Place, placeOf } from '../model/place.ts';
import type { User } from '../model/user.ts';
import { listOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { fill, type Given } from './fill.ts';
import { send } from './send.ts';

export type { Given } from './fill.ts';

type Use = { name: string; options: Given; channel: Channel; focused?: string };

/** Uses a slash command as the app would: only where it is offered, with the options it takes. */
export function slash(world: World, user: User, use: Use): Interaction {
  return run(world, user, use, InteractionType.ApplicationCommand);
}

/** Asks for the choices of the focused option. */
export function autocomplete(world: World, user: User, use: Use): Interaction {
  return run(world, user, use, InteractionType.ApplicationCommandAutocomplete);
}

export function messageCommand(
  world: World,
  user: User,
  use: { name: string; message: Message; channel: Channel },
): Interaction {
  const place = placeOf(user, use.channel);
  const command = offered(world, use.name, ApplicationCommandType.Message, place, user);
  const { message } = use;
  const resolved = { messages: { [message.id]: message.wire() } };
  const data = { ...commandWire(command), target_id: message.id, resolved };
  const type = InteractionType.ApplicationCommand;
  return send(world, { type, user, place, name: use.name, source: message }, data);
}

function run(world: World, user: User, use: Use, type: InteractionType): Interaction {
  const place = placeOf(user, use.channel);
  const [name = '', ...path] = use.name.split(' ');
  const command = offered(world, name, ApplicationCommandType.ChatInput, place, user);
  const leaf = path.reduce<Command | CommandOption>((holder, part) => within(holder, part), command);
  const { options, resolved } = fill({ holder: leaf, place, given: use.options, focused: use.focused });
  const nested = path.reduceRight<Wire[]>(
    (inner, part, depth) => [{ name: part, type: path.length - depth, options: inner }],
    options,
  );
  const data = { ...commandWire(command), options: nested, ...(resolved ? { resolved } : {}) };
  return send(world, { type, user, place, name: `/${use.name}`, source: null }, data);
}

function within(holder: Wire, name: string): CommandOption {
  const found = optionsOf(holder).find((option) => option.name === name);
  if (!found) throw new Error(`There is no subcommand ${name}`);
  return found;
}

function commandWire({ id, name, type, guild_id }: Command): Wire {
  return guild_id === undefined ? { id, name, type } : { id, name, type, guild_id };
}

function offered(world: World, name: string, type: ApplicationCommandType, place: Place, user: User): Command {
  const local = world.commands.list(place.channel.guild?.id ?? '-');
  const named = [...local, ...world.commands.list(null)].filter((one) => one.name === name && one.type === type);
  if (named.length === 0) throw new Error(`The command ${name} (type ${type}) is not registered`);
  const command = named.find((one) => fits(one, place));
  if (!command) throw new Error(`The command ${name} is not offered in context ${place.context} there`);
  if (!isAllowed(command, user, place)) throw new Error(`The command ${name} is not offered to ${user.name}`);
  return command;
}

/** Whether somebody has the permissions that a command wants in a guild by default. */
function isAllowed(command: Command, user: User, { channel: { guild } }: Place): boolean {
  const wanted = command['default_member_permissions'];
  if (typeof wanted !== 'string' || !guild) return true;
  return (guild.permissionsOf(user) & BigInt(wanted)) === BigInt(wanted);
}

function fits(command: Command, { context, owners }: Place): boolean {
  if (command.guild_id !== undefined) return true;
  const contexts = command['contexts'];
  const installs = listOf(command['integration_types']).map(String);
  return (!Array.isArray(contexts) || contexts.includes(context)) && installs.some((type) => type in owners);
}
