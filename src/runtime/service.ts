// What every platform's adapter is built on: the desk, the edge, and a stop that finishes what is under way.
import type { Bot } from '../core/bot.ts';
import { createConversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import { createEdge, type Edge } from './edge.ts';
import type { Feedback } from './feedback.ts';
import { createInFlight } from './in-flight.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import { createMemory } from './memory.ts';
import { createOnce } from './once.ts';

export interface ServiceOptions {
  readonly platform: string;
  readonly bot: Bot;
  readonly version: string;
  readonly limits: Limits;
  readonly feedback: Feedback;
  readonly log: Log;
}

export interface Service {
  readonly desk: Desk;
  readonly edge: Edge;
  /** Takes no more events, and waits for what is under way, five seconds at most. */
  readonly drain: () => Promise<void>;
}

/** Milliseconds: longer than any platform waits for an answer. */
const DRAIN = 5_000;

/** As long as a conversation. */
const SPOKEN = { most: 10_000, milliseconds: 15 * 60_000 };

export function createService({ platform, bot, version, limits, feedback, log }: ServiceOptions): Service {
  const once = createOnce();
  const inFlight = createInFlight();
  return {
    desk: {
      platform,
      bot,
      version,
      conversations: createConversations(bot),
      feedback,
      once,
      spoken: createMemory(SPOKEN),
    },
    edge: createEdge({ limits, once, inFlight, log }),
    drain: async () => {
      const unfinished = await inFlight.drain(DRAIN);
      if (unfinished > 0) log.warn({ unfinished }, 'stopped before everything was answered');
    },
  };
}
