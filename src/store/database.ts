// The store's tables, opened and brought up to date; whichever engine holds them.
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { requireWritable } from '../runtime/folder.ts';
import type { Location } from './location.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly location: Location;
  readonly tables: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** What is done with the tables before they are used. */
export type Prepare = (tables: Kysely<Tables>, location: Location) => Promise<void>;

/** Connections of one process; milliseconds until one must be there, and until a statement is given up, on the server and here. */
const POOL = {
  max: 5,
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 60_000,
  statement_timeout: 5_000,
  query_timeout: 6_000,
  keepAlive: true,
};
/** PostgreSQL's number for its type bigint. */
const INT8 = 20;

async function dialectOf(location: Location) {
  if (location.engine === 'sqlite') {
    requireWritable(dirname(location.file));
    return new SqliteDialect({ database: openSqlite(location.file) });
  }
  const { default: pg } = await import('pg');
  pg.types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ ...POOL, connectionString: location.url });
  // One that breaks is made anew when it is needed. In use, its statement says so; a client that nobody listens to ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

/**
 * @param prepare what is done before it is used: brings the tables up to date, unless told otherwise
 * @throws OperatorError where a newer version has written the store; what the engine throws where it cannot be opened,
 * which connectionProblem puts into words
 */
export async function openDatabase(location: Location, prepare: Prepare = migrate): Promise<Database> {
  const tables = new Kysely<Tables>({ dialect: await dialectOf(location) });
  const close = (): Promise<void> => tables.destroy();
  try {
    await prepare(tables, location);
  } catch (error) {
    await close();
    throw error;
  }
  return { location, tables, close };
}
