// What SQLite leaves of a deleted row: nothing in the file itself, by its secure_delete, but the log of changes beside it.
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Empties the log, which else is written over when it is long. Another process that reads just now puts it off. */
export async function cutLog({ tables, location }: Pick<Database, 'tables' | 'location'>): Promise<void> {
  if (location.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(tables);
}
