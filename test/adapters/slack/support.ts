// The real adapter, its real Bolt app and the real knowledge base, against the double.

import type { SlackSettings } from '../../../src/adapters/slack/settings.ts';
import { createSlackAdapter, type SlackAdapter } from '../../../src/adapters/slack/slack.ts';
import { createFeedback } from '../../../src/runtime/feedback.ts';
import { createLimits, type Limits } from '../../../src/runtime/limits.ts';
import type { Pointers } from '../../../src/runtime/links.ts';
import type { Store } from '../../../src/runtime/store.ts';
import { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import { type Options, PATIENT } from '../../doubles/slack/options.ts';
import { bot } from '../../support/bot.ts';
import { collectLog, type Entry } from '../discord/support.ts';

export type { Entry };

export type Mode = 'socket' | 'http';

export interface Stage {
  readonly slack: FakeSlack;
  readonly adapter: SlackAdapter;
  /** What the operator's log holds. */
  readonly entries: Entry[];
  /** Why Slack lets the bot in no more. */
  readonly failures: Error[];
  readonly end: () => Promise<void>;
}

export interface StageOptions {
  readonly mode?: Mode;
  readonly double?: Partial<Options>;
  readonly limits?: Limits;
  readonly logTexts?: boolean;
  readonly bot?: typeof bot;
  readonly original?: Pointers['original'];
  readonly links?: Pointers['links'];
  readonly settings?: Partial<SlackSettings>;
  readonly store?: Store;
  /** A double that is there already: the bot after a restart. */
  readonly on?: FakeSlack;
}

/** High limits: the tests that are about limits set their own. */
const PLENTY = { user: 100_000, channel: 100_000 };

function connectionOf(mode: Mode, { botToken, appToken, signingSecret }: FakeSlack): SlackSettings['connection'] {
  return mode === 'socket'
    ? { mode, botToken, appToken }
    : { mode, botToken, signingSecret, host: '127.0.0.1', port: 0 };
}

/** @returns the adapter, not started yet */
export async function prepare({
  mode = 'socket',
  double = {},
  logTexts = false,
  ...own
}: StageOptions = {}): Promise<Stage> {
  const slack = own.on ?? (await FakeSlack.start({ ...PATIENT, ...double }));
  const entries: Entry[] = [];
  const failures: Error[] = [];
  const log = collectLog(entries);
  const adapter = createSlackAdapter({
    bot: own.bot ?? bot,
    version: '1.2.3',
    ...(own.original === undefined ? {} : { original: own.original }),
    ...(own.links === undefined ? {} : { links: own.links }),
    ...(own.store === undefined ? {} : { store: own.store }),
    settings: {
      connection: connectionOf(mode, slack),
      api: slack.url,
      interval: 20,
      ...own.settings,
    },
    ...(own.store === undefined ? {} : { store: own.store }),
    limits: own.limits ?? createLimits(PLENTY),
    feedback: createFeedback({ log, logTexts }),
    log,
    failed: (error) => failures.push(error),
  });
  const end = async (): Promise<void> => {
    await adapter.stop();
    await slack.close();
  };
  return { slack, adapter, entries, failures, end };
}

/** The adapter, connected: by a socket, or listening where the double delivers. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const prepared = await prepare(options);
  await prepared.adapter.start();
  const port = prepared.adapter.port();
  if (port !== undefined) prepared.slack.connect(`http://127.0.0.1:${port}/slack/events`);
  return prepared;
}
