// The real adapter, its real discord.js client and the real knowledge base, against the double.
import type { PlatformAdapter } from '../../../src/adapters/adapter.ts';
import { createDiscordAdapter, type DiscordOptions } from '../../../src/adapters/discord/discord.ts';
import { createFeedback } from '../../../src/runtime/feedback.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import type { Options } from '../../doubles/discord/options.ts';
import { bot } from '../../support/bot.ts';

export interface Entry {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface Stage {
  readonly discord: FakeDiscord;
  readonly adapter: PlatformAdapter;
  /** What the operator's log holds. */
  readonly entries: Entry[];
  /** Why Discord closed the connection for good. */
  readonly failures: Error[];
  readonly end: () => Promise<void>;
}

export function collectLog(entries: Entry[]): Log {
  const at =
    (level: Entry['level']) =>
    (fields: object, message: string): void => {
      entries.push({ level, fields: fields as Entry['fields'], message });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** High limits: the tests that are about limits set their own. */
const PLENTY = { user: 100_000, channel: 100_000 };

export type StageOptions = Partial<Omit<DiscordOptions, 'settings'>> & {
  readonly shards?: 'auto' | number;
  readonly double?: Partial<Options>;
  /** Whether people's own words are wanted in feedback. */
  readonly logTexts?: boolean;
};

/** @returns the adapter, not started yet */
export async function prepare({
  double = {},
  shards = 'auto',
  logTexts = false,
  ...own
}: StageOptions = {}): Promise<Stage> {
  const discord = await FakeDiscord.start(double);
  const entries: Entry[] = [];
  const failures: Error[] = [];
  const log = collectLog(entries);
  const adapter = createDiscordAdapter({
    bot,
    version: '1.2.3',
    token: discord.token,
    settings: { api: discord.url, shards, buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    registers: true,
    limits: createLimits(PLENTY),
    feedback: createFeedback({ log, logTexts }),
    log,
    failed: (error) => failures.push(error),
    patience: { retry: { least: 20, most: 80 }, silence: 60_000, look: 50 },
    ...own,
  });
  const end = async (): Promise<void> => {
    await adapter.stop();
    await discord.close();
  };
  return { discord, adapter, entries, failures, end };
}

/** The adapter, ready, with its commands registered. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const prepared = await prepare(options);
  await prepared.adapter.start();
  return prepared;
}
