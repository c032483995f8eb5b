import { InteractionContextType } from 'discord.js';
import type { Channel } from './channel.ts';
import type { User } from './user.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** Where a user acts: a channel, or a kind of place that is made when first used. */
export type Where = Channel | 'dm' | 'group-dm' | 'foreign-guild';

/** Where an interaction happens, and who installed the app there: 0 is the guild ('0' in DMs), 1 the user. */
export type Place = { channel: Channel; context: InteractionContextType; owners: Record<string, string> };

const permissions = '2248473465835073';

export function channelAt(world: World, user: User, where: Where | undefined): Channel | undefined {
  if (where === 'dm') return world.dm(user);
  if (where === 'group-dm') return world.group(user);
  if (where === 'foreign-guild') return world.foreignGuild().channel;
  return where;
}

export function placeOf(user: User, channel: Channel): Place {
  channel.guild?.members.set(user.id, user);
  const context = contextOf(channel);
  if (!channel.known) return { channel, context, owners: { 1: user.id } };
  const installed = user.installed ? { 1: user.id } : {};
  return { channel, context, owners: { 0: channel.guild?.id ?? '0', ...installed } };
}

function contextOf(channel: Channel): InteractionContextType {
  if (channel.guild) return InteractionContextType.Guild;
  return channel.kind === 'dm' ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** The part of an interaction that says who and where. */
export function placeWire(user: User, { channel, context, owners }: Place): Wire {
  const { guild } = channel;
  const base = {
    channel: channel.partial(permissions),
    channel_id: channel.id,
    context,
    authorizing_integration_owners: owners,
    app_permissions: permissions,
    locale: user.locale,
  };
  if (!guild) return { ...base, user: user.wire() };
  const member = { ...guild.member(user), user: user.wire(), permissions: String(guild.permissionsOf(user)) };
  const about = { id: guild.id, locale: guild.locale, features: [] };
  return { ...base, guild_id: guild.id, guild: about, guild_locale: guild.locale, member };
}
