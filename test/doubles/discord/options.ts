export type RateLimit = { limit: number; perMs: number };

export type Options = {
  /** How often the client must beat, in ms. */
  heartbeatInterval: number;
  /** How long an interaction waits for its first answer, in ms. */
  deadline: number;
  /** How long an interaction's token edits and follows up, in ms. */
  tokenLifetime: number;
  /** The number of shards that GET /gateway/bot recommends; 'auto' takes it. */
  shards: number;
  /** The fewest shards that may identify; fewer are closed with 4011. */
  requiredShards: number;
  /** The privileged intents switched on in the portal, as bits. */
  privileged: number;
  /** The language of the default guild. */
  locale: string;
  /** IDENTIFYs left in the session start limit. */
  identifiesLeft: number;
  /** Messages that may be created in one channel. */
  messageLimit: RateLimit;
  /** Requests to one other route. */
  routeLimit: RateLimit;
  /** Requests in all, interactions apart; off unless given. */
  globalLimit?: RateLimit;
  /** How long a handle waits for a message, a modal or choices after the acknowledgement, in ms. */
  patience: number;
  /** How far its clock is ahead of this machine's, in ms; its answers tell the time in a header. */
  clockAhead: number;
  /** How many requests, interactions and messages of one channel are kept. */
  history: number;
  /** How many events a session keeps for a RESUME. */
  replay: number;
};

/** As defaults, where nothing is about Discord's three seconds, which a busy machine would miss. */
export const PATIENT = { deadline: 60_000, patience: 60_000 };

export const defaults: Options = {
  heartbeatInterval: 45_000,
  deadline: 3000,
  tokenLifetime: 15 * 60_000,
  shards: 1,
  requiredShards: 1,
  privileged: 0,
  locale: 'en-US',
  identifiesLeft: 1000,
  messageLimit: { limit: 1000, perMs: 1000 },
  routeLimit: { limit: 1000, perMs: 1000 },
  patience: 10_000,
  clockAhead: 0,
  history: 50_000,
  replay: 5000,
};
