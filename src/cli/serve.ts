// Runs the platforms that are configured, until a signal stops them.
import { setImmediate } from 'node:timers/promises';
import type { PlatformAdapter } from '../adapters/adapter.ts';
import type { Config } from '../config/config.ts';
import type { Bot } from '../core/bot.ts';
import { report } from '../runtime/failure.ts';
import { createFeedback } from '../runtime/feedback.ts';
import { type Health, type KnowledgeState, type Phase, startHealth } from '../runtime/health.ts';
import { createLog } from '../runtime/json-log.ts';
import { createLifecycle, type Running } from '../runtime/lifecycle.ts';
import { createLimits } from '../runtime/limits.ts';
import type { Log } from '../runtime/log.ts';
import { placeOf } from '../store/location.ts';
import { noticingOf } from './noticing.ts';
import { createObserving, type Observing } from './observing.ts';
import { openStore } from './open-store.ts';
import { createPlatforms, openProxy, proxyWords, secretsOf } from './platforms.ts';
import { Reload } from './reload.ts';

/** @param onProgress told which share is done, from 0 to 1, where a model has to be trained first */
export type OpenBot = (onProgress: (share: number) => void) => Promise<Bot>;

/** What there is to be watched, from the first moment on. */
interface State {
  phase: Phase | undefined;
  readonly platforms: PlatformAdapter[];
  /** What is closed when they have stopped. */
  close?: (() => Promise<void>) | undefined;
}

interface Watching {
  readonly state: State;
  readonly page: Observing['page'];
  readonly knowledge: () => KnowledgeState | undefined;
  /** Resolves when all else has stopped: until then whoever asks is told so. */
  readonly others: Promise<void>;
}

function healthOf({ service: { health } }: Config, { state, others, page, knowledge }: Watching): Running[] {
  if (health === undefined) return [];
  let running: Health | undefined;
  return [
    {
      name: 'health',
      start: async () => {
        running = await startHealth({
          ...health,
          watched: state.platforms,
          phase: () => state.phase,
          metrics: page,
          knowledge,
        });
      },
      stop: async () => {
        await others;
        await running?.close();
      },
    },
  ];
}

/** Anything thrown outside an event is a bug: it is logged, and the process ends with 1. */
function endOnBugs(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      // @slack/socket-mode rejects so, unheard, when it is stopped while it connects.
      if (error === undefined) return;
      log.error({ err: error }, 'an error outside any event; the bot ends');
      process.exit(1);
    });
  }
}

/** What the first check of a language needs takes a second or so, which nobody in a chat should wait for. */
async function prepared(bot: Bot): Promise<Bot> {
  for (const { code } of bot.languages) {
    // Before each of them whoever asks, or asks how the process is doing, is answered.
    await setImmediate();
    bot.check(bot.plan.name, { language: code });
  }
  await setImmediate();
  return bot;
}

interface Parts {
  readonly open: OpenBot;
  readonly create: (bot: Bot) => Promise<readonly PlatformAdapter[]>;
  readonly state: State;
  readonly log: Log;
  readonly reload: Reload;
  readonly stopped: () => void;
}

/** The bot on its platforms: opened, made, started; and all of it stopped, however far it has come. */
function platformsOf({ open, create, state, log, reload, stopped }: Parts): Running {
  const train = (): void => {
    if (state.phase === 'starting')
      log.info({}, 'there is no trained model of this knowledge: training it now; the bot answers when that is done');
    if (state.phase !== 'stopping') state.phase = 'training';
  };
  return {
    name: 'platforms',
    start: async () => {
      const bot = await prepared(await open(train));
      const made = await create(bot);
      if (state.phase === 'stopping') return;
      state.platforms.push(...made);
      reload.begin({ bot, platforms: made });
      state.phase = undefined;
      await Promise.all(state.platforms.map((platform) => platform.start()));
    },
    stop: async () => {
      state.phase = 'stopping';
      reload.end();
      const stops = await Promise.allSettled(state.platforms.map(async (platform) => platform.stop()));
      await state.close?.();
      for (const stop of stops) if (stop.status === 'rejected') report(log, stop.reason, 'a stop failed');
      stopped();
    },
  };
}

/** @throws OperatorError where a platform refuses the bot, in words for the operator; what opening the bot throws */
export async function serve(open: OpenBot, version: string, config: Config): Promise<void> {
  const { service, pointers } = config;
  const written = createLog({ level: service.logLevel, secrets: secretsOf(config) });
  const observing = createObserving(written, service);
  const { log, observe } = observing;
  endOnBugs(log);
  const state: State = { phase: 'starting', platforms: [] };
  const { fail: failed, run } = createLifecycle(log);
  const limits = createLimits(service.limits);
  const feedback = createFeedback({ log, logTexts: service.feedbackTexts, observe });
  const create = async (bot: Bot): Promise<PlatformAdapter[]> => {
    await observing.begin(bot);
    const store = await openStore(config, log);
    state.close = store?.close;
    const proxy = await openProxy(config);
    const given = { bot, version, ...pointers, limits, feedback, log, observe, failed, ...(store && { store }) };
    const made = await createPlatforms(config, proxy === undefined ? given : { ...given, proxy });
    observing.watch(made, store);
    const kept = store && { store: placeOf(config.store.location) };
    log.info({ version, knowledge: bot.knowledge, platforms: made.map(({ name }) => name), ...kept }, 'starting');
    if (proxy !== undefined) log.info(proxyWords(proxy.settings), 'platforms are reached over a proxy');
    return made;
  };
  let stopped: () => void = () => undefined;
  const others = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const again = async (): Promise<Bot> => prepared(await open(() => undefined));
  const reload = new Reload({ folder: config.knowledgeFolder, open: again, log, observing });
  const health = healthOf(config, { state, page: observing.page, knowledge: () => reload.state, others });
  const platforms = platformsOf({ open, create, state, log, reload, stopped: () => stopped() });
  // First: a signal that nobody listens for ends the process.
  await run([noticingOf(config, reload, log), ...health, platforms], observing.end);
}
