import { InteractionResponseType as Kind, MessageFlags, MessageType } from 'discord.js';
import type { Interaction } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { edit, post } from '../model/post.ts';
import { type Wire, wireOf } from '../model/wire.ts';
import { validateCallback } from '../validate/callback.ts';
import { isEmptyMessage } from '../validate/message.ts';
import { apiErrors, demandValid } from './api-error.ts';
import type { Call, Reply, Route } from './route.ts';

/** The first answer to an interaction. */
export const interactionRoutes: Route[] = [
  { method: 'POST', template: '/interactions/:interaction/:token/callback', auth: false, handle: callback },
];

function callback(call: Call): Reply {
  const { world, params, effect } = call;
  const interaction = world.interactions.get(params['token'] ?? '');
  if (!interaction || interaction.id !== params['interaction']) throw apiErrors.unknownInteraction();
  interaction.attempts += 1;
  if (interaction.acknowledgements > 0) throw apiErrors.acknowledged();
  if (interaction.expired) throw apiErrors.unknownInteraction();
  const body = wireOf(call.body);
  demandValid(validateCallback(body, { type: interaction.type, source: interaction.source }));
  const type = Number(body['type']);
  const data = wireOf(body['data']);
  const message = effects[type]?.(call, interaction, data) ?? null;
  interaction.accept({ type, data, at: Date.now() }, message);
  if (message && type !== Kind.DeferredMessageUpdate && !message.loading) interaction.show(message);
  if (message) effect.messageId = message.id;
  return call.query.get('with_response') === 'true' ? resource(interaction, type, message) : { status: 204 };
}

type EffectOf = (call: Call, interaction: Interaction, data: Wire) => Message | null;

const effects: Partial<Record<number, EffectOf>> = {
  [Kind.ChannelMessageWithSource]: (call, interaction, data) => {
    if (isEmptyMessage(data, call.attachments.length)) throw apiErrors.emptyMessage();
    return answer(call, interaction, data);
  },
  [Kind.DeferredChannelMessageWithSource]: (call, interaction, data) =>
    answer(call, interaction, { ...data, flags: Number(data['flags'] ?? 0) | MessageFlags.Loading }),
  [Kind.DeferredMessageUpdate]: (_, interaction) => interaction.source,
  [Kind.UpdateMessage]: (call, interaction, data) => {
    const { source } = interaction;
    if (!source) return null;
    if (isEmptyMessage({ ...source.state, ...data }, source.attachments.length)) throw apiErrors.emptyMessage();
    return edit(call.world, source, data, call.attachments);
  },
};

/** Shows a message in answer: the reply or a follow-up. */
export function answer(call: Call, interaction: Interaction, body: Wire, replyTo?: Message): Message {
  const { world, attachments } = call;
  const ephemeral = (Number(body['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0;
  return post(world, {
    channel: interaction.place.channel,
    author: world.bot,
    body,
    attachments,
    interaction,
    ephemeralFor: ephemeral ? interaction.user : null,
    replyTo: replyTo ?? (interaction.type === 2 ? null : interaction.source),
    type: typeOf(interaction, replyTo),
  });
}

function typeOf(interaction: Interaction, replyTo: Message | undefined): MessageType {
  if (replyTo || interaction.type !== 2) return replyTo || interaction.source ? MessageType.Reply : MessageType.Default;
  return interaction.source ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function resource(interaction: Interaction, type: number, message: Message | null): Reply {
  const about = {
    id: interaction.id,
    type: interaction.type,
    response_message_id: message?.id,
    response_message_loading: message?.loading,
    response_message_ephemeral: message?.ephemeral,
  };
  const shown = message && type !== Kind.DeferredMessageUpdate ? { message: message.wire() } : {};
  return { status: 200, body: { interaction: about, resource: { type, ...shown } } };
}
