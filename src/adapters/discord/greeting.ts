// A server that the bot has just joined: who brought it there is greeted, once and privately.
import { AuditLogEvent, type Client, Events, type Guild, PermissionFlagsBits } from 'discord.js';
import type { Dispatch } from '../../runtime/dispatcher.ts';
import type { Service } from '../../runtime/service.ts';
import type { Deliveries } from './delivery.ts';
import { localeOf } from './interaction.ts';
import { renderView } from './render/view.ts';

/** Milliseconds: a server of which Discord tells later than that was joined before. */
const JUST_JOINED = 5 * 60_000;

/** Entries of the audit log: others may have been added since. */
const ENTRIES = 10;

/** The id of who added the bot, as the audit log tells where the bot may read it; else of who owns the server. */
async function installerOf(guild: Guild): Promise<string> {
  const { client, members, ownerId } = guild;
  if (members.me?.permissions.has(PermissionFlagsBits.ViewAuditLog) !== true) return ownerId;
  const { entries } = await guild.fetchAuditLogs({ type: AuditLogEvent.BotAdd, limit: ENTRIES });
  return entries.find(({ targetId }) => targetId === client.user.id)?.executorId ?? ownerId;
}

export function listenToServers(
  client: Client,
  current: () => Service,
  dispatch: Dispatch,
  deliveries: Deliveries,
): void {
  client.on(Events.GuildCreate, (guild) =>
    dispatch(() => {
      if (Date.now() - guild.joinedTimestamp > JUST_JOINED) return undefined;
      const service = current();
      const language = service.bot.languageFor(localeOf(guild));
      return {
        id: `greeting:${guild.id}`,
        user: guild.ownerId,
        points: 0,
        work: async () => {
          const user = await installerOf(guild);
          const body = renderView({ kind: 'help', language, isGreeting: true }, service);
          await deliveries.direct({ client: guild.client, user, id: guild.id }, body);
        },
        refuse: async () => undefined,
        // Nobody waits for it.
        apologise: async () => undefined,
      };
    }),
  );
}
