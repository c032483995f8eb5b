// What carries questions to the bot and its answers back: a terminal, a platform.
import type { Bot } from '../core/bot.ts';
import type { Connected } from '../runtime/connections.ts';

export interface Adapter {
  readonly name: string;
  /** Resolves when the conversation is over (a terminal) or the connection stands (a platform). */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** An adapter that serves many people over a connection, until it is stopped. */
export interface PlatformAdapter extends Adapter, Connected {
  /** Why this bot cannot take the place of the one that answers without a restart, and what to do; undefined where it can. */
  readonly objection: (bot: Bot) => string | undefined;
  /** This bot answers from the next event on, and what the platform itself shows of its words follows. */
  readonly swap: (bot: Bot) => void;
}
