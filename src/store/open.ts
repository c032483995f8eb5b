// Opens a store for a command, and says in words what keeps it from being used.
import { OperatorError, PassingError } from '../runtime/operator-error.ts';
import { type Database, openDatabase, type Prepare } from './database.ts';
import { failureWords, isPassing } from './failure.ts';
import type { Location } from './location.ts';

const REMEDY = {
  sqlite: 'Let the bot read and write there, or name another place in STORE_URL.',
  postgres: 'Check STORE_URL, and that the server runs and lets the bot in.',
};

/** @returns the error for the operator, in words; PassingError where another attempt may succeed */
export function operatorError(error: unknown, location: Location): OperatorError {
  if (error instanceof OperatorError) return error;
  const words = `${failureWords(error, location)} ${REMEDY[location.engine]}`;
  return isPassing(error) ? new PassingError(words) : new OperatorError(words);
}

/** @throws OperatorError in words, whatever keeps it from being used; PassingError where that may pass */
export async function openOrSay(location: Location, prepare?: Prepare): Promise<Database> {
  try {
    return await openDatabase(location, prepare);
  } catch (error) {
    throw operatorError(error, location);
  }
}
