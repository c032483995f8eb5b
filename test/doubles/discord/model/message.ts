import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags, type MessageType } from 'discord.js';
import type { Channel } from './channel.ts';
import type { Interaction } from './interaction.ts';
import { mentionsWire, type Pinged } from './mentions.ts';
import type { User } from './user.ts';
import type { Wire } from './wire.ts';

/** What can be changed by an edit. */
export type MessageState = {
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  flags: number;
  attachments: Wire[];
};

export type MessageEdit = { at: number; before: MessageState; body: Wire };

export type MessageParts = MessageState & {
  id: string;
  channel: Channel;
  author: User;
  type: MessageType;
  allowedMentions: unknown;
  ephemeralFor: User | null;
  interaction: Interaction | null;
  nonce: string | number | null;
  replyTo: Message | null;
  webhookId: string | null;
};

/** A message as it is stored: what it shows, who sees it and whom it pinged. */
export class Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly type: MessageType;
  readonly nonce: string | number | null;
  readonly replyTo: Message | null;
  readonly webhookId: string | null;
  /** The only user who sees it, or null. */
  readonly ephemeralFor: User | null;
  /** The interaction that it answers, or null. */
  readonly interaction: Interaction | null;
  readonly createdAt = Date.now();
  readonly edits: MessageEdit[] = [];
  /** Ids of the users and roles it notified, and 'everyone'. Edits notify nobody, nobody is notified by themselves. */
  pings: string[] = [];
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: Wire[];
  /** The messages that it forwards, as they were. */
  snapshots: Wire[] = [];
  flags: number;
  allowedMentions: unknown;
  mentions: User[] = [];
  mentionRoles: string[] = [];
  mentionEveryone = false;
  deleted = false;

  constructor(parts: MessageParts) {
    this.id = parts.id;
    this.channel = parts.channel;
    this.author = parts.author;
    this.type = parts.type;
    this.nonce = parts.nonce;
    this.replyTo = parts.replyTo;
    this.webhookId = parts.webhookId;
    this.ephemeralFor = parts.ephemeralFor;
    this.interaction = parts.interaction;
    this.content = parts.content;
    this.embeds = parts.embeds;
    this.components = parts.components;
    this.attachments = parts.attachments;
    this.flags = parts.flags;
    this.allowedMentions = parts.allowedMentions;
  }

  get ephemeral(): boolean {
    return this.ephemeralFor !== null;
  }

  /** Deferred and not edited yet: "is thinking…". */
  get loading(): boolean {
    return (this.flags & MessageFlags.Loading) !== 0;
  }

  get state(): MessageState {
    const { content, embeds, components, flags, attachments } = this;
    return { content, embeds, components, flags, attachments };
  }

  mention(found: Pinged, notify: boolean): void {
    this.mentions = found.users;
    this.mentionRoles = found.roles;
    this.mentionEveryone = found.everyone;
    if (!notify) return;
    const others = found.users.filter((user) => user !== this.author);
    const users = others.filter((user) => this.ephemeralFor === null || user === this.ephemeralFor);
    const groups = this.ephemeral ? [] : [...found.roles, ...(found.everyone ? ['everyone'] : [])];
    this.pings = [...users.map((user) => user.id), ...groups];
  }

  /** The message object of the API. */
  wire(): Wire {
    const reply = this.replyTo
      ? { ...this.#reference(this.replyTo), referenced_message: this.replyTo.deleted ? null : this.replyTo.#flat() }
      : {};
    return { ...this.#flat(), ...reply };
  }

  /** The message object for a bot without the MessageContent intent. */
  redacted(bot: User): Wire {
    const wire = { ...this.wire(), ...(this.#readableBy(bot) ? {} : blank()) };
    const replied = this.replyTo;
    if (!replied || replied.deleted || replied.#readableBy(bot)) return wire;
    return { ...wire, referenced_message: { ...replied.#flat(), ...blank() } };
  }

  #readableBy(bot: User): boolean {
    return !this.channel.guild || this.author === bot || this.mentions.includes(bot);
  }

  #reference(replied: Message): Wire {
    const guild = this.channel.guild ? { guild_id: this.channel.guild.id } : {};
    return { message_reference: { type: 0, channel_id: replied.channel.id, message_id: replied.id, ...guild } };
  }

  #forwarded(): Wire {
    if (this.snapshots.length === 0) return {};
    // Of the original, which is no message of this world.
    const original = String(BigInt(this.id) - 1n);
    const reference = { type: 1, channel_id: this.channel.id, message_id: original };
    return { message_reference: reference, message_snapshots: this.snapshots };
  }

  #flat(): Wire {
    return {
      id: this.id,
      channel_id: this.channel.id,
      author: this.author.wire(),
      type: this.type,
      content: this.content,
      timestamp: new Date(this.createdAt).toISOString(),
      edited_timestamp: this.#editedAt(),
      tts: false,
      pinned: false,
      flags: this.flags,
      attachments: this.attachments,
      embeds: this.embeds.length ? this.embeds.map((embed) => ({ type: 'rich', ...embed })) : this.embeds,
      components: this.components,
      ...this.#forwarded(),
      ...mentionsWire(this),
      ...(this.nonce === null ? {} : { nonce: this.nonce }),
      ...(this.webhookId === null ? {} : { webhook_id: this.webhookId }),
      ...this.interaction?.metadata(this),
    };
  }

  #editedAt(): string | null {
    const last = this.edits.at(-1);
    return last ? new Date(last.at).toISOString() : null;
  }
}

function blank(): Wire {
  return { content: '', embeds: [], components: [], attachments: [] };
}
