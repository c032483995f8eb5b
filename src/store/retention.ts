// How long things are kept, and what goes at a person's wish.
import type { Log } from '../runtime/log.ts';
import type { Database } from './database.ts';
import { cutLog } from './leftovers.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Rows that were deleted, by what they were. */
export interface Deleted {
  readonly rating: number;
  readonly miss: number;
  readonly wait: number;
}

/** @param days how long ratings, missed questions and wishes to be told are kept */
export async function retain({ tables, location }: Database, days: number, now: number): Promise<Deleted> {
  const before = now - days * DAY;
  const [rating, wait] = await Promise.all(
    (['rating', 'wait'] as const).map((table) => tables.deleteFrom(table).where('at', '<', before).executeTakeFirst()),
  );
  const miss = await tables.deleteFrom('miss').where('last', '<', before).executeTakeFirst();
  const deleted = {
    rating: Number(rating?.numDeletedRows ?? 0),
    miss: Number(miss.numDeletedRows),
    wait: Number(wait?.numDeletedRows ?? 0),
  };
  if (Object.values(deleted).some((count) => count > 0)) await cutLog({ tables, location });
  return deleted;
}

/** Events are repeated for an hour at most. */
export async function forgetDeliveries({ tables }: Database, now: number): Promise<void> {
  await tables
    .deleteFrom('delivery')
    .where('at', '<', now - HOUR)
    .execute();
}

/** What a running bot does each hour. */
export async function tidy(database: Database, days: number, log: Log): Promise<void> {
  await forgetDeliveries(database, Date.now());
  const deleted = await retain(database, days, Date.now());
  if (Object.values(deleted).some((count) => count > 0)) log.info({ ...deleted }, 'what is too old is deleted');
}

/**
 * @param person keyed
 * @returns how many rows there were of this person
 */
export async function erasePerson({ tables, location }: Database, person: string): Promise<number> {
  const deleted = await tables
    .transaction()
    .execute((all) =>
      Promise.all(
        (['rating', 'choice', 'wait'] as const).map((table) =>
          all.deleteFrom(table).where('person', '=', person).executeTakeFirst(),
        ),
      ),
    );
  await cutLog({ tables, location });
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
