// Discord's events to the dispatch: what each counts for, and how it is answered.
import { type Client, Events, type Interaction, type Message } from 'discord.js';
import type { Dispatch, PlatformEvent } from '../../runtime/dispatcher.ts';
import { isSilent } from '../../runtime/mention.ts';
import { tooMany, wentWrong } from '../../runtime/notices.ts';
import type { Place, Service } from '../../runtime/service.ts';
import { isForPerson } from '../../runtime/settings.ts';
import type { Showing, Shown } from '../../runtime/view.ts';
import type { CommandName } from './commands/definitions.ts';
import type { Deliveries } from './delivery.ts';
import { listenToServers } from './greeting.ts';
import { optionsOf, placeOf, respond } from './interaction.ts';
import { isForUs, isMentionAdded, placeOfMessage, replyTo } from './mention.ts';
import { renderView } from './render/view.ts';
import { responseTo } from './response.ts';

/** What pointing someone to an answer counts for: it pings a person, so five a minute at most. */
const PING_POINTS = 4;

/** What is offered while typing counts nothing. */
function pointsOf(interaction: Interaction, isSeen: boolean): number {
  if (interaction.isAutocomplete()) return 0;
  const pings = interaction.isChatInputCommand() && isSeen && optionsOf(interaction).for !== undefined;
  return pings ? PING_POINTS : 1;
}

/** Commands whose answer everyone sees; buttons are answered in private, or in place. */
const PUBLIC: readonly CommandName[] = ['ask', 'fact', 'figures', 'source', 'check'];

function isPublic(interaction: Interaction, { settings }: Place): boolean {
  if (!interaction.isChatInputCommand() || !PUBLIC.some((name) => name === interaction.commandName)) return false;
  return !isForPerson(optionsOf(interaction).private, interaction.commandName === 'check', settings);
}

function interactionEvent(interaction: Interaction, service: Service, deliveries: Deliveries): PlatformEvent {
  const place = () => placeOf(interaction, service);
  const show = (showing: Showing): Promise<void> => deliveries.respond(interaction, responseTo(showing, service));
  const isSeen = isPublic(interaction, place());
  return {
    id: interaction.id,
    user: interaction.user.id,
    ...(interaction.guildId === null ? {} : { server: interaction.guildId }),
    ...(isSeen && interaction.channelId !== null ? { channel: interaction.channelId } : {}),
    points: pointsOf(interaction, isSeen),
    work: async () => deliveries.respond(interaction, await respond(interaction, service, place())),
    refuse: (limited) => show(tooMany(limited, service, place())),
    apologise: (reference) => show(wentWrong(reference, service, place())),
  };
}

function messageEvent(message: Message, service: Service, deliveries: Deliveries): PlatformEvent {
  const place = () => placeOfMessage(message, service);
  const body = ({ view }: Shown) => renderView(view, service);
  return {
    id: message.id,
    user: message.author.id,
    ...(message.guildId === null ? {} : { server: message.guildId }),
    channel: message.channelId,
    points: 1,
    work: async () => {
      const reply = replyTo(message, service);
      if (reply !== undefined) await deliveries.reply(message, body(reply));
    },
    // In a channel nothing can be said to one person alone; once in a minute is enough.
    refuse: async (limited) => {
      const to = { client: message.client, user: message.author.id, id: message.id };
      if (limited.first && !isSilent(place())) await deliveries.direct(to, body(tooMany(limited, service, place())));
    },
    apologise: async (reference) => {
      if (!isSilent(place())) await deliveries.reply(message, body(wentWrong(reference, service, place())));
    },
  };
}

/** @param service taken once by each event, at its arrival */
export function listen(client: Client, service: () => Service, dispatch: Dispatch, deliveries: Deliveries): void {
  listenToServers(client, service, dispatch, deliveries);
  client.on(Events.InteractionCreate, (interaction) =>
    dispatch(() => interactionEvent(interaction, service(), deliveries)),
  );
  client.on(Events.MessageCreate, (message) =>
    dispatch(() => (isForUs(message) ? messageEvent(message, service(), deliveries) : undefined)),
  );
  // What was answered already is not answered again: an edit has the id of its message.
  client.on(Events.MessageUpdate, (before, message) =>
    dispatch(() => (isMentionAdded(before, message) ? messageEvent(message, service(), deliveries) : undefined)),
  );
}
