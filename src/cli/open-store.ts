// The store of a bot that runs; what keeps it from being used is said, and stops the start only where nothing would mend it.
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';
import type { StoreConfig } from '../config/store.ts';
import { requireWritable } from '../runtime/folder.ts';
import type { Log } from '../runtime/log.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import { failureWords } from '../store/failure.ts';
import { withKey } from '../store/keyed.ts';
import { NewerStoreError } from '../store/migrate.ts';
import { KeptStore } from '../store/store.ts';

/** A server comes back by itself, a file that cannot be written to doesn't. */
function isFinal({ store, slack }: Config): boolean {
  if (store.location.engine === 'postgres') return false;
  return store.isNamed || slack?.connection.mode === 'install';
}

function said(error: unknown, { location }: StoreConfig): string {
  return error instanceof OperatorError
    ? error.message
    : `${failureWords(error, location)} Let the bot read and write there, or name another place in STORE_URL.`;
}

async function opened({ store }: Config, log: Log): Promise<KeptStore> {
  const { location, misses, retentionDays } = store;
  if (location.engine === 'sqlite') requireWritable(dirname(location.file));
  const kept = new KeptStore({
    location,
    withKey: (database) => withKey(database, store),
    misses,
    retentionDays,
    log,
  });
  try {
    await kept.ready();
    return kept;
  } catch (error) {
    if (!(error instanceof OperatorError) && location.engine === 'postgres') {
      log.warn(
        { reason: failureWords(error, location) },
        'nothing is kept for now; questions are answered all the same',
      );
      return kept;
    }
    await kept.close();
    throw error;
  }
}

/**
 * @returns undefined where nothing can be kept, and nobody has asked for it
 * @throws OperatorError where a newer version has written the store, or a place that is named or needed cannot be used
 */
export async function openStore(config: Config, log: Log): Promise<KeptStore | undefined> {
  const { store } = config;
  try {
    return await opened(config, log);
  } catch (error) {
    const reason = said(error, store);
    const isNewer = error instanceof NewerStoreError;
    if (isNewer || isFinal(config)) throw new OperatorError(reason);
    log.warn(
      { reason },
      'nothing is kept: ratings and chosen languages last as long as this process, and no settings can be changed',
    );
    return undefined;
  }
}
