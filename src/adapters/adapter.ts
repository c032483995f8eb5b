// What carries questions to the bot and its answers back: a terminal, a platform.
export interface Adapter {
  readonly name: string;
  /** Resolves when the conversation is over (a terminal) or the connection stands (a platform). */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** An adapter that serves many people over a connection, until it is stopped. */
export interface PlatformAdapter extends Adapter {
  /** Whether the connection stands and the token is good, so that what people ask is answered. */
  readonly ready: () => boolean;
  /** Why it isn't, where more is known than that there is no connection: in words for the operator. */
  readonly problem: () => string | undefined;
  /** Whether the platform takes the token, as far as is known; true where each workspace has one of its own. */
  readonly tokenValid: () => boolean;
  /** Connections over which the platform delivers now: Slack's sockets, Discord's shards; undefined where it posts to us. */
  readonly connections: () => number | undefined;
}
