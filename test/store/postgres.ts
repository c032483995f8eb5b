// A real PostgreSQL on a free port of 127.0.0.1, as an unprivileged user, gone when the tests are.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../adapters/discord/program.ts';

/** Where Debian keeps its versions. */
const DEBIAN = '/usr/lib/postgresql';
/** PostgreSQL doesn't run as root; this is the user of nobody's files. */
const NOBODY = 65_534;
const PATIENCE = 30_000;

function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

const BIN = programs();

/** Said once where there is none: then what needs one is skipped. */
export const hasPostgres = BIN !== undefined;
if (!hasPostgres)
  process.stderr.write(
    'PostgreSQL is not installed here: the tests that need it are skipped (apt-get install postgresql).\n',
  );

export interface Postgres {
  /** The address of a database of its own, empty. */
  readonly database: () => Promise<string>;
  readonly stop: () => Promise<void>;
  /** Starts it again, with what it had. */
  readonly start: () => Promise<void>;
  /** Stops it for good. */
  readonly remove: () => Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

export async function startPostgres(): Promise<Postgres> {
  if (BIN === undefined) throw new Error('There is no PostgreSQL here.');
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const made = spawnSync(join(BIN, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'bot', '-E', 'UTF8', '--no-sync'], {
    ...as,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const urlOf = (name: string): string => `postgres://bot@127.0.0.1:${port}/${name}`;
  const launch = () =>
    spawn(
      join(BIN, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=40'],
      { ...as, stdio: 'ignore' },
    );
  let server = launch();
  const start = async (): Promise<void> => {
    if (server.exitCode !== null) server = launch();
    const end = Date.now() + PATIENCE;
    while (!(await answers(urlOf('postgres')))) {
      if (Date.now() > end) throw new Error('PostgreSQL did not start.');
      await pause(50);
    }
  };
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    const ended = once(server, 'exit');
    // Whoever is connected is sent away.
    server.kill('SIGINT');
    await ended;
  };
  let count = 0;
  await start();
  return {
    database: async () => {
      count += 1;
      const name = `store_${count}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
