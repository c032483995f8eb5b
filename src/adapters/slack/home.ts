// The Home tab, and what is suggested where people write to the bot.
import type { App } from '@slack/bolt';
import { privateLanguage } from '../../runtime/desk.ts';
import { examplesOf } from '../../runtime/examples.ts';
import { personOf, placeOf, type Whereabouts } from './person.ts';
import { renderHome } from './render/home.ts';
import type { Shop } from './shop.ts';

type Client = App['client'];

/** Slack's limit on suggested prompts. */
const MOST_PROMPTS = 4;

export async function publishHome(
  where: Whereabouts,
  client: Client,
  { desk, people, undelivered }: Shop,
): Promise<void> {
  const language = privateLanguage(desk, await placeOf(where, client, people));
  const view = renderHome(desk, language, people.preferences.languageOf(personOf(where)));
  try {
    await client.views.publish({ user_id: where.user, view });
  } catch (error) {
    undelivered(error, where.channel);
  }
}

/** A plan without agents knows no such thing: then nothing is suggested. */
async function suggestPrompts(where: Whereabouts, client: Client, { desk, people, log }: Shop): Promise<void> {
  const language = privateLanguage(desk, await placeOf(where, client, people));
  const [first, ...rest] = examplesOf(desk.bot, language)
    .slice(0, MOST_PROMPTS)
    .map((message) => ({ title: message, message }));
  if (first === undefined) return;
  try {
    await client.assistant.threads.setSuggestedPrompts({ channel_id: where.channel, prompts: [first, ...rest] });
  } catch (error) {
    log.debug({ reason: String(error) }, 'no prompts are suggested');
  }
}

export function listenToHome(app: App, shop: Shop): void {
  app.event('app_home_opened', async ({ event, client, context, body }) => {
    const where = { team: context.teamId ?? '', user: event.user, channel: event.channel, direct: true };
    shop.edge(() => ({
      id: body.event_id,
      user: `${where.team}:${where.user}`,
      points: 0,
      work: () => (event.tab === 'messages' ? suggestPrompts(where, client, shop) : publishHome(where, client, shop)),
      refuse: async () => undefined,
      // A tab that stays as it was needs no apology.
      apologise: async () => undefined,
    }));
  });
}
