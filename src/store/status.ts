// How a store is doing: what is in it, how old that is, how much room it takes.
import { statSync } from 'node:fs';
import type { Database } from './database.ts';
import { placeOf } from './location.ts';
import { KEPT } from './tables.ts';

export interface Status {
  /** Without a password. */
  readonly place: string;
  readonly engine: string;
  /** Bytes; absent where they aren't the bot's to know. */
  readonly size?: number;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<(typeof KEPT)[number], number>>;
  /** The time of the oldest rating, in milliseconds since 1970. */
  readonly oldest?: number;
}

export async function statusOf({ location, tables }: Database): Promise<Status> {
  const counts: [string, number][] = [];
  for (const table of KEPT) {
    const { many } = await tables
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    counts.push([table, Number(many)]);
  }
  const { at } = await tables
    .selectFrom('rating')
    .select((of) => of.fn.min('at').as('at'))
    .executeTakeFirstOrThrow();
  return {
    place: placeOf(location),
    engine: location.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL',
    ...(location.engine === 'sqlite' ? { size: statSync(location.file).size } : {}),
    rows: Object.fromEntries(counts) as Status['rows'],
    ...(at === null ? {} : { oldest: Number(at) }),
  };
}
