// Where in a server something is: what is set for a channel holds in its threads too.
import type { Channel } from 'discord.js';
import type { Spot } from '../../runtime/settings.ts';

interface Somewhere {
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Absent where the bot doesn't know it. */
  readonly channel: Channel | null;
}

/** @returns undefined outside of servers */
export function spotOf({ guildId, channelId, channel }: Somewhere): Spot | undefined {
  if (guildId === null) return undefined;
  const parent = channel?.isThread() ? channel.parentId : null;
  const id = parent ?? channelId;
  return { server: guildId, ...(id === null ? {} : { channel: id }) };
}
