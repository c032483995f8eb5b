// A store copied into a file and back, whichever engine holds it: a file of SQLite with the same tables.
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { OperatorError } from '../runtime/operator-error.ts';
import { type Database, openDatabase } from './database.ts';
import { cutLog } from './leftovers.ts';
import { migrateStore } from './migrate.ts';
import { KEPT, KEYS, type KeptTable, type Tables } from './tables.ts';

/** Rows at a time. */
const PAGE = 500;

type Rows = Record<string, unknown>[];
/** A table whose columns matter to nobody here. */
type Any = Kysely<Record<string, Record<string, unknown>>>;

const any = (tables: Kysely<Tables>): Any => tables as unknown as Any;

async function* pages(from: Any, table: KeptTable): AsyncGenerator<Rows> {
  const keys: readonly string[] = KEYS[table];
  type Query = SelectQueryBuilder<Record<string, Record<string, unknown>>, string, Record<string, unknown>>;
  const all = keys.reduce<Query>((query, key) => query.orderBy(key), from.selectFrom(table).selectAll());
  for (let offset = 0; ; offset += PAGE) {
    const rows = await all.limit(PAGE).offset(offset).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

/** Everything or nothing: what was there before is replaced. @returns how many rows */
async function copyAll(from: Kysely<Tables>, to: Kysely<Tables>): Promise<number> {
  let count = 0;
  await to.transaction().execute(async (all) => {
    for (const table of KEPT) {
      await any(all).deleteFrom(table).execute();
      for await (const rows of pages(any(from), table)) {
        await any(all).insertInto(table).values(rows).execute();
        count += rows.length;
      }
    }
  });
  return count;
}

async function copyServer(tables: Kysely<Tables>, file: string): Promise<void> {
  const copy = await openDatabase({ engine: 'sqlite', file });
  try {
    // One moment of a store that goes on being written to.
    const reading = tables.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    await reading.execute((all) => copyAll(all, copy.tables));
    // One file, without the two that stand beside one in use.
    await sql`pragma journal_mode = delete`.execute(copy.tables);
  } finally {
    await copy.close();
  }
}

/**
 * Writes a copy while the store is in use; the file is there whole or not at all, for its owner alone.
 * @throws OperatorError where the file is there already
 */
export async function backUp({ tables, location }: Database, file: string): Promise<void> {
  const taken = new OperatorError(`"${file}" is there already. Name a new file, or take that one away first.`);
  if (existsSync(file)) throw taken;
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, '', { mode: 0o600, flag: 'wx' });
    if (location.engine === 'sqlite') await sql`vacuum into ${part}`.execute(tables);
    else await copyServer(tables, part);
    copyFileSync(part, file, constants.COPYFILE_EXCL);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
}

/**
 * Replaces what is kept by what a backup holds, all of it or nothing. The backup itself is read alone, and stays as it is.
 * @returns how many rows there are now
 * @throws OperatorError where the file isn't there, or is no store, or a newer version's
 */
export async function restore(database: Database, file: string): Promise<number> {
  if (!existsSync(file)) throw new OperatorError(`There is no file "${file}". Name the file that "backup" wrote.`);
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  const own = join(folder, 'store.sqlite');
  try {
    copyFileSync(file, own);
    const copy = await openDatabase({ engine: 'sqlite', file: own }, migrateStore);
    try {
      return await copyAll(copy.tables, database.tables);
    } finally {
      await copy.close();
      await cutLog(database);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
