// Why the store fails, in words for the operator.
import { fileWords } from '../runtime/folder.ts';
import { type Location, placeOf } from './location.ts';

/** The names of variables and the place stand before it. */
const WORDS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'the file is no store, or a damaged one',
  SQLITE_CORRUPT: 'the file is damaged',
  SQLITE_READONLY: 'the bot may not write there',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_FULL: 'the disk there is full',
  SQLITE_BUSY: 'another process holds it for too long',
  SQLITE_IOERR: 'the disk there fails',
  ECONNREFUSED: 'nothing takes connections there',
  ENOTFOUND: 'no address is known for its name',
  ETIMEDOUT: 'no answer came in time',
  ECONNRESET: 'the connection was broken off',
  '28P01': 'the password is wrong',
  '28000': 'the user is not let in',
  '3D000': 'there is no such database',
  '42501': 'the user may not do that',
  '53300': 'it has too many connections',
  '57P01': 'it is being stopped',
  '57P03': 'it is starting or stopping',
  '25006': 'it may only be read, as after a failover',
  '42P01': 'its tables are not there',
};

/** libsql says SQLITE_ERROR and the code of SQLite in words; Node says ERR_SQLITE_ERROR and a number. */
const NUMBERS: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
};
/** The lower byte of an extended code is the code itself. */
const CODE = 0xff;

interface Told {
  readonly code?: unknown;
  readonly rawCode?: unknown;
  readonly errcode?: unknown;
  readonly message?: unknown;
  readonly errors?: readonly unknown[];
}

function codeOf(error: unknown): string | undefined {
  const { code, rawCode, errcode, errors } = (error ?? {}) as Told;
  const number = errcode ?? rawCode;
  if (typeof number === 'number' && NUMBERS[number & CODE] !== undefined) return NUMBERS[number & CODE];
  // Of several addresses that were tried, the first stands for all.
  if (typeof code !== 'string') return errors?.[0] === undefined ? undefined : codeOf(errors[0]);
  return code;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const family = Object.keys(WORDS).find((known) => known === code || code?.startsWith(`${known}_`));
  if (family !== undefined) return `${WORDS[family]} (${code})`;
  if (error instanceof Error && 'syscall' in error) return fileWords(error);
  return error instanceof Error ? error.message : String(error);
}

/** @returns one sentence, without a secret */
export function failureWords(error: unknown, location: Location): string {
  return `The store (${placeOf(location)}) cannot be used: ${reasonOf(error)}.`;
}

/** Of a server that may be there another time. */
const PASSING = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', '53300', '57P01', '57P03', 'SQLITE_BUSY'];

/** Whether another attempt may succeed with nothing changed. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return PASSING.some((known) => code === known || code.startsWith(`${known}_`)) || /timeout/iu.test(reasonOf(error));
}

/** Whether the statement itself is to blame: it would fail each time. */
export function isHopeless(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH' || /^(?:22|23)\w{3}$/u.test(code);
}
