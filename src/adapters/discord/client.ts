// The client of discord.js as this bot needs it.
import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  Partials,
  REST,
  type RESTOptions,
} from 'discord.js';
import type { ProxyRoute } from '../../runtime/proxy.ts';
import { makeRequest } from './request.ts';
import { EndingStrategy } from './sharding.ts';

export interface ClientSettings {
  /** Another address of the API than Discord's own, without the version: a proxy, or a double in tests. */
  readonly api?: string;
  /** Over which the API is reached; the gateway never is. Absent where it is reached without. */
  readonly proxy?: ProxyRoute;
  /** How many shards; "auto" takes what Discord recommends. */
  readonly shards: 'auto' | number;
  /** Replaces the wait of five seconds between two logins of shards, which Discord asks for. */
  readonly buildIdentifyThrottler?: NonNullable<ClientOptions['ws']>['buildIdentifyThrottler'];
}

/** Milliseconds: under the three seconds that Discord waits for an interaction, with room for a second attempt. */
const REQUEST_TIMEOUT = 2_000;

/** A reply's question and answer are read while its event is worked on, and not later. */
const MESSAGES = 10;
/** Seconds after which messages are forgotten. */
const KEPT = 60;
const USERS = 200;

const isOurselves = ({ id, client }: { readonly id: string; readonly client: Client<true> }): boolean =>
  id === client.user.id;

/** What discord.js remembers of servers and people: next to nothing is needed. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: MESSAGES,
  UserManager: { maxSize: USERS, keepOverLimit: isOurselves },
  GuildMemberManager: { maxSize: USERS, keepOverLimit: isOurselves },
  ReactionManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  ThreadMemberManager: 0,
  GuildBanManager: 0,
  GuildInviteManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  BaseGuildEmojiManager: 0,
  AutoModerationRuleManager: 0,
});

/** How the API is reached. */
export type Reach = Pick<ClientSettings, 'api' | 'proxy'>;

/** Attempts after the first are ours to make: see retry.ts. */
export function restOptions({ api, proxy }: Reach): Partial<RESTOptions> {
  return {
    api: api ?? DefaultRestOptions.api,
    timeout: REQUEST_TIMEOUT,
    retries: 0,
    makeRequest,
    // discord.js has an older undici, whose requests the newer one takes.
    ...(proxy === undefined ? {} : { agent: proxy.dispatcher as unknown as NonNullable<RESTOptions['agent']> }),
  };
}

export function createRest(token: string, reach: Reach): REST {
  return new REST(restOptions(reach)).setToken(token);
}

/** A client for one login: after a failed one it is of no use any more. */
export function createClient({ shards, buildIdentifyThrottler, ...reach }: ClientSettings): Client {
  return new Client({
    // None of them is privileged: content is read where it speaks to the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without them no direct message arrives, and no edit of a message that isn't remembered.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: restOptions(reach),
    makeCache,
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: KEPT, lifetime: KEPT } },
    ...(shards === 'auto' ? { shards } : { shardCount: shards }),
    ws: {
      buildStrategy: (manager) => new EndingStrategy(manager),
      ...(buildIdentifyThrottler === undefined ? {} : { buildIdentifyThrottler }),
    },
  });
}
