// Both engines, each with an empty store for every test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Location } from '../../src/store/location.ts';
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts';

export interface Engine {
  readonly name: string;
  /** Of a store that nobody has used yet. */
  readonly fresh: () => Promise<Location>;
  /** Of the server; absent where the engine is in the process. */
  readonly server?: () => Postgres;
}

/** Runs the tests on SQLite, and on PostgreSQL where there is one. */
export function onEachEngine(tests: (engine: Engine) => void): void {
  describe('SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    let count = 0;
    afterAll(() => rmSync(folder, { recursive: true }));
    tests({
      name: 'SQLite',
      fresh: async () => {
        count += 1;
        return { engine: 'sqlite', file: join(folder, String(count), 'store.sqlite') };
      },
    });
  });
  describe.skipIf(!hasPostgres)('PostgreSQL', () => {
    let server: Postgres | undefined;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.remove());
    const running = (): Postgres => {
      if (server === undefined) throw new Error('PostgreSQL has not been started.');
      return server;
    };
    tests({
      name: 'PostgreSQL',
      fresh: async () => ({ engine: 'postgres', url: await running().database() }),
      server: running,
    });
  });
}
