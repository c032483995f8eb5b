// Workspaces that have installed the Slack app: their tokens, sealed.
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { KeyedDatabase } from './keyed.ts';

/** @param workspace its id, or that of the enterprise that has installed it for all of its own */
export async function putInstallation(
  { tables, location, secrets }: KeyedDatabase,
  { workspace, installation, at }: { readonly workspace: string; readonly installation: object; readonly at: number },
): Promise<void> {
  const sealed = secrets.seal(JSON.stringify(installation));
  // A workspace installs the app once: its token outlives a loss of power too.
  if (location.engine === 'sqlite') await sql`pragma synchronous = full`.execute(tables);
  await tables
    .insertInto('installation')
    .values({ workspace, sealed, at })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ sealed, at }))
    .execute();
  if (location.engine === 'sqlite') await sql`pragma synchronous = normal`.execute(tables);
}

/** @throws OtherKeyError where it was sealed with another key */
export async function installationOf({ tables, secrets }: KeyedDatabase, workspace: string): Promise<unknown> {
  const row = await tables
    .selectFrom('installation')
    .select('sealed')
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(secrets.unseal(row.sealed));
}

export async function deleteInstallation({ tables }: Database, workspace: string): Promise<void> {
  await tables.deleteFrom('installation').where('workspace', '=', workspace).execute();
}
