// Direct messages to people who asked to be told when an answer changes.
import { createHash } from 'node:crypto';
import type { Client } from 'discord.js';
import { createNews, type News } from '../../runtime/news.ts';
import type { Service } from '../../runtime/service.ts';
import type { Deliveries } from './delivery.ts';
import { renderView } from './render/view.ts';

/** Discord's limit on a nonce. */
const NONCE = 25;

/** @param client undefined before the first login: then nobody is told */
export function createDiscordNews(
  client: () => Client | undefined,
  deliveries: Deliveries,
  service: () => Service,
): News {
  return createNews(async (user, view, wait) => {
    const now = client();
    if (now === undefined) return;
    const id = createHash('sha256').update(wait).digest('hex').slice(0, NONCE);
    await deliveries.direct({ client: now, user, id }, renderView(view, service()));
  });
}
