// The questions and ratings in the store, for the inbox.
import { existsSync } from 'node:fs';
import { ConfigError } from '../config/reader.ts';
import type { StoreConfig } from '../config/store.ts';
import type { Kept } from '../runtime/kept.ts';
import { OperatorError } from '../runtime/operator-error.ts';

/**
 * Opened for each look: the bot goes on writing.
 * @param problems with the variables of the store
 * @returns what throws a ConfigError for those, and an OperatorError where there is no store, or it cannot be read
 */
export function keptInStore({ location }: StoreConfig, problems: readonly string[]): () => Promise<Kept> {
  return async () => {
    if (problems.length > 0) throw new ConfigError(problems);
    if (location.engine === 'sqlite' && !existsSync(location.file))
      throw new OperatorError(
        `There is no store here yet (${location.file}). The bot makes it when it runs on a platform, and keeps questions there with MISSES=on. Or name an export of another machine: "npm run inbox -- --file misses.json".`,
      );
    const { openOrSay } = await import('../store/open.ts');
    const { exportKept } = await import('../store/export.ts');
    const database = await openOrSay(location);
    try {
      return await exportKept(database);
    } finally {
      await database.close();
    }
  };
}
