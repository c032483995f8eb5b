// How the tables came to be, step by step; a step that has been released is never changed. Both engines take this SQL.
import { type Kysely, type Migration, sql } from 'kysely';
import type { Location } from './location.ts';

type Engine = Location['engine'];

const FIRST = [
  `create table rating (
    person text not null, facts text not null, platform text not null, language text not null,
    rating text not null, reason text, details text, at bigint not null,
    primary key (person, facts))`,
  `create table miss (
    language text not null, words text not null, platform text not null, text text not null,
    nearest text, score double precision not null,
    count integer not null, first bigint not null, last bigint not null,
    primary key (language, words))`,
  'create table choice (person text primary key, language text not null, at bigint not null)',
  `create table setting (
    platform text not null, server text not null, channel text not null, chosen text not null, at bigint not null,
    primary key (platform, server, channel))`,
  'create table installation (workspace text primary key, sealed text not null, at bigint not null)',
  `create table wait (
    person text not null, question text not null, sealed text not null, at bigint not null,
    primary key (person, question))`,
  'create table sealing (one integer primary key, key text not null)',
  'create index rating_age on rating (at)',
  'create index miss_age on miss (last)',
  'create index wait_age on wait (at)',
];

/** What is lost of it in a crash of the server is an hour's at most. */
const deliveries = (engine: Engine): string[] => [
  `create ${engine === 'postgres' ? 'unlogged ' : ''}table delivery (id text primary key, at bigint not null)`,
  'create index delivery_age on delivery (at)',
];

const STEPS: Readonly<Record<string, (engine: Engine) => readonly string[]>> = {
  '0001-first': (engine) => [...FIRST, ...deliveries(engine)],
};

/** In their order, by their names. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  const up = async (db: Kysely<unknown>, statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
  return Object.fromEntries(
    Object.entries(STEPS).map(([name, statements]) => [name, { up: (db) => up(db, statements(engine)) }]),
  );
}
