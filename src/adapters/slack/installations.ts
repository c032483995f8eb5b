// Workspaces that install the app, and those that take it away.
import type { App, InstallationStore } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';

interface Whose {
  readonly teamId?: string;
  readonly enterpriseId?: string;
}

/** A token that is no longer good is forgotten: it is of no use, and not ours to keep. */
export function listenToInstallations(app: App, installations: InstallationStore, log: Log): void {
  const forget = async ({ teamId, enterpriseId }: Whose): Promise<void> => {
    if (teamId === undefined) return;
    await installations.deleteInstallation?.({ teamId, enterpriseId, isEnterpriseInstall: false });
    log.info({ team: teamId }, 'a workspace has taken the app away');
  };
  app.event('app_uninstalled', async ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(context);
  });
}

/** Where there is one token alone: Slack says that it is revoked, also where the app is taken away. */
export function listenToRevocation(app: App, doubt: () => void): void {
  app.event('tokens_revoked', async ({ event }) => {
    if ((event.tokens.bot ?? []).length > 0) doubt();
  });
}
