// Discord: mentions, direct messages and commands to the bot, its answers back.
import { type Client, Routes } from 'discord.js';
import { type AdapterOptions, createPlatform } from '../../runtime/platform.ts';
import { createTokenWatch, type TokenPace, type TokenWatch } from '../../runtime/token-watch.ts';
import type { PlatformAdapter } from '../adapter.ts';
import { type ClientSettings, createRest } from './client.ts';
import { createRegistrar } from './commands/registrar.ts';
import { Connection, type Patience } from './connection.ts';
import { createDeliveries } from './delivery.ts';
import { listen } from './events.ts';
import { guidanceOf } from './guidance.ts';
import { createDiscordNews } from './news.ts';
import { isAboutToken, isUnauthorised, refusalIn } from './refusal.ts';
import { retrying } from './retry.ts';

export interface DiscordOptions extends AdapterOptions {
  readonly token: string;
  readonly settings: ClientSettings;
  /** Registers the commands after the login, where they differ. */
  readonly registers: boolean;
  /** Discord has closed the connection for good; the error says what to do. */
  readonly failed: (error: Error) => void;
  readonly patience?: Patience;
  /** How often the token is asked about. */
  readonly tokenPace?: Partial<TokenPace>;
}

/** What is kept for as long as the adapter: the first bot isn't, once another one answers. */
type Lasting = Omit<DiscordOptions, 'bot'>;

const NAME = 'discord';
const PAST_THE_PROXY =
  "Discord's gateway is reached past the proxy, since discord.js has no way over one: let wss connections through to gateway.discord.gg and the names below discord.gg";

/** A token that was reset is good for nothing any more: the process ends, and says what to do. */
function watchToken({ token, settings, log, failed, tokenPace }: Lasting): TokenWatch {
  // One for all askings: each has timers of its own, which never end.
  const rest = createRest(token, settings);
  return createTokenWatch({
    name: NAME,
    log,
    refused: failed,
    ...(tokenPace === undefined ? {} : { pace: tokenPace }),
    ask: async () => {
      try {
        // It forgets its token at a 401.
        await retrying(() => rest.setToken(token).get(Routes.user()));
        return undefined;
      } catch (error) {
        if (!isUnauthorised(error)) throw error;
        return refusalIn(error);
      }
    },
  });
}

function connect(
  { settings, token, log, failed, patience }: Lasting,
  watch: TokenWatch,
  listenTo: (client: Client) => void,
): Connection {
  return new Connection({
    settings,
    token,
    log,
    listen: listenTo,
    refused: (refusal) => (isAboutToken(refusal) ? watch.condemn(refusal) : failed(refusal)),
    ...(patience === undefined ? {} : { patience }),
  });
}

export function createDiscordAdapter({ bot: first, ...options }: DiscordOptions): PlatformAdapter {
  const { settings, log } = options;
  const { service, swap, dispatch, drain } = createPlatform({
    ...options,
    bot: first,
    platform: NAME,
    guidance: guidanceOf,
  });
  const token = watchToken(options);
  const deliveries = createDeliveries(log, token.doubt);
  const register = createRegistrar({ ...options, bot: () => service().bot, doubt: token.doubt });
  /** Known from the first login on. */
  let application: string | undefined;
  const connection = connect(options, token, (client) => listen(client, service, dispatch, deliveries));
  const news = createDiscordNews(() => connection.client, log);
  return {
    name: NAME,
    start: async () => {
      if (settings.proxy !== undefined) log.warn({}, PAST_THE_PROXY);
      const client = await connection.open();
      token.start();
      log.info({ user: client.user.tag, servers: client.guilds.cache.size }, 'ready on Discord');
      application = client.application.id;
      if (options.registers) await register(application);
      void news.look(service());
    },
    ready: () => connection.isReady() && token.problem() === undefined,
    problem: token.problem,
    objection: () => undefined,
    swap: (bot) => {
      swap(bot);
      if (connection.client !== undefined) void news.look(service());
      // Before the first login it is the login that registers them.
      if (options.registers && application !== undefined) void register(application);
    },
    connections: () => ({ ...connection.state, ...token.state() }),
    stop: async () => {
      token.stop();
      await Promise.all([news.end(), drain()]);
      await connection.close();
    },
  };
}
