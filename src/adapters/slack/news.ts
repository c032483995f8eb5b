// Direct messages to people who asked to be told when an answer changes, with the token of their own workspace.
import { webApi } from '@slack/bolt';
import { createNews, type News } from '../../runtime/news.ts';
import { clientOptions } from './app.ts';
import { renderView } from './render/view.ts';
import type { SlackService } from './service.ts';
import type { SlackSettings } from './settings.ts';

async function tokenOf(team: string, { connection }: SlackSettings): Promise<string | undefined> {
  if (connection.mode !== 'install') return connection.botToken;
  const query = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false } as const;
  // A workspace that has taken the app away hears nothing more of it.
  const installation = await connection.installations.fetchInstallation(query).catch(() => undefined);
  return installation?.bot?.token;
}

export function createSlackNews(settings: SlackSettings, slack: () => SlackService): News {
  return createNews(async (to, view) => {
    const [team = '', user = ''] = to.split(':');
    const token = await tokenOf(team, settings);
    if (token === undefined) return;
    const client = new webApi.WebClient(token, clientOptions(settings));
    const { service, undelivered } = slack();
    try {
      await client.chat.postMessage({ channel: user, ...renderView(view, service) });
    } catch (error) {
      undelivered(error, user);
    }
  });
}
