// Brings the tables to where this version needs them, one process at a time.
import { type Kysely, Migrator, sql } from 'kysely';
import { OperatorError } from '../runtime/operator-error.ts';
import { type Location, placeOf } from './location.ts';
import { migrationsFor } from './migrations.ts';
import type { Migrated, Tables } from './tables.ts';

/** Only the version that wrote the store, or a later one, can use it. */
export class NewerStoreError extends OperatorError {
  override readonly name = 'NewerStoreError';
}

/**
 * A version that came later has taken steps of which this one knows nothing.
 * @throws NewerStoreError
 */
export async function refuseNewer(db: Kysely<Tables>, location: Location): Promise<void> {
  const known = Object.keys(migrationsFor(location.engine));
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const done = await (db as unknown as Kysely<Migrated>).selectFrom('kysely_migration').select('name').execute();
  const unknown = done.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new NewerStoreError(
    `The store (${placeOf(location)}) was written by a newer version of the bot, which took steps that this one doesn't know: ${unknown.join(', ')}. Run that version again, or restore a backup from before with "npm run store -- restore FILE" into an empty store.`,
  );
}

/** @throws OperatorError for a file of SQLite that no version of the bot has written, and for a newer one's */
export async function migrateStore(db: Kysely<Tables>, location: Location): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration'))
    throw new OperatorError(
      'The file is no backup of a store: it lacks its tables. Name the file that "backup" wrote.',
    );
  await migrate(db, location);
}

async function migrateAll(db: Kysely<Tables>, location: Location): Promise<void> {
  const migrations = migrationsFor(location.engine);
  await refuseNewer(db, location);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * @throws OperatorError where a newer version has written the store; what the engine throws, with the tables as they were
 */
export async function migrate(db: Kysely<Tables>, location: Location): Promise<void> {
  // Kysely locks on PostgreSQL by itself.
  if (location.engine === 'postgres') return migrateAll(db, location);
  await db.connection().execute(async (one) => {
    await sql`begin immediate`.execute(one);
    try {
      await migrateAll(one, location);
      await sql`commit`.execute(one);
    } catch (error) {
      await sql`rollback`.execute(one);
      throw error;
    }
  });
}
