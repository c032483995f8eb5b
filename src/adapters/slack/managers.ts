// Who manages a workspace: its admins and owners where the scope to see them was granted, else whoever installed the app.
import type { InstallationStore, webApi } from '@slack/bolt';
import { patiently } from '../../runtime/patience.ts';
import type { Manages } from '../../runtime/service.ts';
import type { Profiles } from './profiles.ts';

interface Who {
  readonly team: string;
  /** Of the workspace, where it belongs to one. */
  readonly enterprise?: string;
  readonly user: string;
}

/** Asked anew each time. */
export type ManagesOf = (who: Who, client: webApi.WebClient) => Promise<Manages>;

/** Milliseconds of the three seconds that Slack waits for an answer. */
const PATIENCE = 500;

async function isInstaller({ team, enterprise, user }: Who, installations: InstallationStore): Promise<Manages> {
  let told: Manages = 'unreached';
  const query = { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: false as const };
  const asking = installations.fetchInstallation(query).then((installation) => {
    told = installation.user.id === user ? 'yes' : 'no';
  });
  await patiently(
    asking.catch(() => undefined),
    PATIENCE,
  );
  return told;
}

/** @param installations absent where there is one token alone, which doesn't tell who installed the app */
export function createManagers({ managesOf }: Profiles, installations: InstallationStore | undefined): ManagesOf {
  return async (who, client) => {
    const told = await managesOf(who, client);
    return told === 'untold' && installations !== undefined ? isInstaller(who, installations) : told;
  };
}
