// The variables of the store: where it is, its key, what is kept and for how long.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { storeSecrets } from '../../src/config/store.ts';
import { OWN, problemsOf } from './slack-environment.ts';

const KEY = 'k'.repeat(32);
const storeOf = (environment: Readonly<Record<string, string>>) => readConfig(environment, OWN).store;
const FORMS =
  'Set the address of a PostgreSQL (postgres://user@host/database) or of a file (file:/var/lib/bot/store.sqlite), or leave it out for data/store.sqlite.';
const MAKE = 'Make one with "openssl rand -base64 32"';

describe('the place', () => {
  test.each([
    ['file:/var/lib/bot/store.sqlite', '/var/lib/bot/store.sqlite'],
    ['file:///var/lib/bot/store.sqlite', '/var/lib/bot/store.sqlite'],
    ['file:kept/a b.sqlite', resolve('kept/a b.sqlite')],
  ])('%s is a file', (url, file) => {
    expect(storeOf({ STORE_URL: url })).toMatchObject({ location: { engine: 'sqlite', file }, isNamed: true });
  });

  test.each(['postgres://bot:secret@db.example:5433/bot', 'postgresql://bot@db.example/bot'])(
    '%s is a server',
    (url) => {
      expect(storeOf({ STORE_URL: url, STORE_KEY: KEY }).location).toEqual({ engine: 'postgres', url });
    },
  );

  test('is none where it is no address, which is not shown', () => {
    for (const url of ['hunter2', 'file:', 'mysql://root:hunter2@db/x', 'postgres://', '/var/lib/store.sqlite'])
      expect(problemsOf({ STORE_URL: url })).toEqual([`STORE_URL is no address of a store. ${FORMS}`]);
  });
});

test('the key is long, and a server needs one; it may stand in a file', () => {
  expect(problemsOf({ STORE_KEY: 'short' })).toEqual([
    `STORE_KEY has 5 characters, and 32 are the fewest. ${MAKE}; what was kept under the old one is not read under another.`,
  ]);
  expect(problemsOf({ STORE_URL: 'postgres://bot@db/bot' })).toEqual([
    `STORE_URL names a PostgreSQL, and STORE_KEY is not set. ${MAKE}, the same for every process.`,
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'store-key-')), 'key');
  writeFileSync(file, `${KEY}\n`);
  expect(storeOf({ STORE_URL: 'postgres://bot@db/bot', STORE_KEY_FILE: file }).key).toBe(KEY);
});

test('what is kept and for how long is read', () => {
  expect(storeOf({ MISSES: 'on', RETENTION_DAYS: '7' })).toMatchObject({ misses: true, retentionDays: 7 });
  expect(problemsOf({ MISSES: 'yes', RETENTION_DAYS: '0' })).toEqual([
    'MISSES is "yes". Set one of: on, off; or leave it out.',
    'RETENTION_DAYS is "0". Set a whole number from 1 to 3650, or leave it out.',
  ]);
});

test('the key and the password, as they are written and as they are meant, must never be shown', () => {
  const store = storeOf({ STORE_URL: 'postgres://bot:p%40ss@db/bot', STORE_KEY: KEY });
  expect(storeSecrets(store)).toEqual([KEY, 'p%40ss', 'p@ss']);
  expect(storeSecrets(storeOf({}))).toEqual([]);
});
