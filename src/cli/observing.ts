// What is counted while the bot runs: for the hourly line from the start, for the metrics as soon as there is a bot.
import type { ServiceConfig } from '../config/config.ts';
import type { Bot } from '../core/bot.ts';
import type { Connected } from '../runtime/connections.ts';
import type { Page } from '../runtime/health.ts';
import type { Log } from '../runtime/log.ts';
import type { Observe } from '../runtime/observation.ts';
import type { Prometheus, StoreState } from '../runtime/prometheus.ts';
import { startSummary } from '../runtime/summary.ts';

export interface Observing {
  /** The log, whose warnings and errors are counted. */
  readonly log: Log;
  readonly observe: Observe;
  /** What a scrape gets; undefined before there is a bot, and where no health is served. */
  readonly page: () => Promise<Page> | undefined;
  /** The metrics' library is loaded only where they can be read. */
  readonly begin: (bot: Bot) => Promise<void>;
  /** Another bot answers now. */
  readonly swapped: (bot: Bot) => void;
  /** Whether what lies in the knowledge folder now cannot be used. */
  readonly refused: (isRefused: boolean) => void;
  readonly watch: (platforms: readonly Connected[], store?: StoreState) => void;
  /** The last hourly line. */
  readonly end: () => void;
}

export function createObserving(written: Log, { health }: Pick<ServiceConfig, 'health'>): Observing {
  let metrics: Prometheus | undefined;
  let counted = written;
  const log: Log = {
    debug: (...line) => counted.debug(...line),
    info: (...line) => counted.info(...line),
    warn: (...line) => counted.warn(...line),
    error: (...line) => counted.error(...line),
  };
  const summary = startSummary(log);
  return {
    log,
    observe: (...seen) => {
      summary.observe(...seen);
      metrics?.observe(...seen);
    },
    page: () => metrics?.page(),
    begin: async (bot) => {
      if (health === undefined) return;
      const { createPrometheus } = await import('../runtime/prometheus.ts');
      metrics = createPrometheus(bot);
      counted = metrics.counting(written);
    },
    swapped: (bot) => metrics?.swap(bot),
    refused: (isRefused) => metrics?.refused(isRefused),
    watch: (platforms, store) => metrics?.watch(platforms, store),
    end: summary.end,
  };
}
