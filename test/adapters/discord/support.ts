// The real adapter, its real discord.js client and the real knowledge base, against the double.
import type { PlatformAdapter } from '../../../src/adapters/adapter.ts';
import { createDiscordAdapter, type DiscordOptions } from '../../../src/adapters/discord/discord.ts';
import { createFeedback } from '../../../src/runtime/feedback.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import { type Options, PATIENT } from '../../doubles/discord/options.ts';
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
  /** Another address of the API than the double's own, such as one where nothing listens yet. */
  readonly api?: string;
  /** Whether people's own words are wanted in feedback. */
  readonly logTexts?: boolean;
  /** When a shard may log in: at once, unless told. */
  readonly mayIdentify?: (shard: number) => Promise<void>;
};

/** Another adapter on the same double, not started yet: the bot after a restart, or another instance of it. */
export function prepareOn(discord: FakeDiscord, options: Omit<StageOptions, 'double'> = {}): Omit<Stage, 'end'> {
  const { shards = 'auto', logTexts = false, api = discord.url, mayIdentify = async () => {}, ...own } = options;
  const entries: Entry[] = [];
  const failures: Error[] = [];
  const log = collectLog(entries);
  const adapter = createDiscordAdapter({
    bot,
    version: '1.2.3',
    token: discord.token,
    settings: { api, shards, buildIdentifyThrottler: async () => ({ waitForIdentify: mayIdentify }) },
    registers: true,
    limits: createLimits(PLENTY),
    feedback: createFeedback({ log, logTexts }),
    log,
    failed: (error) => failures.push(error),
    patience: { retry: { least: 20, most: 80 }, silence: 60_000, look: 50 },
    ...own,
  });
  return { discord, adapter, entries, failures };
}

/** @returns the adapter, not started yet */
export async function prepare({ double = {}, ...options }: StageOptions = {}): Promise<Stage> {
  const prepared = prepareOn(await FakeDiscord.start({ ...PATIENT, ...double }), options);
  const end = async (): Promise<void> => {
    await prepared.adapter.stop();
    await prepared.discord.close();
  };
  return { ...prepared, end };
}

/** The adapter, ready, with its commands registered. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const prepared = await prepare(options);
  await prepared.adapter.start();
  return prepared;
}
