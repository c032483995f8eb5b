import { InteractionResponseType as Kind } from 'discord.js';
import type { Interaction } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { edit, remove } from '../model/post.ts';
import { wireOf } from '../model/wire.ts';
import { isEmptyMessage, validateEdit, validateMessage } from '../validate/message.ts';
import { apiErrors, demandValid } from './api-error.ts';
import { answer } from './interaction-routes.ts';
import type { Call, Reply, Route } from './route.ts';

const base = '/webhooks/:application/:token';
const mostFollowUps = 5;

/** What comes after the first answer: edits, deletions and follow-ups. */
export const webhookRoutes: Route[] = [
  { method: 'POST', template: base, auth: false, handle: followUp },
  { method: 'GET', template: `${base}/messages/:message`, auth: false, handle: (call) => ok(target(call)) },
  { method: 'PATCH', template: `${base}/messages/:message`, auth: false, handle: change },
  { method: 'DELETE', template: `${base}/messages/:message`, auth: false, handle: drop },
];

function ok(message: Message): Reply {
  return { status: 200, body: message.wire() };
}

function acknowledged({ world, params }: Call): Interaction {
  const interaction = world.interactions.get(params['token'] ?? '');
  if (params['application'] !== world.application.id || !interaction) throw apiErrors.unknownWebhook();
  if (interaction.acknowledgements === 0) throw apiErrors.unknownWebhook();
  if (interaction.over) throw apiErrors.invalidToken();
  return interaction;
}

function target(call: Call): Message {
  const interaction = acknowledged(call);
  const id = call.params['message'];
  const { original, followUps } = interaction;
  const message = id === '@original' || id === original?.id ? original : followUps.find((one) => one.id === id);
  if (!message || message.deleted) throw apiErrors.unknownMessage();
  call.effect.messageId = message.id;
  return message;
}

function change(call: Call): Reply {
  return ok(changed(call, acknowledged(call), target(call)));
}

function changed(call: Call, interaction: Interaction, message: Message): Message {
  const body = wireOf(call.body);
  demandValid(validateEdit(body, message));
  if (isEmptyMessage({ ...message.state, ...body }, message.attachments.length + call.attachments.length)) {
    throw apiErrors.emptyMessage();
  }
  edit(call.world, message, body, call.attachments);
  if (message === interaction.original) interaction.show(message);
  return message;
}

function drop(call: Call): Reply {
  const message = target(call);
  remove(call.world, message);
  const interaction = acknowledged(call);
  if (interaction.original === message) interaction.original = null;
  return { status: 204 };
}

function followUp(call: Call): Reply {
  const interaction = acknowledged(call);
  const { original } = interaction;
  // The first follow-up of a deferred reply takes its place.
  if (original?.loading && interaction.answer?.type === Kind.DeferredChannelMessageWithSource) {
    call.effect.messageId = original.id;
    return ok(changed(call, interaction, original));
  }
  const body = wireOf(call.body);
  demandValid(validateMessage(body));
  if (isEmptyMessage(body, call.attachments.length)) throw apiErrors.emptyMessage();
  const userInstalledOnly = !('0' in interaction.place.owners);
  if (userInstalledOnly && interaction.followUps.length >= mostFollowUps) throw apiErrors.tooManyFollowUps();
  const message = answer(call, interaction, body, original ?? undefined);
  interaction.followUps.push(message);
  call.effect.messageId = message.id;
  return ok(message);
}
