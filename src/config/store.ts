// The variables of the store to its configuration.
import { join, resolve } from 'node:path';
import { SHORTEST_KEY } from '../store/key-file.ts';
import type { Location } from '../store/location.ts';
import type { ConfigReader } from './reader.ts';

export interface StoreConfig {
  readonly location: Location;
  /** Whether the operator has named the place: then it must be there. */
  readonly isNamed: boolean;
  /** What persons are keyed and tokens sealed with; absent where one is made and kept beside the file. */
  readonly key?: string;
  /** Whether questions without an answer are kept, in people's own words. */
  readonly misses: boolean;
  /** How many days ratings, missed questions and wishes to be told are kept. */
  readonly retentionDays: number;
}

export const STORE_VARIABLES = [
  'STORE_URL',
  'STORE_URL_FILE',
  'STORE_KEY',
  'STORE_KEY_FILE',
  'MISSES',
  'RETENTION_DAYS',
] as const;

const FILE = 'store.sqlite';
const DAYS = { usual: 90, most: 3_650 };
const FORMS =
  'Set the address of a PostgreSQL (postgres://user@host/database) or of a file (file:/var/lib/bot/store.sqlite), or leave it out for data/store.sqlite';

/** "file:data/a.sqlite", "file:/var/lib/a.sqlite", "file:///var/lib/a.sqlite". */
function fileIn(url: string): string | undefined {
  const path = url.replace(/^file:(?:\/\/(?=\/))?/u, '');
  return path === '' ? undefined : resolve(path);
}

/** What stands in front of the host may be spelled with %, and must be readable then. */
function isServer(url: string): boolean {
  if (!(/^postgres(?:ql)?:\/\/./u.test(url) && URL.canParse(url))) return false;
  const { hostname, username, password } = new URL(url);
  return hostname !== '' && !/%(?![0-9a-f]{2})/iu.test(`${username}${password}`);
}

function locationIn(reader: ConfigReader, ownFolder: string): Location {
  const url = reader.secret('STORE_URL');
  const own = { engine: 'sqlite', file: join(ownFolder, FILE) } as const;
  if (url === undefined) return own;
  if (isServer(url)) return { engine: 'postgres', url };
  const file = url.startsWith('file:') ? fileIn(url) : undefined;
  if (file !== undefined) return { engine: 'sqlite', file };
  // What stands there may be a password.
  reader.problems.push(`STORE_URL is no address of a store. ${FORMS}.`);
  return own;
}

function keyIn(reader: ConfigReader, { engine }: Location): string | undefined {
  const key = reader.secret('STORE_KEY');
  const make = 'Make one with "openssl rand -base64 32"';
  if (key !== undefined && key.length < SHORTEST_KEY)
    reader.problems.push(
      `STORE_KEY has ${key.length} characters, and ${SHORTEST_KEY} are the fewest. ${make}; what was kept under the old one is not read under another.`,
    );
  if (key === undefined && engine === 'postgres' && reader.text('STORE_KEY_FILE') === undefined)
    reader.problems.push(
      `STORE_URL names a PostgreSQL, and STORE_KEY is not set. ${make}, the same for every process.`,
    );
  return key;
}

/** @param ownFolder where the store is kept unless another place is named */
export function readStore(reader: ConfigReader, ownFolder: string): StoreConfig {
  const location = locationIn(reader, ownFolder);
  const key = keyIn(reader, location);
  return {
    location,
    isNamed: reader.text('STORE_URL') !== undefined || reader.text('STORE_URL_FILE') !== undefined,
    ...(key === undefined ? {} : { key }),
    misses: reader.switch('MISSES') ?? false,
    retentionDays: reader.integer('RETENTION_DAYS', 1, DAYS.most) ?? DAYS.usual,
  };
}

/** What must never be shown. */
export function storeSecrets({ location, key }: StoreConfig): string[] {
  const password = location.engine === 'postgres' ? new URL(location.url).password : '';
  return [key ?? '', password, decodeURIComponent(password)].filter((secret) => secret !== '');
}
