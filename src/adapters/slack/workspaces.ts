// Where Bolt finds the workspaces that have installed the app: in the store, and in memory while that cannot be read.
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { inTime } from '../../runtime/in-time.ts';
import type { Installations } from '../../runtime/store.ts';

type Installed = Installation<'v1' | 'v2', boolean>;

/** Of a workspace that never installed the app, or has taken it away. */
export class NoInstallationError extends Error {
  override readonly name = 'NoInstallationError';
}

/** Workspaces that are remembered. */
const MOST = 1_000;

function keyOf(enterprise: string | undefined, team: string | undefined, wholeEnterprise = false): string {
  const parts = wholeEnterprise ? [enterprise] : [enterprise, team];
  return parts.filter((part) => part !== undefined && part !== '').join('-');
}

const asked = ({ enterpriseId, teamId, isEnterpriseInstall }: InstallationQuery<boolean>): string =>
  keyOf(enterpriseId, teamId, isEnterpriseInstall);

export function createWorkspaces({ put, get, remove }: Installations): InstallationStore {
  const known = new LRUCache<string, Installed>({ max: MOST });
  return {
    storeInstallation: async (installation) => {
      const { enterprise, team, isEnterpriseInstall } = installation;
      const key = keyOf(enterprise?.id, team?.id, isEnterpriseInstall);
      await put(key, installation);
      known.set(key, installation as Installed);
    },
    fetchInstallation: async (query) => {
      const key = asked(query);
      const before = known.get(key);
      // Who isn't known yet is waited for: a store that is slow is none without the workspace.
      const found = (await (before === undefined ? get(key) : inTime(get(key), before))) as Installed | undefined;
      if (found === undefined) throw new NoInstallationError(`No workspace ${key} has installed the app.`);
      known.set(key, found);
      return found as never;
    },
    deleteInstallation: async (query) => {
      known.delete(asked(query));
      await remove(asked(query));
    },
  };
}
