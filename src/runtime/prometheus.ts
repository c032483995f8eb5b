// The metrics that Prometheus reads: the one place that knows its library, and loaded only where health is served.
// biome-ignore lint/style/noRestrictedImports: the one place that knows it
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { OUTCOMES } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import type { Connected } from './connections.ts';
import type { Page } from './health.ts';
import { LIMITS } from './limits.ts';
import type { Log } from './log.ts';
import type { Observation, Observe } from './observation.ts';
import type { Store } from './store.ts';

/** What is read of a store. */
export type StoreState = Pick<Store, 'problem'>;

export interface Prometheus {
  readonly observe: Observe;
  /** The same log, whose warnings and errors are counted, those too that its level leaves out. */
  readonly counting: (log: Log) => Log;
  /** Reads the connections of these at each scrape, and shows from now on what they haven't counted yet as 0. */
  readonly watch: (platforms: readonly Connected[], store?: StoreState) => void;
  /** Another bot answers now. */
  readonly swap: (bot: Bot) => void;
  /** Whether what lies in the knowledge folder now cannot be used. */
  readonly refused: (isRefused: boolean) => void;
  /** What a scrape gets. */
  readonly page: () => Promise<Page>;
}

/** Seconds: the first answer of a cold process takes a few tenths, all others some milliseconds. */
const FINDING = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];
/** Seconds: platforms wait 3 for a command; messages of Slack wait in a queue, for as long as it takes. */
const DELIVERY = [0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 30, 60];

const RATINGS = [
  { rating: 'up', instead: 'none' },
  { rating: 'down', instead: 'none' },
  { rating: 'up', instead: 'down' },
  { rating: 'down', instead: 'up' },
] as const;
const LEVELS = ['warn', 'error'] as const;

/** What is counted as it happens. */
function createCounts(register: Registry) {
  const registers = [register];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter<L>({ name, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, buckets: number[], labelNames: readonly L[]) =>
    new Histogram<L>({ name, help, buckets, labelNames, registers });
  return {
    questions: counter('bot_questions_total', 'Questions that were answered, typed or picked.', [
      'platform',
      'outcome',
      'language',
    ]),
    checks: counter('bot_checks_total', 'Texts that were checked.', ['platform', 'language']),
    answering: histogram('bot_answer_seconds', 'Finding an answer, or checking a text.', FINDING, ['platform', 'work']),
    delivery: histogram(
      'bot_delivery_seconds',
      'From the arrival of an event that asks for something until the platform had what answers it.',
      DELIVERY,
      ['platform'],
    ),
    refused: counter('bot_refused_total', 'Events that were too many: of one user, in one channel.', [
      'platform',
      'why',
    ]),
    repeated: counter('bot_events_repeated_total', 'Events that were delivered again, and dropped.', ['platform']),
    ratings: counter('bot_ratings_total', 'Ratings as they were given; instead: what the person said before.', [
      'platform',
      'rating',
      'instead',
    ]),
    misses: counter('bot_misses_total', 'Questions without an answer that were kept for the curator.', ['platform']),
    lines: counter('bot_log_lines_total', 'Warnings and errors in the log.', ['level']),
  };
}

/** What is read when it is asked for. */
function createStates(register: Registry) {
  const registers = [register];
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge<L>({ name, help, labelNames, registers });
  return {
    ready: gauge('bot_ready', '1 while the bot is connected to its platform.', ['platform']),
    shards: gauge('bot_gateway_up', "1 while the gateway connection of this shard of Discord's stands.", ['shard']),
    sockets: gauge('bot_sockets', "Open sockets of Slack's Socket Mode.", ['platform']),
    token: gauge('bot_token_valid', '1 where the platform took the token when it was last shown.', ['platform']),
    store: gauge('bot_store_up', '1 while what is to be kept can be kept.', []),
    knowledge: gauge('bot_knowledge_info', '1, with the hash of the knowledge base that answers.', ['hash']),
    refused: gauge('bot_knowledge_refused', '1 while what lies in the knowledge folder cannot be used.', []),
  };
}

type Counts = ReturnType<typeof createCounts>;
type States = ReturnType<typeof createStates>;

function count(metrics: Counts, platform: string, seen: Observation): void {
  switch (seen.kind) {
    case 'answered':
      metrics.questions.inc({ platform, outcome: seen.outcome, language: seen.language });
      metrics.answering.observe({ platform, work: 'question' }, seen.seconds);
      break;
    case 'checked':
      metrics.checks.inc({ platform, language: seen.language });
      metrics.answering.observe({ platform, work: 'check' }, seen.seconds);
      break;
    case 'delivered':
      metrics.delivery.observe({ platform }, seen.seconds);
      break;
    case 'refused':
      metrics.refused.inc({ platform, why: seen.why });
      break;
    case 'repeated':
      metrics.repeated.inc({ platform });
      break;
    case 'missed':
      metrics.misses.inc({ platform });
      break;
    case 'rated':
      metrics.ratings.inc({ platform, rating: seen.rating, instead: seen.instead ?? 'none' });
  }
}

/** A counter that begins at 0 shows its first step; one that begins at 1 hides it. */
function showZeros(metrics: Counts, platform: string, { languages }: Bot): void {
  for (const { code: language } of languages) {
    for (const outcome of OUTCOMES) metrics.questions.inc({ platform, outcome, language }, 0);
    metrics.checks.inc({ platform, language }, 0);
  }
  for (const why of LIMITS) metrics.refused.inc({ platform, why }, 0);
  for (const rated of RATINGS) metrics.ratings.inc({ platform, ...rated }, 0);
  for (const work of ['question', 'check']) metrics.answering.zero({ platform, work });
  metrics.delivery.zero({ platform });
  metrics.repeated.inc({ platform }, 0);
  metrics.misses.inc({ platform }, 0);
}

/** What isn't known is not shown: a shard that is gone, too. */
function read({ ready, shards, sockets, token }: States, platforms: readonly Connected[]): void {
  for (const gauge of [shards, sockets, token]) gauge.reset();
  for (const { name: platform, ready: isReady, connections } of platforms) {
    const { shards: seen = [], sockets: open, tokenValid } = connections();
    ready.set({ platform }, Number(isReady()));
    for (const [shard, isUp] of seen) shards.set({ shard }, Number(isUp));
    if (open !== undefined) sockets.set({ platform }, open);
    if (tokenValid !== undefined) token.set({ platform }, Number(tokenValid));
  }
}

export function createPrometheus(first: Bot): Prometheus {
  let bot = first;
  const register = new Registry();
  const counts = createCounts(register);
  const states = createStates(register);
  let watched: readonly Connected[] = [];
  let store: StoreState | undefined;
  collectDefaultMetrics({ register });
  for (const level of LEVELS) counts.lines.inc({ level }, 0);
  states.knowledge.set({ hash: bot.knowledge }, 1);
  states.refused.set(0);
  return {
    observe: (platform, observation) => count(counts, platform, observation),
    counting: (log) => {
      const counted = (level: (typeof LEVELS)[number]) => (fields: object, message: string) => {
        counts.lines.inc({ level });
        log[level](fields, message);
      };
      return {
        debug: (fields, message) => log.debug(fields, message),
        info: (fields, message) => log.info(fields, message),
        warn: counted('warn'),
        error: counted('error'),
      };
    },
    watch: (platforms, kept) => {
      watched = platforms;
      store = kept;
      for (const { name } of platforms) showZeros(counts, name, bot);
    },
    swap: (other) => {
      bot = other;
      states.knowledge.reset();
      states.knowledge.set({ hash: bot.knowledge }, 1);
      for (const { name } of watched) showZeros(counts, name, bot);
    },
    refused: (isRefused) => states.refused.set(Number(isRefused)),
    page: async () => {
      read(states, watched);
      states.store.set(Number(store !== undefined && store.problem() === undefined));
      return { contentType: register.contentType, body: await register.metrics() };
    },
  };
}
