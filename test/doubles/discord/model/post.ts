import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags, MessageType } from 'discord.js';
import type { Channel } from './channel.ts';
import { type Dispatch, intent } from './dispatch.ts';
import type { Interaction } from './interaction.ts';
import { type MentionDefault, mentionable, pinged } from './mentions.ts';
import { Message } from './message.ts';
import type { User } from './user.ts';
import { listOf, textOf, type Wire } from './wire.ts';
import type { World } from './world.ts';

export type Draft = {
  channel: Channel;
  author: User;
  /** The body as the API takes it: content, embeds, components, flags, allowed_mentions, nonce. */
  body: Wire;
  attachments?: Wire[];
  snapshots?: Wire[];
  replyTo?: Message | null;
  interaction?: Interaction;
  ephemeralFor?: User | null;
  type?: MessageType;
  /** Whether it comes out of a webhook with the id of the author. */
  webhook?: boolean;
};

/** Stores a message, works out whom it pings, and tells the sessions. */
export function post(world: World, draft: Draft): Message {
  const { body, channel, author } = draft;
  const nonce = body['nonce'];
  const message = new Message({
    id: world.ids.next(),
    channel,
    author,
    type: draft.type ?? (draft.replyTo ? MessageType.Reply : MessageType.Default),
    content: textOf(body['content']),
    embeds: listOf(body['embeds']) as APIEmbed[],
    components: listOf(body['components']) as APIMessageTopLevelComponent[],
    attachments: draft.attachments ?? [],
    flags: Number(body['flags'] ?? 0),
    allowedMentions: body['allowed_mentions'],
    ephemeralFor: draft.ephemeralFor ?? null,
    interaction: draft.interaction ?? null,
    nonce: typeof nonce === 'string' || typeof nonce === 'number' ? nonce : null,
    replyTo: draft.replyTo ?? null,
    webhookId: draft.webhook ? author.id : null,
  });
  message.snapshots = draft.snapshots ?? [];
  notify(world, message, true);
  channel.messages.set(message.id, message);
  if (message.nonce !== null) channel.nonces.set(`${author.id} ${message.nonce}`, message);
  channel.lastMessageId = message.id;
  forget(channel, world.options.history);
  announce(world, message, 'MESSAGE_CREATE');
  return message;
}

/** Changes a message; fields that the body lacks stay as they are. The first edit of "thinking…" pings like a new one. */
export function edit(world: World, message: Message, body: Wire, attachments: Wire[] = [], at = Date.now()): Message {
  const before = message.state;
  const arriving = message.loading;
  if (!arriving) message.edits.push({ at, before, body });
  if ('content' in body) message.content = textOf(body['content']);
  if ('embeds' in body) message.embeds = listOf(body['embeds']) as APIEmbed[];
  if ('components' in body) message.components = listOf(body['components']) as APIMessageTopLevelComponent[];
  if (attachments.length > 0) message.attachments = attachments;
  if ('allowed_mentions' in body) message.allowedMentions = body['allowed_mentions'];
  const asked = Number(body['flags'] ?? 0) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  message.flags = (message.flags & ~MessageFlags.Loading) | asked;
  notify(world, message, arriving);
  announce(world, message, 'MESSAGE_UPDATE');
  return message;
}

export function remove(world: World, message: Message): void {
  message.deleted = true;
  message.channel.messages.delete(message.id);
  if (message.ephemeral || !message.channel.known) return;
  const { id, channel } = message;
  world.dispatch({
    event: 'MESSAGE_DELETE',
    data: { id, channel_id: channel.id, ...guildId(channel) },
    ...route(channel),
  });
}

function notify(world: World, message: Message, fresh: boolean): void {
  const regular = message.interaction === null;
  const otherwise: MentionDefault = regular ? 'everything' : 'users';
  const { channel, replyTo, allowedMentions: allowed } = message;
  const replied = replyTo && regular && !replyTo.interaction ? replyTo.author : null;
  const text = mentionable(message.content, message.components);
  message.mention(pinged({ text, channel, users: world.users, allowed, otherwise, replied }), fresh);
}

function announce(world: World, message: Message, event: string): void {
  const { channel } = message;
  if (message.ephemeral || !channel.known || channel.missingAccess) return;
  const member = channel.guild ? { member: channel.guild.member(message.author) } : {};
  const where = { channel_type: channel.type, ...guildId(channel), ...member };
  const redacted = { ...message.redacted(world.bot), ...where };
  world.dispatch({ event, data: { ...message.wire(), ...where }, redacted, ...route(channel) });
}

function guildId(channel: Channel): Wire {
  return channel.guild ? { guild_id: channel.guild.id } : {};
}

function route(channel: Channel): Pick<Dispatch, 'guildId' | 'intents'> {
  return channel.guild
    ? { guildId: channel.guild.id, intents: intent.guildMessages }
    : { intents: intent.directMessages };
}

function forget(channel: Channel, most: number): void {
  if (channel.messages.size <= most) return;
  const [oldest] = channel.messages.values();
  if (!oldest) return;
  channel.messages.delete(oldest.id);
  channel.nonces.delete(`${oldest.author.id} ${oldest.nonce}`);
}
