// A store with the key that it was made with: under another one nobody would be found again, and nothing unsealed.
import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { fileWords } from '../runtime/folder.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import type { Database } from './database.ts';
import { keyBeside, keyFileOf } from './key-file.ts';
import { type Location, placeOf } from './location.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import type { Tables } from './tables.ts';

export interface KeyedDatabase extends Database {
  readonly secrets: Secrets;
}

export interface StorePlace {
  readonly location: Location;
  /** Absent where one is kept beside the file. */
  readonly key?: string;
}

const LOST =
  'If that key is lost: npm run store -- backup FILE, move the store away, and npm run store -- restore FILE into a new one; chosen languages are then forgotten, and workspaces have to install the app again.';

async function knownKey(tables: Kysely<Tables>): Promise<string | undefined> {
  const row = await tables.selectFrom('sealing').select('key').executeTakeFirst();
  return row?.key;
}

function secretsOf({ location, key }: StorePlace, known: string | undefined): Secrets {
  if (key !== undefined || location.engine === 'postgres') return createSecrets(key ?? '');
  const file = keyFileOf(location.file);
  if (known !== undefined && !existsSync(file))
    throw new OperatorError(
      `The key of the store (${placeOf(location)}) is not there: "${file}" is missing. Put it back from a backup, or set STORE_KEY to what it held. ${LOST}`,
    );
  try {
    return createSecrets(keyBeside(location.file));
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(
      `The key of the store cannot be kept beside "${location.file}": ${fileWords(error)}. Let the bot write there, name another place in STORE_URL, or set STORE_KEY.`,
    );
  }
}

/**
 * Of a store whose tables may not be there yet: nothing is written.
 * @throws OperatorError where its key is gone, or another
 */
export async function checkKey({ tables, location }: Database, place: StorePlace): Promise<void> {
  const known = await knownKey(tables).catch(() => undefined);
  if (known !== undefined) sameOrSay(known, secretsOf(place, known), location);
}

function sameOrSay(known: string | undefined, { id }: Secrets, location: Location): void {
  if (known === id) return;
  throw new OperatorError(
    `The store (${placeOf(location)}) was made with another key (${known}) than the one there is (${id}). Set STORE_KEY to that key, or put its file back. ${LOST}`,
  );
}

/** @throws OperatorError where the key cannot be had, or is another than the one that the store was made with */
export async function withKey(database: Database, place: StorePlace): Promise<KeyedDatabase> {
  const { tables, location } = database;
  const before = await knownKey(tables);
  const secrets = secretsOf(place, before);
  if (before === undefined)
    await tables
      .insertInto('sealing')
      .values({ one: 1, key: secrets.id })
      .onConflict((conflict) => conflict.column('one').doNothing())
      .execute();
  sameOrSay(before ?? (await knownKey(tables)), secrets, location);
  return { ...database, secrets };
}
