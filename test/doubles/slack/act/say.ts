import type { Channel } from '../model/channel.ts';
import { tell } from '../model/events.ts';
import type { Message } from '../model/message.ts';
import { edit, post } from '../model/post.ts';
import { richElements } from '../model/rich-text.ts';
import type { User } from '../model/user.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';

export type Saying = {
  /** The message in whose thread it is said. */
  thread?: Message;
  subtype?: string;
  blocks?: Wire[];
};

/** Writes as a person, or as another app's bot. */
export function say(world: World, user: User, channel: Channel, text: string, more: Saying): Message {
  if (channel.archived) throw new Error('The channel is archived');
  channel.members.add(user);
  const { thread, subtype, blocks = richText(world, text) } = more;
  const threadTs = thread ? (thread.threadTs ?? thread.ts) : null;
  return post(world, { channel, author: user, body: { text, blocks }, threadTs, subtype: subtype ?? null });
}

/** Changes the text of a message, which is all of it that people can change. */
export function retype(world: World, user: User, message: Message, text: string, at = Date.now()): Message {
  if (message.author !== user) throw new Error('Nobody changes what others wrote');
  return edit(world, message, { text, blocks: richText(world, text) }, user, at);
}

export function upload(
  world: World,
  user: User,
  channel: Channel,
  text: string,
  more: Saying & { name?: string },
): Message {
  const { name = 'file.txt', thread } = more;
  channel.members.add(user);
  const id = world.ids.next('F');
  const file = { id, name, title: name, mimetype: 'text/plain', filetype: 'text', size: 1, user: user.id };
  const threadTs = thread ? (thread.threadTs ?? thread.ts) : null;
  return post(world, { channel, author: user, body: { text }, threadTs, subtype: 'file_share', files: [file] });
}

export function react(world: World, user: User, message: Message, name: string): void {
  message.reactions.set(name, (message.reactions.get(name) ?? new Set()).add(user));
  const item = { type: 'message', channel: message.channel.id, ts: message.ts };
  const about = { user: user.id, reaction: name, item, item_user: message.author.id, event_ts: world.ids.stamp() };
  tell(world, user.team, 'reaction_added', { type: 'reaction_added', ...about });
}

/** What the app makes of a text that is typed. */
function richText(world: World, text: string): Wire[] {
  const section = { type: 'rich_text_section', elements: richElements(text) };
  return [{ type: 'rich_text', block_id: world.ids.next('').slice(1), elements: [section] }];
}
