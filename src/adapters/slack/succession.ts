// One bot after another in a running app: what Slack keeps of the first one, and cannot be told otherwise.
import { isDeepStrictEqual } from 'node:util';
import type { Bot } from '../../core/bot.ts';
import type { Log } from '../../runtime/log.ts';
import type { News } from '../../runtime/news.ts';
import type { Platform } from '../../runtime/platform.ts';
import type { PlatformAdapter } from '../adapter.ts';
import { manifestOf } from './manifest.ts';
import { commandOf } from './names.ts';

function objectionTo(after: Bot, before: Bot): string | undefined {
  const [old, now] = [commandOf(before), commandOf(after)];
  if (old === now) return undefined;
  return `facts.yaml: the plan's slug makes Slack's command ${now}, and the app has ${old}. Set the slug back; or replace the app's manifest by what "npm run --silent slack:manifest" prints, and restart the bot.`;
}

export function successionOf(
  { service, swap }: Pick<Platform, 'service' | 'swap'>,
  log: Log,
  news: News,
): Pick<PlatformAdapter, 'objection' | 'swap'> {
  return {
    objection: (bot) => objectionTo(bot, service().bot),
    swap: (bot) => {
      const isSame = isDeepStrictEqual(manifestOf(service().bot, true), manifestOf(bot, true));
      if (!isSame)
        log.warn({}, "the manifest's words have changed: Slack shows the old ones until it is replaced there");
      swap(bot);
      void news.look(service());
    },
  };
}
