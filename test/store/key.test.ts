// The key of a store: made once, kept for its owner alone, and missed where it is gone.
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { keyFileOf } from '../../src/store/key-file.ts';
import { withKey } from '../../src/store/keyed.ts';

const fresh = () => ({ engine: 'sqlite', file: join(mkdtempSync(join(tmpdir(), 'key-')), 'store.sqlite') }) as const;
type Place = { readonly location: ReturnType<typeof fresh>; readonly key?: string };

async function idOf(place: Place): Promise<string> {
  const database = await openDatabase(place.location);
  try {
    return (await withKey(database, place)).secrets.id;
  } finally {
    await database.close();
  }
}

it('is made at the first start, beside the store, and is the same at the next', async () => {
  const location = fresh();
  const first = await idOf({ location });
  const key = keyFileOf(location.file);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  expect(readFileSync(key, 'utf8').trim()).toHaveLength(44);
  expect(await idOf({ location })).toBe(first);
  expect(await idOf({ location, key: readFileSync(key, 'utf8').trim() })).toBe(first);
});

it('that is gone, or another, is told, and none is made in its place', async () => {
  const location = fresh();
  await idOf({ location });
  const key = keyFileOf(location.file);
  await expect(idOf({ location, key: 'another key, which is long enough for one' })).rejects.toThrow(
    /^The store \(.+\) was made with another key \([0-9a-f]{8}\) than the one there is \([0-9a-f]{8}\)\. Set STORE_KEY to that key/u,
  );
  renameSync(key, `${key}.away`);
  await expect(idOf({ location })).rejects.toThrow(`is not there: "${key}" is missing. Put it back from a backup`);
  renameSync(`${key}.away`, key);
  await idOf({ location });
});

it('that was cut off is no key', async () => {
  const location = fresh();
  for (const text of ['', 'abc\n']) {
    rmSync(keyFileOf(location.file), { force: true });
    writeFileSync(keyFileOf(location.file), text);
    await expect(idOf({ location })).rejects.toThrow(
      `holds no key: it has ${text.trim().length} characters, and 32 are the fewest.`,
    );
  }
});
