// Direct messages to people who asked to be told when an answer changes.
import { createHash } from 'node:crypto';
import type { Client } from 'discord.js';
import type { Log } from '../../runtime/log.ts';
import { createNews, type News } from '../../runtime/news.ts';
import { renderView } from './render/view.ts';
import { isTransient, retrying } from './retry.ts';
import { createUndelivered } from './undelivered.ts';

/** Discord's limit on a nonce. */
const NONCE = 25;
/** In place of a channel in the log, which names nobody. */
const DIRECT = 'direct messages';

/** @param client undefined before the first login */
export function createDiscordNews(client: () => Client | undefined, log: Log): News {
  const undelivered = createUndelivered(log);
  return createNews(async (user, view, service, wait) => {
    const now = client();
    if (now === undefined) return 'later';
    // Discord drops what arrives twice under the same.
    const nonce = createHash('sha256').update(wait).digest('hex').slice(0, NONCE);
    const { content, components } = renderView(view, service);
    try {
      await retrying(() =>
        now.users.send(user, { content, components, nonce, enforceNonce: true, allowedMentions: { parse: [] } }),
      );
      return 'told';
    } catch (error) {
      if (isTransient(error)) return 'later';
      undelivered(error, DIRECT, nonce);
      return 'refused';
    }
  }, log);
}
