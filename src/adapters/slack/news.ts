// Direct messages to people who asked to be told when an answer changes, with the token of their own workspace.
import { type InstallationQuery, type InstallationStore, webApi } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';
import { createNews, type News, type Told } from '../../runtime/news.ts';
import { type Address, addressIn } from './address.ts';
import { clientOptions } from './app.ts';
import { isUnsent } from './outbox.ts';
import { renderView } from './render/view.ts';
import type { SlackSettings } from './settings.ts';
import type { Undelivered } from './undelivered.ts';
import { NoInstallationError } from './workspaces.ts';

/** The workspace's own installation, else that of the enterprise for all of its workspaces. @throws where there is none */
async function installed({ team, enterprise }: Address, installations: InstallationStore) {
  const own: InstallationQuery<false> = { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: false };
  if (enterprise === undefined) return installations.fetchInstallation(own);
  return installations.fetchInstallation(own).catch((error: unknown) => {
    if (!(error instanceof NoInstallationError)) throw error;
    const whole: InstallationQuery<true> = { teamId: undefined, enterpriseId: enterprise, isEnterpriseInstall: true };
    return installations.fetchInstallation(whole);
  });
}

async function tokenOf(address: Address, { connection }: SlackSettings): Promise<string | undefined> {
  if (connection.mode !== 'install') return connection.botToken;
  return (await installed(address, connection.installations)).bot?.token;
}

/** Whether a message that was cut off has arrived isn't known: it is told of once, and not again. */
function isOver(error: unknown): boolean {
  if (error instanceof NoInstallationError || error instanceof webApi.WebAPIPlatformError) return true;
  return error instanceof webApi.WebAPIRequestError && !isUnsent(error);
}

export function createSlackNews(settings: SlackSettings, undelivered: Undelivered, log: Log): News {
  return createNews(async (to, view, service): Promise<Told> => {
    const address = addressIn(to);
    try {
      const client = new webApi.WebClient(await tokenOf(address, settings), clientOptions(settings));
      await client.chat.postMessage({ channel: address.user, ...renderView(view, service) });
      return 'told';
    } catch (error) {
      // A workspace that has taken the app away hears nothing more of it.
      if (!(error instanceof NoInstallationError)) undelivered(error, address.user);
      return isOver(error) ? 'refused' : 'later';
    }
  }, log);
}
