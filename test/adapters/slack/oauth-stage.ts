// An adapter for many workspaces, on a double that is there already.
import type { SlackSettings } from '../../../src/adapters/slack/settings.ts';
import { createSlackAdapter } from '../../../src/adapters/slack/slack.ts';
import { createFeedback } from '../../../src/runtime/feedback.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import type { Store } from '../../../src/runtime/store.ts';
import type { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import { bot } from '../../support/bot.ts';
import { collectLog, type Entry } from '../discord/support.ts';

export function adapterOn(slack: FakeSlack, connection: SlackSettings['connection'], store?: Store) {
  const entries: Entry[] = [];
  const log = collectLog(entries);
  const adapter = createSlackAdapter({
    bot,
    version: '1.2.3',
    settings: { connection, api: slack.url, interval: 20 },
    limits: createLimits({ user: 1_000, channel: 1_000 }),
    feedback: createFeedback({ log, logTexts: false }),
    log,
    ...(store === undefined ? {} : { store }),
    failed: (error) => {
      throw error;
    },
  });
  return { adapter, entries };
}
