import { announce } from './announce.ts';
import { identified } from './block-tree.ts';
import type { Channel } from './channel.ts';
import { notifiedBy } from './mentions.ts';
import { Message } from './message.ts';
import type { User } from './user.ts';
import { textOf, type Wire, wiresOf } from './wire.ts';
import type { World } from './world.ts';

export type Draft = {
  channel: Channel;
  author: User;
  /** The body as the API takes it: text, blocks, attachments, unfurl_links, link_names… */
  body: Wire;
  threadTs?: string | null;
  ephemeralFor?: User | null;
  subtype?: string | null;
  files?: Wire[];
};

/** Stores a message, works out whom it notifies, and tells the app. */
export function post(world: World, draft: Draft): Message {
  const { channel, author, body } = draft;
  const message = new Message({
    ts: world.ids.stamp(),
    channel,
    author,
    body,
    text: textOf(body['text']) || textOf(body['markdown_text']),
    blocks: blocksOf(world, body),
    attachments: wiresOf(body['attachments']),
    threadTs: rootOf(channel, draft.threadTs),
    subtype: draft.subtype ?? null,
    ephemeralFor: draft.ephemeralFor ?? null,
    files: draft.files ?? [],
  });
  message.notified = notified(world, message, body);
  channel.messages.set(message.ts, message);
  channel.known.add(message.ts);
  if (author.bot && message.threadTs !== null) channel.statuses.delete(message.threadTs);
  forget(channel, world.options.history);
  announce(world, message, { how: 'new' });
  return message;
}

/** Changes a message; fields that the body lacks stay as they are. */
export function edit(world: World, message: Message, body: Wire, by: User, at = Date.now()): Message {
  const before = message.state;
  const old = message.wire();
  const mentioned = message.notified;
  message.edits.push({ at, by, before, body });
  if ('text' in body) message.text = textOf(body['text']);
  if ('blocks' in body) message.blocks = blocksOf(world, body);
  if ('attachments' in body) message.attachments = wiresOf(body['attachments']);
  message.notified = [...new Set([...mentioned, ...notified(world, message, body)])];
  announce(world, message, { how: 'changed', old, mentioned });
  return message;
}

export function remove(world: World, message: Message): void {
  message.deleted = true;
  message.channel.messages.delete(message.ts);
  announce(world, message, { how: 'deleted', old: message.wire() });
}

function blocksOf(world: World, body: Wire): Wire[] {
  return identified(wiresOf(body['blocks']), () => world.ids.next('').slice(1));
}

function notified(world: World, message: Message, body: Wire): string[] {
  const { author, ephemeralFor } = message;
  const found = notifiedBy({ ...message.state, body }, world.users.values()).filter((id) => id !== author.id);
  return ephemeralFor ? found.filter((id) => id === ephemeralFor.id) : found;
}

/** A reply to a reply is in the thread of the first message. */
function rootOf(channel: Channel, threadTs: string | null | undefined): string | null {
  if (!threadTs) return null;
  return channel.messages.get(threadTs)?.threadTs ?? threadTs;
}

function forget(channel: Channel, most: number): void {
  if (channel.messages.size <= most) return;
  const [oldest] = channel.messages.keys();
  if (oldest === undefined) return;
  channel.messages.delete(oldest);
  channel.known.delete(oldest);
}
