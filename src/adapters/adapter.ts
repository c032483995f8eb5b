// What carries questions to the bot and its answers back: a terminal, a platform.
export interface Adapter {
  readonly name: string;
  /** Resolves when the conversation is over (a terminal) or the connection stands (a platform). */
  start(): Promise<void>;
  stop(): Promise<void>;
}
