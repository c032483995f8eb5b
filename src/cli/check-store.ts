// Whether the store can be used, for `--check-config`: nothing is made that wasn't there.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';
import { down, type Finding, note, ok, wrong } from '../runtime/finding.ts';
import { unwritable } from '../runtime/folder.ts';
import { OperatorError, PassingError } from '../runtime/operator-error.ts';
import { keyFileOf } from '../store/key-file.ts';
import { checkKey } from '../store/keyed.ts';
import { placeOf } from '../store/location.ts';
import { refuseNewer } from '../store/migrate.ts';
import { openOrSay } from '../store/open.ts';

/** Others than the bot's user may read it. */
const OTHERS = 0o077;

const isOpenToOthers = (path: string): boolean => existsSync(path) && (statSync(path).mode & OTHERS) !== 0;

function openToOthers(file: string): Finding[] {
  const found = [file, keyFileOf(file)].filter(isOpenToOthers);
  return found.map((path) =>
    note(`Others than the bot's user may read ${path}, which is nobody else's business. Run: chmod 600 "${path}"`),
  );
}

/** What a file that isn't there yet needs is a folder to be written to. */
function checkFresh(file: string, isNeeded: boolean): Finding {
  const reason = unwritable(dirname(file));
  return reason === undefined
    ? ok(`The store will be made at ${file}.`)
    : (isNeeded ? wrong : note)(
        `The store (${file}) cannot be used: ${reason}. Let the bot read and write there, or name another place in STORE_URL.`,
      );
}

async function checkExisting({ store }: Config): Promise<Finding[]> {
  const { location } = store;
  // A look changes nothing: the tables are brought up to date by the start.
  const database = await openOrSay(location, refuseNewer);
  await checkKey(database, store).finally(database.close);
  const others = location.engine === 'sqlite' ? openToOthers(location.file) : [];
  return [ok(`The store can be used: ${placeOf(location)}.`), ...others];
}

/** Of a configuration that starts a platform: nothing else has a store. */
export async function checkStore(config: Config): Promise<Finding[]> {
  const { store, discord, slack } = config;
  if (discord === undefined && slack === undefined) return [];
  const { location } = store;
  if (location.engine === 'sqlite' && !existsSync(location.file))
    return [checkFresh(location.file, store.isNamed || slack?.connection.mode === 'install')];
  try {
    return await checkExisting(config);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return [error instanceof PassingError ? down(error.message) : wrong(error.message)];
  }
}
