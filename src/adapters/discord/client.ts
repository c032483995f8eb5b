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
import { makeRequest } from './request.ts';
import { EndingStrategy } from './sharding.ts';

export interface ClientSettings {
  /** Another address of the API than Discord's own, without the version: a proxy, or a double in tests. */
  readonly api?: string;
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

/** Attempts after the first are ours to make: see retry.ts. */
export function restOptions(api: string | undefined): Partial<RESTOptions> {
  return { api: api ?? DefaultRestOptions.api, timeout: REQUEST_TIMEOUT, retries: 0, makeRequest };
}

export function createRest(token: string, api: string | undefined): REST {
  return new REST(restOptions(api)).setToken(token);
}

/** A client for one login: after a failed one it is of no use any more. */
export function createClient({ api, shards, buildIdentifyThrottler }: ClientSettings): Client {
  return new Client({
    // None of them is privileged: content is read where it speaks to the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without them no direct message arrives, and no edit of a message that isn't remembered.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: restOptions(api),
    makeCache,
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: KEPT, lifetime: KEPT } },
    ...(shards === 'auto' ? { shards } : { shardCount: shards }),
    ws: {
      buildStrategy: (manager) => new EndingStrategy(manager),
      ...(buildIdentifyThrottler === undefined ? {} : { buildIdentifyThrottler }),
    },
  });
}
