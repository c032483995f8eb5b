// A workspace that has just installed the app: who installed it is greeted, once and privately.
import { type Installation, type InstallationQuery, type InstallationStore, webApi } from '@slack/bolt';
import { privateLanguage } from '../../runtime/service.ts';
import { placeOf } from './person.ts';
import { renderView } from './render/view.ts';
import type { SlackService } from './service.ts';

/** Whether the workspace had the app before: then it only renews it. */
export async function isKnown(
  { team, enterprise, isEnterpriseInstall = false }: Installation,
  installations: InstallationStore,
): Promise<boolean> {
  const query = { teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall };
  // A store fails for what it doesn't hold.
  return installations.fetchInstallation(query as InstallationQuery<boolean>).then(
    () => true,
    () => false,
  );
}

/** @param options of the client that writes with the new workspace's own token */
export function greet({ team, user, bot }: Installation, slack: SlackService, options: webApi.WebClientOptions): void {
  if (team === undefined || bot === undefined) return;
  const { service, people, undelivered } = slack;
  const where = { team: team.id, user: user.id, channel: user.id, direct: true };
  const client = new webApi.WebClient(bot.token, options);
  slack.dispatch(() => ({
    id: `greeting:${team.id}:${Date.now()}`,
    user: `${team.id}:${user.id}`,
    points: 0,
    work: async () => {
      const language = privateLanguage(service, await placeOf(where, client, people));
      try {
        const body = renderView({ kind: 'help', language, isGreeting: true }, service);
        await client.chat.postMessage({ channel: user.id, ...body, unfurl_links: false, unfurl_media: false });
      } catch (error) {
        undelivered(error, user.id);
      }
    },
    refuse: async () => undefined,
    // Nobody waits for it.
    apologise: async () => undefined,
  }));
}
