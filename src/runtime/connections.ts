// What a platform tells of its connections when it is asked: read at each scrape of the metrics, counted nowhere.

/** What doesn't apply, or isn't known yet, is absent. */
export interface Connections {
  /** Of Discord: whether the gateway connection of each shard stands, by the shard's number. */
  readonly shards?: ReadonlyMap<number, boolean>;
  /** Of Slack in Socket Mode: over how many sockets it delivers. */
  readonly sockets?: number;
  /** Whether the platform takes the bot's token, as far as is known. */
  readonly tokenValid?: boolean;
}

export interface Connected {
  readonly name: string;
  /** Whether the connection stands and the token is good, so that what people ask is answered. */
  readonly ready: () => boolean;
  /** Why it isn't, where more is known than that there is no connection: in words for the operator. */
  readonly problem: () => string | undefined;
  readonly connections: () => Connections;
}
