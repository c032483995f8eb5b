// A real store in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/runtime/log.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { KeptStore } from '../../src/store/store.ts';

const ignore = (): void => undefined;
const SILENT: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const secrets = createSecrets('a key that only these tests know, of course');

/** Each call of `open` is a process of its own over the same file. */
export function storeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const opened: KeptStore[] = [];
  const at = (file: string): KeptStore => {
    const location = { engine: 'sqlite', file } as const;
    const store = new KeptStore({
      location,
      withKey: async (database) => ({ ...database, secrets }),
      misses: false,
      retentionDays: 30,
      log: SILENT,
    });
    opened.push(store);
    return store;
  };
  return {
    open: () => at(join(folder, 'store.sqlite')),
    /** One that can never be used: where its file should be, there is a folder. */
    broken: () => at(folder),
    remove: async () => {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
