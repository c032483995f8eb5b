import type { Channel } from '../model/channel.ts';
import type { Message } from '../model/message.ts';
import { edit, post, remove } from '../model/post.ts';
import { textOf, type Wire } from '../model/wire.ts';
import { editError, messageError, type Refusal } from '../validate/message.ts';
import { ApiError } from './api-error.ts';
import { type Call, channelNamed, type Methods, ownerOf, userNamed, writable } from './method.ts';

const scopes = ['chat:write'];

export const chatMethods: Methods = {
  'chat.postMessage': { token: 'bot', scopes, handle: postMessage },
  'chat.postEphemeral': { token: 'bot', scopes, handle: postEphemeral },
  'chat.update': { token: 'bot', scopes, handle: update },
  'chat.delete': { token: 'bot', scopes, handle: destroy },
  'chat.getPermalink': { token: 'bot', scopes: [], handle: permalink },
};

function postMessage(call: Call): Wire {
  const { world, args, effect } = call;
  const channel = writable(call, args['channel']);
  effect.channel = channel.id;
  demand(messageError(args, channel.team));
  const threadTs = threadOf(channel, args['thread_ts']);
  const message = post(world, { channel, author: ownerOf(call).user, body: args, threadTs });
  effect.ts = message.ts;
  return { ok: true, channel: channel.id, ts: message.ts, message: message.wire() };
}

function postEphemeral(call: Call): Wire {
  const { world, args, effect } = call;
  const channel = writable(call, args['channel']);
  effect.channel = channel.id;
  const user = userNamed(call, args['user']);
  if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
  demand(messageError(args, channel.team));
  const threadTs = threadOf(channel, args['thread_ts']);
  const message = post(world, { channel, author: ownerOf(call).user, body: args, threadTs, ephemeralFor: user });
  effect.ts = message.ts;
  return { ok: true, message_ts: message.ts };
}

function update(call: Call): Wire {
  const { world, args } = call;
  const { channel, message } = owned(call, 'cant_update_message');
  demand(editError(args));
  edit(world, message, args, message.author);
  return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message: message.wire() };
}

function destroy(call: Call): Wire {
  const { channel, message } = owned(call, 'cant_delete_message');
  remove(call.world, message);
  return { ok: true, channel: channel.id, ts: message.ts };
}

function permalink(call: Call): Wire {
  const channel = channelNamed(call, call.args['channel']);
  const message = call.world.message(channel, call.args['message_ts']);
  if (!message) throw new ApiError('message_not_found');
  const link = `https://${channel.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  return { ok: true, channel: channel.id, permalink: link };
}

/** A message of the bot's own. */
function owned(call: Call, otherwise: string): { channel: Channel; message: Message } {
  const { world, args, effect } = call;
  const channel = channelNamed(call, args['channel']);
  const message = world.message(channel, args['ts']);
  effect.channel = channel.id;
  if (!message) throw new ApiError('message_not_found');
  effect.ts = message.ts;
  if (message.author !== ownerOf(call).user) throw new ApiError(otherwise);
  if (channel.archived) throw new ApiError('is_archived');
  return { channel, message };
}

function threadOf(channel: Channel, given: unknown): string | null {
  const ts = textOf(given);
  if (ts === '') return null;
  if (!/^\d{10}\.\d{6}$/.test(ts)) throw new ApiError('invalid_thread_ts');
  if (!channel.known.has(ts)) throw new ApiError('thread_not_found');
  return ts;
}

function demand(refusal: Refusal | null): void {
  if (!refusal) return;
  const { error, messages } = refusal;
  const errors = messages.map((message) => message.replace('[ERROR] ', ''));
  throw new ApiError(error, { body: error === 'no_text' ? {} : { errors, response_metadata: { messages } } });
}
