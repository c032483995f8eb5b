// What carries questions to the bot and its answers back: a terminal, a platform.
import type { Connected } from '../runtime/connections.ts';

export interface Adapter {
  readonly name: string;
  /** Resolves when the conversation is over (a terminal) or the connection stands (a platform). */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** An adapter that serves many people over a connection, until it is stopped. */
export interface PlatformAdapter extends Adapter, Connected {}
