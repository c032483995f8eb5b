// The adapter of a platform in a process of its own, as people run it, and what it holds. Arguments: the platform, its settings.
// Answers its parent's words: "rest", "measure", "stop".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformAdapter } from '../../src/adapters/adapter.ts';
import type { DiscordOptions } from '../../src/adapters/discord/discord.ts';
import type { SlackSettings } from '../../src/adapters/slack/settings.ts';
import type { AdapterOptions } from '../../src/runtime/platform.ts';
import { built } from '../built.ts';
import { parts } from '../load-child.ts';

/** What starts an adapter. */
export type Settings =
  | ({ readonly platform: 'discord' } & Pick<DiscordOptions, 'token' | 'settings'>)
  | { readonly platform: 'slack'; readonly settings: SlackSettings };

/** How late the event loop was since the last measurement, in milliseconds: how much above the timer's own interval. */
export interface Rest {
  readonly delay: number;
}

/** Bytes, once all garbage is gone; what the process waits for, by its kind in Node. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
  readonly handles: readonly string[];
}

export interface Stopped {
  /** What the process waits for and did not before the adapter was made. */
  readonly left: readonly string[];
  /** Lines in the log. */
  readonly warnings: number;
  readonly errors: number;
}

/** Milliseconds between two looks at the event loop. */
const RESOLUTION = 10;
/** Milliseconds in which connections that are kept open for another request end by themselves. */
const GOODBYE = 10_000;
const NANO = 1e6;
/** Rounds of garbage collection at most, and those in a row that give nothing back; milliseconds of each; bytes worth another round. */
const ROUNDS = 40;
const IDLE_ROUNDS = 8;
const ROUND = 250;
const GIVEN_BACK = 256 * 1024;

const { createObserving } = await built('cli/observing');
const { createFeedback } = await built('runtime/feedback');
const { KeptStore } = await built('store/store');
const { createSecrets } = await built('store/secrets');

const counted = { warnings: 0, errors: 0 };
const observing = createObserving(
  {
    debug: () => {},
    info: () => {},
    warn: () => {
      counted.warnings += 1;
    },
    error: () => {
      counted.errors += 1;
    },
  },
  // With the metrics, which are counted where a port is given; none is opened here.
  { health: { host: '127.0.0.1', port: 0 } },
);

/** The platform lets the bot in no more: nothing is left to measure. */
function failed(error: Error): never {
  throw error;
}

/** As people run it: ratings, choices and questions without an answer are kept. */
function createStore(folder: string) {
  const secrets = createSecrets('the key of a soak, which keeps nobody real');
  return new KeptStore({
    location: { engine: 'sqlite', file: join(folder, 'store.sqlite') },
    withKey: async (database) => ({ ...database, secrets }),
    misses: true,
    retentionDays: 90,
    log: observing.log,
  });
}

async function createAdapter(settings: Settings): Promise<PlatformAdapter> {
  const { log, observe } = observing;
  const feedback = createFeedback({ log, logTexts: false });
  const options: AdapterOptions & { readonly failed: typeof failed } = {
    ...parts,
    log,
    observe,
    feedback,
    store,
    failed,
  };
  if (settings.platform === 'slack') {
    const { createSlackAdapter } = await built('adapters/slack/slack');
    return createSlackAdapter({ ...options, settings: settings.settings });
  }
  const { createDiscordAdapter } = await built('adapters/discord/discord');
  return createDiscordAdapter({ ...options, ...settings, registers: true });
}

/** Collects until the process gives nothing back any more: what one round frees, a later one hands to the system. */
async function collect(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let idle = 0, round = 0; idle < IDLE_ROUNDS && round < ROUNDS; round++, idle++) {
    globalThis.gc?.();
    await pause(ROUND);
    const rss = process.memoryUsage.rss();
    if (rss < least - GIVEN_BACK) idle = -1;
    least = Math.min(least, rss);
  }
  return least;
}

async function measure(): Promise<Memory> {
  // As a scrape does.
  await observing.page();
  const rss = await collect();
  const { heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external, handles: process.getActiveResourcesInfo() };
}

function without(all: readonly string[], known: readonly string[]): string[] {
  const left = [...all];
  for (const one of known) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

async function stop(): Promise<Stopped> {
  await adapter.stop();
  await store.close();
  rmSync(folder, { recursive: true });
  observing.end();
  const end = performance.now() + GOODBYE;
  let left: string[];
  do {
    await pause(100);
    left = without(process.getActiveResourcesInfo(), before);
  } while (left.length > 0 && performance.now() < end);
  return { left, ...counted };
}

const ANSWERS = {
  rest: async (): Promise<Rest> => {
    loop.disable();
    return { delay: Math.max(0, loop.percentile(99) / NANO - RESOLUTION) };
  },
  measure: async (): Promise<Memory> => {
    const memory = await measure();
    loop.reset();
    loop.enable();
    return memory;
  },
  stop,
} as const;
export type Answers = { readonly [Word in keyof typeof ANSWERS]: Awaited<ReturnType<(typeof ANSWERS)[Word]>> };

const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
process.on('message', (word: keyof Answers) => {
  ANSWERS[word]().then((answer) => process.send?.(answer), failed);
});
process.on('disconnect', () => process.exit(0));
// Its parent's channel is one of them.
const before = process.getActiveResourcesInfo();
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const store = createStore(folder);
await store.ready();
const adapter = await createAdapter(JSON.parse(process.argv[2] ?? '{}') as Settings);
await observing.begin(parts.bot);
observing.watch([adapter], store);
await adapter.start();
loop.enable();
process.send?.('ready');
