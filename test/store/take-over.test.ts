// Workspaces that an earlier version kept as files: the store has them afterwards, once.
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspaces } from '../../src/adapters/slack/workspaces.ts';
import { takeOver } from '../../src/store/take-over.ts';
import { collectLog, type Entry } from '../adapters/discord/support.ts';
import { keptFile } from '../adapters/kept.ts';

const TOKEN = ['xoxb', '1', '2', 'abcdefghijklmnopqrstuvwx'].join('-');

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'installations-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'app-latest'), text);
  }
  return folder;
}

const installed = (team: string): string =>
  JSON.stringify({ team: { id: team }, user: { id: 'U1' }, bot: { token: TOKEN, userId: 'B1', scopes: [], id: 'B1' } });

it('finds each workspace by its team, and one of an enterprise by both; nothing comes back that was taken away', async () => {
  const kept = keptFile();
  const store = kept.open();
  const folder = folderWith({ T1: installed('T1'), 'E1-T2': installed('T2') });
  const entries: Entry[] = [];
  await takeOver(folder, store.installations, collectLog(entries));
  const workspaces = createWorkspaces(store.installations);
  const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
  expect((await workspaces.fetchInstallation(query)).bot?.token).toBe(TOKEN);
  const second = { teamId: 'T2', enterpriseId: 'E1', isEnterpriseInstall: false } as const;
  expect((await workspaces.fetchInstallation(second)).team?.id).toBe('T2');
  await workspaces.deleteInstallation?.(query);
  await takeOver(folder, store.installations, collectLog(entries));
  await expect(workspaces.fetchInstallation(query)).rejects.toThrow('No workspace T1 has installed the app.');
  expect(entries).toMatchObject([{ level: 'info', fields: { workspaces: 2 } }]);
  await store.close();
  expect(kept.bytes()).not.toContain(TOKEN);
});

it('takes over nothing where a file is damaged, and says which', async () => {
  const store = keptFile().open();
  const folder = folderWith({ T1: installed('T1'), T2: '{"team":' });
  await expect(takeOver(folder, store.installations, collectLog([]))).rejects.toThrow(
    `The workspace in "${join(folder, 'T2', 'app-latest')}" cannot be taken over into the store: the file is damaged. Mend the file or move it away; that workspace then has to install the app again.`,
  );
  expect(await store.installations.get('T1')).toBeUndefined();
  expect(existsSync(join(folder, 'TAKEN-OVER'))).toBe(false);
  await store.close();
});

it('is answered from memory while the store cannot be read', async () => {
  let isDown = false;
  const store = keptFile().open();
  const { put, get, remove } = store.installations;
  const failing = {
    put,
    remove,
    get: async (workspace: string) => (isDown ? Promise.reject(new Error('down')) : get(workspace)),
  };
  const workspaces = createWorkspaces(failing);
  const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
  await put('T1', JSON.parse(installed('T1')));
  await workspaces.fetchInstallation(query);
  isDown = true;
  expect((await workspaces.fetchInstallation(query)).bot?.token).toBe(TOKEN);
  await store.close();
});
