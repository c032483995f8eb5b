// What is sent arrives once, or the log says why it may not have.
import { type Client, type Interaction, type InteractionReplyOptions, type Message, MessageFlags } from 'discord.js';
import type { Log } from '../../runtime/log.ts';
import { isUnauthorised } from './refusal.ts';
import type { MessageBody } from './render/body.ts';
import type { Response } from './response.ts';
import { retrying } from './retry.ts';
import { createUndelivered } from './undelivered.ts';

export interface Person {
  readonly client: Client;
  readonly user: string;
  /** Of what the message answers. */
  readonly id: string;
}

export interface Deliveries {
  readonly respond: (interaction: Interaction, response: Response) => Promise<void>;
  readonly reply: (message: Message, body: MessageBody) => Promise<void>;
  /** A private message; where the person takes none, nothing is said. */
  readonly direct: (to: Person, body: MessageBody) => Promise<void>;
}

/** In place of a channel in the log, which names nobody. */
const DIRECT = 'direct messages';

type Reply = Extract<Response, { kind: 'message' }>;

/** A new message that is laid out may have no content at all, not even an empty one. */
function fresh({ content, components, flags }: MessageBody) {
  return { ...(content === '' ? {} : { content }), components, ...(flags === undefined ? {} : { flags }) };
}

function replyOptions({ body, ping, private: isPrivate }: Reply): InteractionReplyOptions {
  return {
    ...fresh(body),
    flags: (body.flags ?? 0) | (isPrivate ? MessageFlags.Ephemeral : 0),
    allowedMentions: { parse: [], users: ping === undefined ? [] : [ping] },
  };
}

/** A button or a menu on a message, or a form that was opened from one; undefined for anything else. */
function onMessage(interaction: Interaction) {
  if (interaction.isMessageComponent()) return interaction;
  return interaction.isModalSubmit() && interaction.isFromMessage() ? interaction : undefined;
}

async function sendResponse(interaction: Interaction, response: Response): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond(response.kind === 'choices' ? response.choices : []);
  } else if (response.kind === 'message') {
    await interaction.reply(replyOptions(response));
  } else if (response.kind === 'update') {
    // An older version's card was an embed.
    await onMessage(interaction)?.update({ ...response.body, embeds: [] });
  } else if (response.kind === 'form' && interaction.isMessageComponent()) {
    await interaction.showModal(response.form);
  }
}

/** @param doubt told when Discord doesn't take the token; resolves to whether it does all the same, and it was an accident */
export function createDeliveries(log: Log, doubt: () => Promise<boolean>): Deliveries {
  const undelivered = createUndelivered(log);
  const deliver = async (channel: string, id: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await retrying(work);
    } catch (error) {
      undelivered(error, channel, id);
    }
  };
  /** Messages need the token; the answer to an interaction brings its own. */
  const deliverMessage = (channel: string, id: string, work: () => Promise<unknown>): Promise<void> =>
    deliver(channel, id, () =>
      work().catch(async (error: unknown) => {
        if (isUnauthorised(error) && (await doubt())) return work();
        throw error;
      }),
    );
  // The nonce is the question's own id: Discord drops what arrives twice under it.
  const nonce = ({ id }: { readonly id: string }) => ({ nonce: id, enforceNonce: true });
  const nobody = { parse: [], repliedUser: false };
  return {
    respond: (interaction, response) =>
      deliver(interaction.channelId ?? '', interaction.id, () => sendResponse(interaction, response)),
    reply: (message, body) =>
      deliverMessage(message.guildId === null ? DIRECT : message.channelId, message.id, () =>
        message.reply({ ...fresh(body), ...nonce(message), allowedMentions: nobody, failIfNotExists: false }),
      ),
    direct: (to, body) =>
      deliverMessage(DIRECT, to.id, () =>
        to.client.users.send(to.user, { ...fresh(body), ...nonce(to), allowedMentions: nobody }),
      ),
  };
}
