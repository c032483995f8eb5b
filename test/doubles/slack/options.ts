export type Options = {
  /** The scopes of the default team's bot token. */
  scopes: string[];
  /** The events the app is subscribed to: 'app_mention', 'message.im', 'message.channels', 'app_home_opened'… */
  events: string[];
  /** The slash commands that exist; null takes any. */
  commands: string[] | null;
  /** The language of users who were given none. */
  locale: string;
  /** Messages per second and channel before chat.postMessage answers 429; null never does. */
  messagesPerSecond: number | null;
  /** How many a channel may get at once before that counts; as many as in a second where it is null. */
  burst: number | null;
  /** What such a 429 says in Retry-After, in whole seconds. */
  retryAfter: number;
  /** How long an envelope or an HTTP delivery waits for its acknowledgement, in ms. */
  deadline: number;
  /** How long after each failure an event is sent again, in ms; as many times as there are numbers. */
  redeliverAfter: number[];
  /** How often a response_url can be used, and for how long, in ms. */
  responseUses: number;
  responseLifetime: number;
  /** How long a trigger_id opens a modal, in ms. */
  triggerLifetime: number;
  /** For how many seconds a bot token from OAuth is good, with a refresh token; null: for ever, without one. */
  tokenLifetime: number | null;
  /** Sockets one app may have. */
  maxConnections: number;
  /** How often the double pings each socket, in ms. */
  pingEvery: number;
  /** True: the app has an agent view, where suggested prompts with a thread_ts are taken and not shown. */
  agentView: boolean;
  /** How long a handle waits for a message or a modal after the acknowledgement, in ms. */
  patience: number;
  /** How far its clock is ahead of this machine's, in ms; its answers tell the time in a header. */
  clockAhead: number;
  /** How many requests, acknowledgements, deliveries, and messages of one channel are kept. */
  history: number;
};

/** As defaults, where nothing is about Slack's three seconds, which a busy machine would miss. */
export const PATIENT = { deadline: 60_000, triggerLifetime: 60_000, patience: 60_000 };

export const defaults: Options = {
  scopes: [
    'app_mentions:read',
    'assistant:write',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'groups:history',
    'im:history',
    'im:write',
    'reactions:read',
    'reactions:write',
    'users:read',
  ],
  events: ['app_mention', 'message.im', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'],
  commands: null,
  locale: 'en-US',
  messagesPerSecond: null,
  burst: null,
  retryAfter: 1,
  deadline: 3000,
  redeliverAfter: [0, 60_000, 300_000],
  responseUses: 5,
  responseLifetime: 30 * 60_000,
  triggerLifetime: 3000,
  tokenLifetime: null,
  maxConnections: 10,
  pingEvery: 10_000,
  agentView: true,
  patience: 10_000,
  clockAhead: 0,
  history: 50_000,
};
