// Discord: mentions, direct messages and commands to the bot, its answers back.
import type { Client } from 'discord.js';
import { report } from '../../runtime/failure.ts';
import { type AdapterOptions, createPlatform } from '../../runtime/platform.ts';
import type { PlatformAdapter } from '../adapter.ts';
import type { ClientSettings } from './client.ts';
import { localizeCommands } from './commands/localize.ts';
import { registerCommands } from './commands/registration.ts';
import { Connection, type Patience } from './connection.ts';
import { createDeliveries } from './delivery.ts';
import { listen } from './events.ts';
import { guidanceOf } from './guidance.ts';
import { refusalIn } from './refusal.ts';
import { retrying } from './retry.ts';

export interface DiscordOptions extends AdapterOptions {
  readonly token: string;
  readonly settings: ClientSettings;
  /** Registers the commands after the login, where they differ. */
  readonly registers: boolean;
  /** Discord has closed the connection for good; the error says what to do. */
  readonly failed: (error: Error) => void;
  readonly patience?: Patience;
}

const NAME = 'discord';

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
  const { token, settings, log, failed, patience } = options;
  const { service, dispatch, drain } = createPlatform({
    ...options,
    platform: NAME,
    guidance: guidanceOf(options.bot),
  });
  const deliveries = createDeliveries(log, failed);
  const connection = new Connection({
    settings,
    token,
    log,
    listen: (client) => listen(client, service, dispatch, deliveries),
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
    connections: () => connection.state(),
    stop: async () => {
      await drain();
      await connection.close();
    },
  };
}
