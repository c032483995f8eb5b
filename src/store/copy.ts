// A store copied into a file and back, whichever engine holds it: a file of SQLite with the same tables.
import { existsSync, linkSync, rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { OperatorError } from '../runtime/operator-error.ts';
import { type Database, openDatabase } from './database.ts';
import { KEPT, type Tables } from './tables.ts';

/** Rows at a time. */
const PAGE = 500;

type Rows = Record<string, unknown>[];
/** A table whose columns matter to nobody here. */
type Any = Kysely<Record<string, Record<string, unknown>>>;

const any = (tables: Kysely<Tables>): Any => tables as unknown as Any;

async function* pages(from: Any, table: string): AsyncGenerator<Rows> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await from.selectFrom(table).selectAll().orderBy(sql`1, 2`).limit(PAGE).offset(offset).execute();
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

async function writeCopy(database: Database, file: string): Promise<void> {
  if (database.location.engine === 'sqlite') {
    await sql`vacuum into ${file}`.execute(database.tables);
    return;
  }
  const copy = await openDatabase({ engine: 'sqlite', file });
  try {
    await copyAll(database.tables, copy.tables);
    // One file, without the two that stand beside one in use.
    await sql`pragma journal_mode = delete`.execute(copy.tables);
  } finally {
    await copy.close();
  }
}

/**
 * Writes a copy while the store is in use; the file is there whole or not at all.
 * @throws OperatorError where the file is there already
 */
export async function backUp(database: Database, file: string): Promise<void> {
  const taken = new OperatorError(`"${file}" is there already. Name a new file, or take that one away first.`);
  if (existsSync(file)) throw taken;
  const part = `${file}.${process.pid}.part`;
  try {
    await writeCopy(database, part);
    linkSync(part, file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : error;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
}

/**
 * Replaces what is kept by what a backup holds, all of it or nothing.
 * @returns how many rows there are now
 * @throws OperatorError where the file isn't there; what opening it throws where it is no store
 */
export async function restore(database: Database, file: string): Promise<number> {
  if (!existsSync(file)) throw new OperatorError(`There is no file "${file}". Name the file that "backup" wrote.`);
  const copy = await openDatabase({ engine: 'sqlite', file });
  try {
    return await copyAll(copy.tables, database.tables);
  } finally {
    await copy.close();
  }
}
