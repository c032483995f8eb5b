// The store behind the port: what is asked is answered in time or not at all, what is written waits its turn.
import { sql } from 'kysely';
import type { Keeping } from '../core/bot.ts';
import { inTime } from '../runtime/in-time.ts';
import type { Log } from '../runtime/log.ts';
import { patiently } from '../runtime/patience.ts';
import type { Installations, Store } from '../runtime/store.ts';
import { type Backlog, createBacklog, type Write } from './backlog.ts';
import { choiceOf, putChoice } from './choices.ts';
import { AGAIN, Connection } from './connection.ts';
import { type Database, openDatabase } from './database.ts';
import { claimDelivery } from './deliveries.ts';
import { deleteInstallation, installationOf, putInstallation } from './installations.ts';
import type { KeyedDatabase } from './keyed.ts';
import { lazily } from './lazily.ts';
import type { Location } from './location.ts';
import { putMiss } from './misses.ts';
import { putRating } from './ratings.ts';
import { erasePerson, tidy } from './retention.ts';
import { putSetting, settingsOf } from './settings.ts';
import { putBack, putWait, takeWait, waitsIn } from './waits.ts';

export interface StoreOptions {
  readonly location: Location;
  /** @throws OperatorError where there is no key, or another than the store was made with */
  readonly withKey: (database: Database) => Promise<KeyedDatabase>;
  /** Whether questions without an answer are kept. */
  readonly misses: boolean;
  /** How long ratings, missed questions and wishes to be told are kept. */
  readonly retentionDays: number;
  readonly log: Log;
}

/** Milliseconds: SQLite waits for another process and holds up this one; who has data erased, and a stop, wait longer. */
const PATIENCE = { sqlite: 100, stop: 3_000, erase: 2_000 };
const HOUR = 60 * 60_000;

async function opened({ location, withKey }: StoreOptions): Promise<KeyedDatabase> {
  const database = await openDatabase(location);
  try {
    const keyed = await withKey(database);
    if (location.engine === 'sqlite') await sql.raw(`pragma busy_timeout = ${PATIENCE.sqlite}`).execute(keyed.tables);
    return keyed;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Nothing is opened before it is needed, or `ready` asks for it. */
export class KeptStore implements Store {
  readonly keeping: Keeping;
  readonly #options: StoreOptions;
  readonly #connection: Connection<KeyedDatabase>;
  readonly #backlog: Backlog<KeyedDatabase>;
  readonly #timers: NodeJS.Timeout[];

  constructor(options: StoreOptions) {
    const { location, log, misses, retentionDays: days } = options;
    this.#options = options;
    this.keeping = { misses, days };
    const now = (): number => performance.now();
    this.#connection = new Connection({ location, log, now, open: () => opened(options) });
    this.#backlog = createBacklog((write) => this.#connection.use('write', write), log);
    this.#timers = [setInterval(() => void this.#tidy(), HOUR), setInterval(() => void this.settle(), AGAIN)];
    for (const timer of this.#timers) timer.unref();
  }

  /** @throws OperatorError where a newer version has written the store, or its key is another; what the engine throws else */
  async ready(): Promise<void> {
    try {
      await this.#connection.open();
    } catch (error) {
      this.#connection.mark(error);
      throw error;
    }
    await this.#tidy();
  }

  readonly problem = (): string | undefined => this.#connection.problem;

  readonly claim: Store['claim'] = (event) =>
    inTime(
      this.#connection.use('write', (database) => claimDelivery(database, event, Date.now())),
      true,
    );

  readonly choiceOf: Store['choiceOf'] = (person) =>
    inTime(
      this.#connection.use('read', (database) => choiceOf(database, database.secrets.keyed(person))),
      undefined,
    );

  readonly settingsOf: Store['settingsOf'] = (where) =>
    inTime(
      this.#connection.use('read', (database) => settingsOf(database, where)),
      undefined,
    );

  readonly rate: Store['rate'] = (person, rating) => {
    const at = Date.now();
    return this.#write((database) => putRating(database, database.secrets.keyed(person), rating, at));
  };

  readonly miss: Store['miss'] = (describe) => {
    if (!this.#options.misses) return;
    const at = Date.now();
    const missed = lazily(describe, this.#options.log);
    void this.#backlog.add(async (database) => {
      const one = missed();
      if (one !== undefined) await putMiss(database, one, at);
    });
  };

  readonly choose: Store['choose'] = (person, language) => {
    const at = Date.now();
    const written = this.#backlog.add((database) => putChoice(database, database.secrets.keyed(person), language, at));
    void this.settle();
    return written;
  };

  readonly wait: Store['wait'] = (person, wait) => {
    const at = Date.now();
    return this.#write((database) => putWait(database, { person: database.secrets.keyed(person), wait, at }));
  };

  readonly settle = (): Promise<void> => this.#backlog.settle();

  readonly set: Store['set'] = (where, chosen) =>
    this.#connection.use('write', (database) => putSetting(database, where, chosen, Date.now()));

  readonly erase: Store['erase'] = async (person) => {
    let isErased = false;
    // Behind whatever still waits of this person, which else would come back.
    const erased = this.#write(async (database) => {
      await erasePerson(database, database.secrets.keyed(person));
      isErased = true;
    });
    await patiently(erased, PATIENCE.erase);
    if (!isErased) throw new Error('It waits until the store can be used again.');
  };

  readonly waiting: Store['waiting'] = (platform) =>
    this.#connection.use('read', (database) => waitsIn(database, platform)).catch(() => []);

  readonly takeWait: Store['takeWait'] = (id) =>
    this.#connection.use('write', (database) => takeWait(database, id)).catch(() => false);

  readonly putBack: Store['putBack'] = (waiting) => {
    const at = Date.now();
    return this.#write((database) => putBack(database, waiting, at));
  };

  readonly installations: Installations = {
    put: (workspace, installation) =>
      this.#connection.use('write', (database) =>
        putInstallation(database, { workspace, installation, at: Date.now() }),
      ),
    get: (workspace) => this.#connection.use('read', (database) => installationOf(database, workspace)),
    remove: (workspace) => this.#connection.use('write', (database) => deleteInstallation(database, workspace)),
  };

  readonly close = async (): Promise<void> => {
    for (const timer of this.#timers) clearInterval(timer);
    // Once more, however lately it failed.
    this.#connection.hurry();
    await patiently(this.settle(), PATIENCE.stop);
    const left = this.#backlog.size();
    if (left > 0) this.#options.log.warn({ left }, 'the store could not be used: not everything was kept');
    await patiently(this.#connection.close(), PATIENCE.stop);
  };

  async #write(write: Write<KeyedDatabase>): Promise<void> {
    void this.#backlog.add(write);
    await this.settle();
  }

  async #tidy(): Promise<void> {
    const { retentionDays, log } = this.#options;
    // What fails is said where it is found out, and tried again in an hour.
    await this.#connection.use('write', (database) => tidy(database, retentionDays, log)).catch(() => undefined);
  }
}
