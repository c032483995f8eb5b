// Runs the platforms that are configured, until a signal stops them.
import type { Config } from '../config/config.ts';
import type { Bot } from '../core/bot.ts';
import { createFeedback } from '../runtime/feedback.ts';
import { type Health, startHealth, type Watched } from '../runtime/health.ts';
import { createLog } from '../runtime/json-log.ts';
import { createLifecycle, type Running } from '../runtime/lifecycle.ts';
import { createLimits } from '../runtime/limits.ts';
import type { Observe } from '../runtime/observation.ts';
import type { Prometheus } from '../runtime/prometheus.ts';
import { startSummary } from '../runtime/summary.ts';
import { createPlatforms, secretsOf } from './platforms.ts';

function healthOf(config: Config, watched: readonly Watched[], metrics?: Prometheus): Running[] {
  const { health } = config.service;
  if (health === undefined) return [];
  let running: Health | undefined;
  return [
    {
      name: 'health',
      start: async () => {
        running = await startHealth({ ...health, watched, ...(metrics && { metrics: metrics.page }) });
      },
      stop: async () => running?.close(),
    },
  ];
}

/** Its library is loaded only where the metrics can be read. */
async function openMetrics(bot: Bot, { service }: Config): Promise<Prometheus | undefined> {
  if (service.health === undefined) return undefined;
  const { createPrometheus } = await import('../runtime/prometheus.ts');
  return createPrometheus(bot);
}

/** Anything thrown outside an event is a bug: it is logged, and the process ends with 1. */
function endOnBugs(log: ReturnType<typeof createLog>): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      // @slack/socket-mode rejects so, unheard, when it is stopped while it connects again.
      if (error === undefined) return;
      log.error({ err: error }, 'an error outside any event; the bot ends');
      process.exit(1);
    });
  }
}

/** What the first check of a language needs takes a second or so, which nobody in a chat should wait for. */
function prepareChecks(bot: Bot): void {
  for (const { code } of bot.languages) bot.check(bot.plan.name, { language: code });
}

/** @throws OperatorError where a platform refuses the bot, in words for the operator */
export async function serve(bot: Bot, version: string, config: Config): Promise<void> {
  const { service, pointers } = config;
  const metrics = await openMetrics(bot, config);
  const written = createLog({ level: service.logLevel, secrets: secretsOf(config) });
  const log = metrics?.counting(written) ?? written;
  endOnBugs(log);
  prepareChecks(bot);
  const { fail: failed, run } = createLifecycle(log);
  const limits = createLimits(service.limits);
  const summary = startSummary(log);
  const observe: Observe = (...seen) => {
    summary.observe(...seen);
    metrics?.observe(...seen);
  };
  const feedback = createFeedback({ log, logTexts: service.feedbackTexts, observe });
  const given = { bot, version, ...pointers, limits, feedback, log, observe, failed };
  const platforms = await createPlatforms(config, given);
  metrics?.watch(platforms);
  log.info({ version, knowledge: bot.knowledge, platforms: platforms.map(({ name }) => name) }, 'starting');
  await run([...healthOf(config, platforms, metrics), ...platforms], summary.end);
}
