// What every platform's adapter is built on: the service, the dispatch, and a stop that finishes what is under way.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { createContexts, createConversations } from './conversations.ts';
import { createDispatcher, type Dispatch, type DispatcherOptions } from './dispatcher.ts';
import type { Feedback } from './feedback.ts';
import type { Guidance } from './guidance.ts';
import { createInFlight } from './in-flight.ts';
import { createKeptSettings, type KeptSettings, settingsFor } from './kept-settings.ts';
import type { Limits } from './limits.ts';
import type { Pointers } from './links.ts';
import type { Log } from './log.ts';
import { createMemory } from './memory.ts';
import { missOf } from './miss.ts';
import type { Observation, Observe, ObserveHere } from './observation.ts';
import { createOnce } from './once.ts';
import { createPreferences, type KeptPreferences, preferencesIn } from './preferences.ts';
import type { Service } from './service.ts';
import type { Store } from './store.ts';
import { createUnanswered } from './unanswered.ts';

/** What every adapter is given. */
export interface AdapterOptions extends Pointers {
  readonly bot: Bot;
  readonly version: string;
  readonly limits: Limits;
  readonly feedback: Feedback;
  readonly log: Log;
  /** Told of what happens; without it nothing is counted. */
  readonly observe?: Observe;
  /** What is kept beyond the process; without one nothing is. */
  readonly store?: Store;
}

/** With what the platform alone knows. */
export interface PlatformOptions extends AdapterOptions {
  readonly platform: string;
  /** The language of the platform's menus, where it is the same for everyone. */
  readonly menus?: (bot: Bot) => Language;
  readonly guidance: (bot: Bot) => Guidance;
}

export interface Platform {
  /** What answers now. An event takes it once, at its arrival, and keeps it to its end: no answer is of two bots. */
  readonly service: () => Service;
  /** Another bot answers from the next event on; whatever is remembered stays. */
  readonly swap: (bot: Bot) => void;
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

/** What a platform says in the words of the bot that answers. */
type Words = Pick<PlatformOptions, 'guidance' | 'menus'>;

/** What the services of all bots share. */
interface Shared extends Omit<PlatformOptions, 'bot' | 'limits' | 'log' | 'observe' | keyof Words> {
  readonly once: Service['once'];
  readonly keptPreferences: KeptPreferences;
  readonly keptSettings: KeptSettings;
}

/** @returns the service of each bot; all of them remember the same */
function createServices(
  { keptPreferences, keptSettings, ...shared }: Shared,
  { guidance, menus }: Words,
  observe: ObserveHere,
): (bot: Bot) => Service {
  const { platform, store } = shared;
  const contexts = createContexts();
  const rated: Service['rated'] = createMemory(RATED);
  const spoken: Service['spoken'] = createMemory(SPOKEN);
  const unanswered = store && createUnanswered();
  return (bot) => ({
    ...shared,
    bot,
    rated,
    spoken,
    ...(unanswered && { unanswered }),
    guidance: guidance(bot),
    ...(menus === undefined ? {} : { menus: menus(bot) }),
    preferences: preferencesIn(bot, keptPreferences),
    settings: settingsFor(bot, keptSettings),
    conversations: createConversations(bot, {
      contexts,
      observe,
      unanswered: (question, answer) => {
        unanswered?.note(question, answer);
        store?.miss(() => {
          const missed = missOf(question, answer.outcome, bot, platform);
          if (missed !== undefined) observe({ kind: 'missed' });
          return missed;
        });
      },
    }),
  });
}

/** Asks the store what an event needs: nothing of that takes long, or it is gone without. */
function preparing(
  { platform, keptPreferences, keptSettings }: Shared,
  store: Store,
): NonNullable<DispatcherOptions['prepare']> {
  return async ({ id, user, server, points }) => {
    // What is offered while typing is answered anew at each letter.
    if (points > 0 && !(await store.claim(`${platform}:${id}`))) return false;
    await Promise.all([keptPreferences.load(user), server === undefined ? undefined : keptSettings.load(server)]);
    return true;
  };
}

export function createPlatform(options: PlatformOptions): Platform {
  const { bot, limits, log, observe, guidance, menus, ...given } = options;
  const { platform, store } = given;
  const here = (observation: Observation): void => observe?.(platform, observation);
  const keptPreferences = createPreferences(store, (person) => `${platform}:${person}`);
  const keptSettings = createKeptSettings({ platform, log, ...(store && { store }) });
  const shared = { ...given, once: createOnce(), keptPreferences, keptSettings };
  const inFlight = createInFlight();
  const drain = async (left?: () => object): Promise<void> => {
    const unfinished = await inFlight.drain(DRAIN);
    if (unfinished > 0) log.warn({ unfinished, ...left?.() }, 'stopped before everything was answered');
  };
  const serviceOf = createServices(shared, { guidance, ...(menus && { menus }) }, here);
  const prepare = store && preparing(shared, store);
  let drained: Promise<void> | undefined;
  let service = serviceOf(bot);
  return {
    service: () => service,
    swap: (bot) => {
      service = serviceOf(bot);
    },
    dispatch: createDispatcher({
      limits,
      once: shared.once,
      inFlight,
      log,
      observe: here,
      ...(store && prepare && { prepare, done: () => void store.settle() }),
    }),
    drain: (left) => {
      drained ??= drain(left);
      return drained;
    },
  };
}
