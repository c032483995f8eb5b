import type { Channel } from '../model/channel.ts';
import { flagOf, textOf, type Wire } from '../model/wire.ts';
import { ApiError } from './api-error.ts';
import { type Call, channelNamed, type Methods, ownerOf, userNamed } from './method.ts';

const reading = ['channels:history', 'groups:history', 'im:history'];

export const peopleMethods: Methods = {
  'users.info': { token: 'bot', scopes: ['users:read'], handle: usersInfo },
  'bots.info': { token: 'bot', scopes: ['users:read'], handle: botsInfo },
  'conversations.open': { token: 'bot', scopes: ['im:write'], handle: conversationsOpen },
  'conversations.info': {
    token: 'bot',
    scopes: ['channels:read', 'groups:read', 'im:read'],
    handle: conversationsInfo,
  },
  'conversations.history': { token: 'bot', scopes: reading, handle: (call) => history(call, null) },
  'conversations.replies': { token: 'bot', scopes: reading, handle: (call) => history(call, textOf(call.args['ts'])) },
  'reactions.add': { token: 'bot', scopes: ['reactions:write'], handle: react },
};

function usersInfo(call: Call): Wire {
  const user = userNamed(call, call.args['user']);
  return { ok: true, user: user.wire({ locale: flagOf(call.args['include_locale']) }) };
}

function botsInfo(call: Call): Wire {
  const { team } = ownerOf(call);
  const all = [...call.world.users.values()].filter((user) => user.team === team);
  const found = all.find((user) => user.bot && user.botId === call.args['bot']);
  if (!found) throw new ApiError('bot_not_found');
  const { botId: id, appId, name, id: userId } = found;
  return { ok: true, bot: { id, app_id: appId, user_id: userId, name, deleted: false } };
}

function conversationsOpen(call: Call): Wire {
  const ids = textOf(call.args['users']).split(',').filter(Boolean);
  if (ids.length !== 1) throw new ApiError(ids.length === 0 ? 'users_list_not_supplied' : 'method_not_supported');
  const channel = call.world.dm(userNamed(call, ids[0]));
  const wire = flagOf(call.args['return_im']) ? channel.wire() : { id: channel.id };
  return { ok: true, channel: wire };
}

function conversationsInfo(call: Call): Wire {
  return { ok: true, channel: channelNamed(call, call.args['channel']).wire() };
}

/** Newest first for a channel, oldest first for a thread. */
function history(call: Call, root: string | null): Wire {
  const channel = channelNamed(call, call.args['channel']);
  if (!channel.member) throw new ApiError('not_in_channel');
  const all = [...channel.messages.values()].filter((message) => !message.ephemeral);
  const found = root === null ? all.filter((one) => one.threadTs === null).reverse() : threadOf(channel, root);
  if (found.length === 0 && root !== null) throw new ApiError('thread_not_found');
  const limit = Number(call.args['limit'] ?? 100);
  const messages = found.slice(0, limit).map((message) => message.wire());
  return { ok: true, messages, has_more: found.length > limit };
}

function threadOf(channel: Channel, root: string) {
  return [...channel.messages.values()].filter((one) => !one.ephemeral && (one.ts === root || one.threadTs === root));
}

function react(call: Call): Wire {
  const { world, args, effect } = call;
  const channel = channelNamed(call, args['channel']);
  const message = world.message(channel, args['timestamp']);
  if (!message) throw new ApiError('message_not_found');
  Object.assign(effect, { channel: channel.id, ts: message.ts });
  const name = textOf(args['name']);
  if (!/^[\w+-]+(?:::skin-tone-\d)?$/.test(name)) throw new ApiError('invalid_name');
  const { user } = ownerOf(call);
  const users = message.reactions.get(name) ?? new Set();
  if (users.has(user)) throw new ApiError('already_reacted');
  message.reactions.set(name, users.add(user));
  return { ok: true };
}
