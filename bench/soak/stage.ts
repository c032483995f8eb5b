// What a platform brings to a soak: people, faults, and a bot that is connected to its double.
import type { Random } from '../../test/support/random.ts';
import type { BotProcess } from './bot.ts';

export interface Stage {
  readonly bot: BotProcess;
  /** One event. @returns whether it was heard; of a message, which is answered in its own time, always true */
  readonly act: (random: Random) => Promise<boolean>;
  /** Arms what strikes whoever comes next, or nothing. */
  readonly strike: (random: Random) => void;
  /** Breaks the connection in one way after the other; resolves when the bot is back. */
  readonly disturb: () => Promise<void>;
  /** Waits until nothing is under way. @returns how many messages had no answer since the last time */
  readonly settle: () => Promise<number>;
  /** Every fault that struck so far. */
  readonly struck: () => readonly object[];
  readonly close: () => Promise<void>;
}

/** Starts the double and the bot. */
export type Start = () => Promise<Stage>;
