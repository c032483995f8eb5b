import type { Channel } from '../model/channel.ts';
import { intent } from '../model/dispatch.ts';
import type { Message } from '../model/message.ts';
import { edit, post, remove } from '../model/post.ts';
import { isWire, type Wire, wireOf } from '../model/wire.ts';
import { isEmptyMessage, validateEdit, validateMessage } from '../validate/message.ts';
import { apiErrors, demandValid, invalidForm } from './api-error.ts';
import type { Call, Reply, Route } from './route.ts';

/** Channels and the messages in them. */
export const channelRoutes: Route[] = [
  { method: 'GET', template: '/channels/:channel', auth: true, handle: (call) => ok(readable(call).wire()) },
  { method: 'GET', template: '/channels/:channel/messages', auth: true, handle: list },
  { method: 'POST', template: '/channels/:channel/messages', auth: true, handle: create },
  {
    method: 'GET',
    template: '/channels/:channel/messages/:message',
    auth: true,
    handle: (call) => ok(shown(call, seen(call))),
  },
  { method: 'PATCH', template: '/channels/:channel/messages/:message', auth: true, handle: change },
  { method: 'DELETE', template: '/channels/:channel/messages/:message', auth: true, handle: drop },
  { method: 'POST', template: '/channels/:channel/typing', auth: true, handle: typing },
  { method: 'POST', template: '/users/@me/channels', auth: true, handle: open },
  { method: 'GET', template: '/users/:user', auth: true, handle: user },
];

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function readable({ world, params }: Call): Channel {
  const channel = world.channels.get(params['channel'] ?? '');
  if (!channel) throw apiErrors.unknownChannel();
  if (channel.missingAccess || !channel.known) throw apiErrors.missingAccess();
  return channel;
}

function writable(call: Call): Channel {
  const channel = readable(call);
  if (channel.missingPermission) throw apiErrors.missingPermissions();
  const user = channel.kind === 'dm' ? channel.recipients[0] : undefined;
  if (user?.canBeMessaged === false) throw apiErrors.cannotMessage();
  return channel;
}

/** The messages that an ordinary member sees: ephemeral ones are found by their interaction only. */
function publicMessages(channel: Channel): Message[] {
  return [...channel.messages.values()].filter((message) => !message.ephemeral);
}

function list(call: Call): Reply {
  const most = Number(call.query.get('limit') ?? 50);
  const latest = publicMessages(readable(call)).slice(-most).reverse();
  return ok(latest.map((message) => shown(call, message)));
}

/** Without the MessageContent intent in the portal, the API hides content as the gateway does. */
function shown({ world }: Call, message: Message): Wire {
  return world.options.privileged & intent.messageContent ? message.wire() : message.redacted(world.bot);
}

function seen(call: Call): Message {
  const message = readable(call).messages.get(call.params['message'] ?? '');
  if (!message || message.ephemeral) throw apiErrors.unknownMessage();
  return message;
}

function create(call: Call): Reply {
  const { world, effect } = call;
  const channel = writable(call);
  const body = wireOf(call.body);
  demandValid(validateMessage(body));
  if (isEmptyMessage(body, call.attachments.length)) throw apiErrors.emptyMessage();
  const replyTo = referenced(channel, body['message_reference']);
  const message =
    sameNonce(channel, call.world.bot.id, body) ?? post(world, { ...draft(call, channel, body), replyTo });
  effect.messageId = message.id;
  return ok(message.wire());
}

function draft({ world, attachments }: Call, channel: Channel, body: Wire) {
  return { channel, author: world.bot, body, attachments };
}

/** With enforce_nonce, the same message of the last minutes again instead of another one. */
function sameNonce(channel: Channel, author: string, body: Wire): Message | undefined {
  const nonce = body['nonce'];
  if (body['enforce_nonce'] !== true || nonce === undefined || nonce === null) return undefined;
  return channel.nonces.get(`${author} ${String(nonce)}`);
}

function referenced(channel: Channel, reference: unknown): Message | null {
  if (!isWire(reference)) return null;
  const message = channel.messages.get(String(reference['message_id']));
  if (message && !message.ephemeral) return message;
  if (reference['fail_if_not_exists'] === false) return null;
  throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
}

function own(call: Call): Message {
  const message = seen(call);
  if (message.author !== call.world.bot) throw apiErrors.notTheAuthor();
  return message;
}

function change(call: Call): Reply {
  const message = own(call);
  const body = wireOf(call.body);
  demandValid(validateEdit(body, message));
  if (isEmptyMessage({ ...message.state, ...body }, message.attachments.length)) throw apiErrors.emptyMessage();
  call.effect.messageId = message.id;
  return ok(edit(call.world, message, body, call.attachments).wire());
}

function drop(call: Call): Reply {
  const message = seen(call);
  if (message.author !== call.world.bot) throw apiErrors.missingPermissions();
  remove(call.world, message);
  return { status: 204 };
}

function typing(call: Call): Reply {
  writable(call).typings += 1;
  return { status: 204 };
}

function open({ world, body }: Call): Reply {
  const recipient = world.users.get(String(wireOf(body)['recipient_id']));
  if (!recipient || recipient.bot) throw apiErrors.unknownUser();
  return ok(world.dm(recipient).wire());
}

function user({ world, params }: Call): Reply {
  const found = world.users.get(params['user'] ?? '');
  if (!found) throw apiErrors.unknownUser();
  return ok(found.wire());
}
