// Whether Discord would let the bot in.
import { type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import type { Finding } from '../../runtime/finding.ts';
import { type ClientSettings, createRest } from './client.ts';
import { refusalIn } from './refusal.ts';
import { retrying } from './retry.ts';

export interface Credentials extends Pick<ClientSettings, 'api' | 'shards'> {
  readonly token: string;
}

const HOUR = 3_600_000;

export async function checkDiscord({ token, api, shards }: Credentials): Promise<Finding> {
  const rest = createRest(token, api);
  try {
    const [user, gateway] = await retrying(
      async () =>
        [
          (await rest.get(Routes.user())) as { username: string },
          (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult,
        ] as const,
    );
    const { remaining, total, reset_after: wait } = gateway.session_start_limit;
    const wanted = shards === 'auto' ? gateway.shards : shards;
    if (remaining < wanted)
      return {
        good: false,
        text: `Discord: ${remaining} of ${total} logins of a day are left. Wait ${Math.ceil(wait / HOUR)} h.`,
      };
    if (wanted < gateway.shards)
      return {
        good: false,
        text: `Discord: it wants ${gateway.shards} shards, and DISCORD_SHARDS is ${wanted}. Set DISCORD_SHARDS=auto.`,
      };
    return {
      good: true,
      text: `Discord: the token is that of ${user.username}; shards: ${wanted}; logins left today: ${remaining}.`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text =
      refusalIn(error)?.message ??
      `Discord cannot be reached (${reason}). Check the network, and DISCORD_API_URL if it is set.`;
    return { good: false, text: text.startsWith('Discord ') ? text : `Discord: ${text}` };
  }
}
