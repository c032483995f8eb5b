// What a platform tells of its connections when it is asked: read at each scrape of the metrics, counted nowhere.

/** What doesn't apply, or isn't known yet, is absent. */
export interface Connections {
  /** Of Discord: whether the gateway connection of each shard stands, by the shard's number. */
  readonly shards?: ReadonlyMap<number, boolean>;
  /** Of Slack in Socket Mode: how many sockets are open. */
  readonly sockets?: number;
  /** Whether the platform took the bot's token when it was last shown. */
  readonly tokenValid?: boolean;
}

export interface Connected {
  readonly name: string;
  /** Connected to its platform. */
  readonly ready: () => boolean;
  readonly connections: () => Connections;
}
