// A store in a temporary folder, for adapters that keep things.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../../src/core/bot.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { Location } from '../../src/store/location.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { KeptStore } from '../../src/store/store.ts';
import { KEPT } from '../../src/store/tables.ts';
import { knowledge, model } from '../support/bot.ts';
import { collectLog, type Entry } from './discord/support.ts';

export interface KeptFile {
  readonly location: Location;
  /** Another store over the same file, as after a restart. */
  readonly open: () => KeptStore;
  readonly entries: Entry[];
  /** What is in it, by table, without what platforms repeat. */
  readonly rows: () => Promise<Record<string, object[]>>;
  /** Every byte on the disk. */
  readonly bytes: () => string;
}

export function keptFile({ misses = true } = {}): KeptFile {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const location = { engine: 'sqlite', file: join(folder, 'store.sqlite') } as const;
  const secrets = createSecrets('a key that only this test knows, of course');
  const entries: Entry[] = [];
  return {
    location,
    entries,
    open: () =>
      new KeptStore({
        location,
        withKey: async (database) => ({ ...database, secrets }),
        misses,
        retentionDays: 90,
        log: collectLog(entries),
      }),
    rows: async () => {
      const database: Database = await openDatabase(location);
      const tables = await Promise.all(
        KEPT.map(async (table) => [table, await database.tables.selectFrom(table).selectAll().execute()] as const),
      );
      await database.close();
      return Object.fromEntries(tables);
    },
    bytes: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
  };
}

/** The bot of a later knowledge, in which the article states what it left out. */
export function laterBot(id: string) {
  const { facts } = knowledge;
  const fact = facts[id];
  if (fact === undefined) throw new Error(`there is no entry ${id}`);
  const later = { ...facts, [id]: { ...fact, kind: 'stated' as const, paragraphs: [1] } };
  return createBot({ ...knowledge, facts: later, hash: 'later' }, model);
}
