// `npm start -- --check-config`: whether the bot would start, without starting it.
import { type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { createRest } from './adapters/discord/client.ts';
import { refusalIn } from './adapters/discord/refusal.ts';
import { retrying } from './adapters/discord/retry.ts';
import type { Config } from './config.ts';
import type { DiscordConfig } from './config-discord.ts';
import type { Bot } from './core/bot.ts';

export interface Finding {
  readonly good: boolean;
  readonly text: string;
}

const HOUR = 3_600_000;

async function checkDiscord({ token, api, shards }: DiscordConfig): Promise<Finding> {
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

/** The configuration and the knowledge have been read already: what is left is what the platforms say. */
export async function checkConfig(bot: Bot, { discord, service }: Config): Promise<Finding[]> {
  const health = service.health;
  return [
    {
      good: true,
      text: `The knowledge base ${bot.knowledge} is in order: ${bot.languages.map(({ code }) => code).join(', ')}.`,
    },
    ...(discord === undefined
      ? [{ good: true, text: 'No platform is configured: "npm start" opens the chat in the terminal.' }]
      : [await checkDiscord(discord)]),
    ...(health === undefined
      ? []
      : [{ good: true, text: `Health: http://${health.host}:${health.port}/livez and /readyz.` }]),
  ];
}
