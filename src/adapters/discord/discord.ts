// Discord: mentions, direct messages and commands to the bot, its answers back.
import type { Client } from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import { createConversations } from '../../runtime/conversations.ts';
import { createEdge } from '../../runtime/edge.ts';
import { report } from '../../runtime/failure.ts';
import type { Feedback } from '../../runtime/feedback.ts';
import { createInFlight } from '../../runtime/in-flight.ts';
import type { Limits } from '../../runtime/limits.ts';
import type { Log } from '../../runtime/log.ts';
import { createOnce } from '../../runtime/once.ts';
import type { PlatformAdapter } from '../adapter.ts';
import type { ClientSettings } from './client.ts';
import { localizeCommands } from './commands/localize.ts';
import { registerCommands } from './commands/registration.ts';
import { Connection, type Patience } from './connection.ts';
import { createDeliveries } from './delivery.ts';
import { listen } from './events.ts';
import { refusalIn } from './refusal.ts';
import { retrying } from './retry.ts';

export interface DiscordOptions {
  readonly bot: Bot;
  readonly version: string;
  readonly token: string;
  readonly settings: ClientSettings;
  /** Registers the commands after the login, where they differ. */
  readonly registers: boolean;
  readonly limits: Limits;
  readonly feedback: Feedback;
  readonly log: Log;
  /** Discord has closed the connection for good; the error says what to do. */
  readonly failed: (error: Error) => void;
  readonly patience?: Patience;
}

const NAME = 'discord';
/** Milliseconds for what is under way when the bot stops. */
const DRAIN = 5_000;

async function register(client: Client<true>, { bot, log, failed }: DiscordOptions): Promise<void> {
  const { rest, application } = client;
  try {
    const found = await retrying(() =>
      registerCommands({ rest, application: application.id, commands: localizeCommands(bot) }),
    );
    log.info({ differences: found.length }, found.length === 0 ? 'the commands are registered' : 'commands registered');
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== undefined) failed(refusal);
    else report(log, error, 'the commands could not be registered; mentions and messages are answered all the same');
  }
}

export function createDiscordAdapter(options: DiscordOptions): PlatformAdapter {
  const { bot, version, token, settings, limits, feedback, log, failed, patience } = options;
  const inFlight = createInFlight();
  const once = createOnce();
  const desk = { platform: NAME, bot, version, conversations: createConversations(bot), feedback, once };
  const edge = createEdge({ limits, once, inFlight, log });
  const deliveries = createDeliveries(log, failed);
  const connection = new Connection({
    settings,
    token,
    log,
    listen: (client) => listen(client, desk, edge, deliveries),
    refused: failed,
    ...(patience === undefined ? {} : { patience }),
  });
  return {
    name: NAME,
    start: async () => {
      const client = await connection.open();
      log.info({ user: client.user.tag, servers: client.guilds.cache.size }, 'ready on Discord');
      if (options.registers) await register(client, options);
    },
    ready: () => connection.isReady(),
    stop: async () => {
      const unfinished = await inFlight.drain(DRAIN);
      if (unfinished > 0) log.warn({ unfinished }, 'stopped before everything was answered');
      await connection.close();
    },
  };
}
