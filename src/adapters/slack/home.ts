// The Home tab, and what is suggested where people write to the bot.
import type { App } from '@slack/bolt';
import { examplesOf } from '../../runtime/examples.ts';
import { privateLanguage } from '../../runtime/service.ts';
import { personOf, placeOf, type Whereabouts } from './person.ts';
import { renderHome } from './render/home.ts';
import type { SlackService } from './service.ts';

type Client = App['client'];

/** Slack's limit on suggested prompts. */
const MOST_PROMPTS = 4;

export async function publishHome(
  where: Whereabouts,
  client: Client,
  { service, people, undelivered }: SlackService,
): Promise<void> {
  const language = privateLanguage(service, await placeOf(where, client, people));
  const view = renderHome(service, language, people.preferences.languageOf(personOf(where)));
  try {
    await client.views.publish({ user_id: where.user, view });
  } catch (error) {
    undelivered(error, where.channel);
  }
}

/** A plan without agents knows no such thing: then nothing is suggested. */
async function suggestPrompts(
  where: Whereabouts,
  client: Client,
  { service, people, log }: SlackService,
): Promise<void> {
  const language = privateLanguage(service, await placeOf(where, client, people));
  const [first, ...rest] = examplesOf(service.bot.phrase, language)
    .slice(0, MOST_PROMPTS)
    .map((message) => ({ title: message, message }));
  if (first === undefined) return;
  try {
    await client.assistant.threads.setSuggestedPrompts({ channel_id: where.channel, prompts: [first, ...rest] });
  } catch (error) {
    log.debug({ reason: String(error) }, 'no prompts are suggested');
  }
}

export function listenToHome(app: App, current: () => SlackService): void {
  app.event('app_home_opened', async ({ event, client, context, body }) => {
    const slack = current();
    const where = { team: context.teamId ?? '', user: event.user, channel: event.channel, direct: true };
    slack.dispatch(() => ({
      id: body.event_id,
      user: `${where.team}:${where.user}`,
      points: 0,
      work: () => (event.tab === 'messages' ? suggestPrompts(where, client, slack) : publishHome(where, client, slack)),
      refuse: async () => undefined,
      // A tab that stays as it was needs no apology.
      apologise: async () => undefined,
    }));
  });
}
