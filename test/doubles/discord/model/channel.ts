import { ChannelType } from 'discord.js';
import type { Guild } from './guild.ts';
import type { Message } from './message.ts';
import type { User } from './user.ts';
import type { Wire } from './wire.ts';

export type ChannelKind = 'text' | 'thread' | 'dm' | 'group-dm';

const types: Record<ChannelKind, ChannelType> = {
  text: ChannelType.GuildText,
  thread: ChannelType.PublicThread,
  dm: ChannelType.DM,
  'group-dm': ChannelType.GroupDM,
};

/** A place where messages are: in a guild, a thread, with one user, or a group without the bot. */
export class Channel {
  /** True: reading and writing fail with 50001, and its events do not reach the bot. */
  missingAccess = false;
  /** True: writing fails with 50013. */
  missingPermission = false;
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly guild: Guild | null;
  readonly parent: Channel | null;
  readonly recipients: User[];
  /** All messages that were not deleted, ephemeral ones too, oldest first. */
  readonly messages = new Map<string, Message>();
  /** Messages that were sent with a nonce, by author and nonce. */
  readonly nonces = new Map<string, Message>();
  /** How often the bot said that it is typing. */
  typings = 0;
  lastMessageId: string | null = null;

  constructor(
    id: string,
    kind: ChannelKind,
    has: { name?: string; guild?: Guild; parent?: Channel; recipients?: User[] },
  ) {
    this.id = id;
    this.kind = kind;
    this.name = has.name ?? kind;
    this.guild = has.guild ?? null;
    this.parent = has.parent ?? null;
    this.recipients = has.recipients ?? [];
  }

  get type(): ChannelType {
    return types[this.kind];
  }

  /** Whether the bot is there: it is neither in group DMs nor in guilds that did not install it. */
  get known(): boolean {
    return this.kind !== 'group-dm' && this.guild?.foreign !== true;
  }

  /** Whether a user reads here, and so can be pinged. */
  seats(user: User): boolean {
    return this.guild ? this.guild.members.has(user.id) : user.bot || this.recipients.includes(user);
  }

  wire(): Wire {
    const last = this.lastMessageId;
    if (!this.guild) {
      const recipients = this.recipients.map((user) => user.wire());
      const group = this.kind === 'group-dm' ? { name: this.name, owner_id: this.recipients[0]?.id, icon: null } : {};
      return { id: this.id, type: this.type, last_message_id: last, flags: 0, recipients, ...group };
    }
    const base = { id: this.id, type: this.type, name: this.name, guild_id: this.guild.id, last_message_id: last };
    const more = { parent_id: this.parent?.id ?? null, rate_limit_per_user: 0, flags: 0 };
    return this.kind === 'thread' ? { ...base, ...more, ...this.#thread() } : { ...base, ...more, ...this.#text() };
  }

  /** The part of it that interactions carry. */
  partial(permissions: string): Wire {
    if (!this.guild) return this.wire();
    const { id, type, name } = this;
    const thread = this.kind === 'thread' ? this.#thread() : {};
    const parent = this.parent?.id ?? null;
    return { id, type, name, guild_id: this.guild.id, parent_id: parent, permissions, flags: 0, ...thread };
  }

  #text(): Wire {
    return { position: 0, permission_overwrites: [], topic: null, nsfw: false };
  }

  #thread(): Wire {
    const dates = { archive_timestamp: new Date().toISOString(), auto_archive_duration: 1440 };
    const thread_metadata = { archived: false, locked: false, ...dates };
    return { owner_id: this.guild?.ownerId, message_count: 0, member_count: 1, thread_metadata };
  }
}
