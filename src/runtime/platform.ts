// What every platform's adapter is built on: the service, the dispatch, and a stop that finishes what is under way.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { createConversations } from './conversations.ts';
import { createDispatcher, type Dispatch } from './dispatcher.ts';
import type { Feedback } from './feedback.ts';
import type { Guidance } from './guidance.ts';
import { createInFlight } from './in-flight.ts';
import type { Limits } from './limits.ts';
import type { Pointers } from './links.ts';
import type { Log } from './log.ts';
import { createMemory } from './memory.ts';
import type { Observation, Observe } from './observation.ts';
import { createOnce } from './once.ts';
import { createPreferences } from './preferences.ts';
import type { Service } from './service.ts';

/** What every adapter is given. */
export interface AdapterOptions extends Pointers {
  readonly bot: Bot;
  readonly version: string;
  readonly limits: Limits;
  readonly feedback: Feedback;
  readonly log: Log;
  /** Told of what happens; without it nothing is counted. */
  readonly observe?: Observe;
}

/** With what the platform alone knows. */
export interface PlatformOptions extends AdapterOptions {
  readonly platform: string;
  /** The language of the platform's menus, where it is the same for everyone. */
  readonly menus?: Language;
  readonly guidance: Guidance;
}

export interface Platform {
  readonly service: Service;
  readonly dispatch: Dispatch;
  /**
   * Takes no more events, and waits for what is under way, eight seconds at most.
   * @param left what the platform knows of what is left, for the log
   */
  readonly drain: (left?: () => object) => Promise<void>;
}

/** Milliseconds: a container is killed ten seconds after it is told to stop, and the connections need their goodbye. */
const DRAIN = 8_000;

/** As long as somebody may think an answer over. */
const RATED = { most: 10_000, milliseconds: 60 * 60_000 };

/** As long as a conversation. */
const SPOKEN = { most: 10_000, milliseconds: 15 * 60_000 };

export function createPlatform({ limits, feedback, log, observe, ...options }: PlatformOptions): Platform {
  const here = (observation: Observation): void => observe?.(options.platform, observation);
  const once = createOnce();
  const inFlight = createInFlight();
  const drain = async (left?: () => object): Promise<void> => {
    const unfinished = await inFlight.drain(DRAIN);
    if (unfinished > 0) log.warn({ unfinished, ...left?.() }, 'stopped before everything was answered');
  };
  let drained: Promise<void> | undefined;
  return {
    service: {
      ...options,
      conversations: createConversations(options.bot, { observe: here }),
      feedback,
      once,
      rated: createMemory(RATED),
      preferences: createPreferences(),
      spoken: createMemory(SPOKEN),
    },
    dispatch: createDispatcher({ limits, once, inFlight, log, observe: here }),
    drain: (left) => {
      drained ??= drain(left);
      return drained;
    },
  };
}
