import type { MessageType } from 'discord.js';
import type { Channel } from '../model/channel.ts';
import type { Message } from '../model/message.ts';
import { post } from '../model/post.ts';
import type { User } from '../model/user.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';

export type Saying = {
  replyTo?: Message;
  /** Whether the reply notifies the author it answers; true unless told. */
  ping?: boolean;
  embeds?: Wire[];
  attachments?: Wire[];
  components?: Wire[];
  /** The messages that it forwards, as they were. */
  snapshots?: Wire[];
  /** Something else than a plain message or a reply, such as the notice of a new member. */
  type?: MessageType;
  /** Whether a webhook says it. */
  webhook?: boolean;
};

export function say(world: World, author: User, channel: Channel, content: string, more: Saying): Message {
  channel.guild?.members.set(author.id, author);
  const quiet = more.ping === false ? { allowed_mentions: { parse: ['users', 'roles', 'everyone'] } } : {};
  const { embeds = [], components = [], attachments = [], snapshots = [] } = more;
  const body = { content, embeds, components, ...quiet };
  const { replyTo = null, webhook = false, type } = more;
  const typed = type === undefined ? {} : { type };
  return post(world, { channel, author, body, attachments, replyTo, webhook, snapshots, ...typed });
}
