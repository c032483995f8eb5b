// Opens the store that is configured, with its key.
import { fileWords } from '../runtime/folder.ts';
import { OperatorError, PassingError } from '../runtime/operator-error.ts';
import { type Database, openDatabase, type Prepare } from './database.ts';
import { failureWords, isPassing } from './failure.ts';
import { keyBeside } from './key-file.ts';
import type { Location } from './location.ts';
import { createSecrets, type Secrets } from './secrets.ts';

export interface StorePlace {
  readonly location: Location;
  /** Absent where one is kept beside the file. */
  readonly key?: string;
}

/** @throws OperatorError where the key can neither be read nor made */
export function secretsOf({ location, key }: StorePlace): Secrets {
  if (key !== undefined || location.engine === 'postgres') return createSecrets(key ?? '');
  try {
    return createSecrets(keyBeside(location.file));
  } catch (error) {
    throw new OperatorError(
      `The key of the store cannot be kept beside "${location.file}": ${fileWords(error)}. Let the bot write there, name another place in STORE_URL, or set STORE_KEY.`,
    );
  }
}

const REMEDY = {
  sqlite: 'Let the bot read and write there, or name another place in STORE_URL.',
  postgres: 'Check STORE_URL, and that the server runs and lets the bot in.',
};

/** @throws OperatorError in words, whatever keeps it from being used; PassingError where that may pass */
export async function openOrSay(location: Location, prepare?: Prepare): Promise<Database> {
  try {
    return await openDatabase(location, prepare);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const words = `${failureWords(error, location)} ${REMEDY[location.engine]}`;
    throw isPassing(error) ? new PassingError(words) : new OperatorError(words);
  }
}
