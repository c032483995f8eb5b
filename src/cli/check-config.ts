// `npm start -- --check-config`: whether the bot would start, without starting it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { createRest } from '../adapters/discord/client.ts';
import { refusalIn } from '../adapters/discord/refusal.ts';
import { retrying } from '../adapters/discord/retry.ts';
import type { Config } from '../config/config.ts';
import type { DiscordConfig } from '../config/discord.ts';
import type { SlackConfig } from '../config/slack.ts';
import type { Bot } from '../core/bot.ts';
import type { Log } from '../runtime/log.ts';

export interface Finding {
  readonly good: boolean;
  readonly text: string;
}

const ignore = (): void => undefined;
/** What is wrong is said in the finding. */
const SILENT: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
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

async function checkSlack({ connection, api }: SlackConfig): Promise<Finding> {
  if (connection.mode !== 'socket') {
    const problem = await checkPort('Slack', 'SLACK_PORT and SLACK_HOST', connection.host, connection.port);
    if (problem !== undefined) return problem;
  }
  if (connection.mode === 'install')
    return {
      good: true,
      text: `Slack: workspaces install the app at http://${connection.host}:${connection.port}/slack/install.`,
    };
  const { webApi } = await import('@slack/bolt');
  const { refusalIn: slackRefusal } = await import('../adapters/slack/refusal.ts');
  const { createLogger } = await import('../adapters/slack/logger.ts');
  const client = new webApi.WebClient(connection.botToken, {
    retryConfig: { retries: 2, minTimeout: 200 },
    timeout: 10_000,
    logger: createLogger(SILENT),
    ...(api === undefined ? {} : { slackApiUrl: api }),
  });
  try {
    const { team, user } = await client.auth.test();
    if (connection.mode === 'socket') await client.apps.connections.open({ token: connection.appToken });
    return { good: true, text: `Slack: the token is that of ${user} in ${team}; mode: ${connection.mode}.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text =
      slackRefusal(error)?.message ??
      `Slack cannot be reached (${reason}). Check the network, and SLACK_API_URL if it is set.`;
    return { good: false, text };
  }
}

/** Listens for a moment: what is taken or doesn't exist is found out now. */
async function checkPort(name: string, variables: string, host: string, port: number): Promise<Finding | undefined> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const text = `${name} cannot be served on ${host}:${port} (${code}). Set ${variables} to what is free and belongs to this machine.`;
    return { good: false, text };
  } finally {
    server.close();
  }
}

async function checkHealth({ host, port }: NonNullable<Config['service']['health']>): Promise<Finding> {
  const problem = await checkPort('Health', 'HEALTH_PORT and HEALTH_HOST', host, port);
  return problem ?? { good: true, text: `Health: http://${host}:${port}/livez and /readyz.` };
}

/** The configuration and the knowledge have been read already: what is left is what the platforms say. */
export async function checkConfig(bot: Bot, { discord, slack, service }: Config): Promise<Finding[]> {
  const health = service.health;
  return [
    {
      good: true,
      text: `The knowledge base ${bot.knowledge} is in order: ${bot.languages.map(({ code }) => code).join(', ')}.`,
    },
    ...(discord === undefined && slack === undefined
      ? [{ good: true, text: 'No platform is configured: "npm start" opens the chat in the terminal.' }]
      : []),
    ...(discord === undefined ? [] : [await checkDiscord(discord)]),
    ...(slack === undefined ? [] : [await checkSlack(slack)]),
    ...(health === undefined ? [] : [await checkHealth(health)]),
  ];
}
