// A PostgreSQL that ends in the middle of a statement: that statement fails, and the process goes on with the next connection.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { hasPostgres, startPostgres } from './postgres.ts';

it.skipIf(!hasPostgres)('a connection that is cut is an error of its statement alone', async () => {
  const server = await startPostgres();
  const database = await openDatabase({ engine: 'postgres', url: await server.database() });
  const asleep = sql`select pg_sleep(20)`.execute(database.tables);
  const inside = database.tables.transaction().execute(async (all) => {
    await sql`select 1`.execute(all);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await sql`select 1`.execute(all);
  });
  const failed = Promise.allSettled([asleep, inside]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.stop();
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await server.start();
  expect((await sql`select 1 as one`.execute(database.tables)).rows).toEqual([{ one: 1 }]);
  await database.close();
  await server.remove();
});
