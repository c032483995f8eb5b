// What the store says where it cannot be used: that it doesn't know, which is not that there is nothing.
import { afterAll, expect, it } from 'vitest';
import { storeFolder } from '../support/kept-store.ts';

const folder = storeFolder();
afterAll(folder.remove);

const SERVER = { platform: 'discord', server: '9' };

it('tells no settings where it cannot be read, and none where nobody has set any', async () => {
  expect(await folder.broken().settingsOf(SERVER)).toBeUndefined();
  expect(await folder.open().settingsOf(SERVER)).toEqual(new Map());
});

it('says so where settings cannot be kept', async () => {
  await expect(folder.broken().set({ ...SERVER, channel: '' }, { greeting: false })).rejects.toThrow();
});
