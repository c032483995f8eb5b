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

/** @returns the steps that were taken; undefined where no version of the bot has written anything */
async function stepsDone(db: Kysely<Tables>): Promise<string[] | undefined> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return undefined;
  const done = await (db as unknown as Kysely<Migrated>).selectFrom('kysely_migration').select('name').execute();
  return done.map(({ name }) => name);
}

/**
 * A version that came later has taken steps of which this one knows nothing.
 * @returns how many steps this version has still to take
 * @throws NewerStoreError
 */
async function stepsLeft(db: Kysely<Tables>, location: Location): Promise<number> {
  const known = Object.keys(migrationsFor(location.engine));
  const done = (await stepsDone(db)) ?? [];
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length === 0) return known.length - done.length;
  throw new NewerStoreError(
    `The store (${placeOf(location)}) was written by a newer version of the bot, which took steps that this one doesn't know: ${unknown.join(', ')}. Run that version again, or restore a backup from before with "npm run store -- restore FILE" into an empty store.`,
  );
}

/** Only looks. @throws NewerStoreError */
export async function refuseNewer(db: Kysely<Tables>, location: Location): Promise<void> {
  await stepsLeft(db, location);
}

/** @throws OperatorError for a file of SQLite that no version of the bot has written, and for a newer one's */
export async function migrateStore(db: Kysely<Tables>, location: Location): Promise<void> {
  if ((await stepsDone(db)) === undefined)
    throw new OperatorError(
      'The file is no backup of a store: it lacks its tables. Name the file that "backup" wrote.',
    );
  await migrate(db, location);
}

async function takeSteps(db: Kysely<Tables>, { engine }: Location): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Kysely locks on PostgreSQL alone. */
async function underLock(db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<void>): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`begin immediate`.execute(one);
    try {
      await work(one);
      await sql`commit`.execute(one);
    } catch (error) {
      await sql`rollback`.execute(one);
      throw error;
    }
  });
}

/**
 * Locks nothing where no step is left, as at nearly every start.
 * @throws OperatorError where a newer version has written the store; what the engine throws, with the tables as they were
 */
export async function migrate(db: Kysely<Tables>, location: Location): Promise<void> {
  if ((await stepsLeft(db, location)) === 0) return;
  const take = (one: Kysely<Tables>): Promise<void> => takeSteps(one, location);
  await (location.engine === 'postgres' ? take(db) : underLock(db, take));
}
