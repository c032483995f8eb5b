// SQLite in this process: Node's own where Node has one, else libsql. What differs between the two ends here.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** What both have. */
interface Prepared {
  readonly all: (...values: never[]) => unknown[];
  readonly run: (...values: never[]) => {
    readonly changes: number | bigint;
    readonly lastInsertRowid: number | bigint;
  };
  readonly iterate: (...values: never[]) => IterableIterator<unknown>;
}
interface Connection {
  readonly prepare: (sql: string) => Prepared;
  readonly exec: (sql: string) => unknown;
  readonly close: () => unknown;
}
type Open = new (file: string) => Connection;

/** In this order: with the timeout second, processes that start at once refuse each other. */
const PRAGMAS = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'secure_delete = ON',
];
/** Statements that are kept prepared. */
const MOST_PREPARED = 200;

interface Builtin {
  getBuiltinModule?: (name: string) => { readonly DatabaseSync: Open } | undefined;
}

/** Node 22 warns at every start that its SQLite may change. */
function withoutWarning<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** @throws where neither is there: libsql is for systems with glibc, and what is released is without it */
function library(): Open {
  const own = withoutWarning(() => (process as Builtin).getBuiltinModule?.('node:sqlite'));
  if (own !== undefined) return own.DatabaseSync;
  try {
    return createRequire(import.meta.url)('libsql') as Open;
  } catch {
    throw new Error(
      `Node ${process.versions.node} has no SQLite of its own, and the package libsql is not there for this system: take Node 22.13 or newer, or install it with "npm install --no-save libsql", or name a PostgreSQL in STORE_URL`,
    );
  }
}

/** Whether rows come of it: neither of the two says so alike. */
const isReading = (sql: string): boolean => /^\s*(?:select|with|pragma|explain)\b|\breturning\b/iu.test(sql);

/** @throws where the file cannot be opened, or is no database */
export function openSqlite(file: string): SqliteDatabase {
  // For its owner alone: the files that SQLite puts beside it are like it.
  writeFileSync(file, '', { mode: 0o600, flag: 'a' });
  const connection = new (library())(file);
  try {
    for (const pragma of PRAGMAS) connection.exec(`PRAGMA ${pragma}`);
  } catch (error) {
    connection.close();
    throw error;
  }
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const statement = connection.prepare(sql);
    const given = (values: readonly unknown[]) => values as never[];
    return {
      reader: isReading(sql),
      all: (values) => statement.all(...given(values)),
      run: (values) => statement.run(...given(values)),
      iterate: (values) => statement.iterate(...given(values)),
    };
  };
  return {
    prepare: (sql) => {
      const known = prepared.get(sql) ?? prepare(sql);
      if (prepared.size < MOST_PREPARED) prepared.set(sql, known);
      return known;
    },
    close: () => {
      prepared.clear();
      connection.close();
    },
  };
}
