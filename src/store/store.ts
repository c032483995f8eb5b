// The store behind the port: what is asked is answered in time or not at all, what is written waits its turn.
import { setTimeout as pause } from 'node:timers/promises';
import type { Keeping } from '../core/bot.ts';
import type { Log } from '../runtime/log.ts';
import type { Installations, Store } from '../runtime/store.ts';
import { createBacklog } from './backlog.ts';
import { choiceOf, putChoice } from './choices.ts';
import { AGAIN, Connection } from './connection.ts';
import { type Database, openDatabase } from './database.ts';
import { claimDelivery } from './deliveries.ts';
import { deleteInstallation, installationOf, putInstallation } from './installations.ts';
import type { Location } from './location.ts';
import { putMiss } from './misses.ts';
import { putRating } from './ratings.ts';
import { erasePerson, forgetDeliveries, retain } from './retention.ts';
import type { Secrets } from './secrets.ts';
import { putSetting, settingsOf } from './settings.ts';
import { putWait, takeWait, waitsIn } from './waits.ts';

export interface StoreOptions {
  readonly location: Location;
  readonly secrets: Secrets;
  /** Whether questions without an answer are kept. */
  readonly misses: boolean;
  /** How long ratings, missed questions and wishes to be told are kept. */
  readonly retentionDays: number;
  readonly log: Log;
}

/** Milliseconds that an answer waits for what it depends on. */
const PATIENCE = 250;
const HOUR = 60 * 60_000;

/** @returns what the work gives; the other where it fails, or takes too long */
async function inTime<T>(work: Promise<T>, otherwise: T): Promise<T> {
  const over = new AbortController();
  const late = pause(PATIENCE, otherwise, { signal: over.signal, ref: false }).catch(() => otherwise);
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    over.abort();
  }
}

/** Nothing is opened before it is needed, or `ready` asks for it. */
export class KeptStore implements Store {
  readonly #options: StoreOptions;
  readonly #connection: Connection;
  readonly #backlog;
  readonly #timers: NodeJS.Timeout[];

  constructor(options: StoreOptions) {
    const { location, log } = options;
    this.#options = options;
    const open = (): Promise<Database> => openDatabase(location);
    this.#connection = new Connection({ location, log, open, now: () => performance.now() });
    this.#backlog = createBacklog((write) => this.#connection.use(write), log);
    this.#timers = [
      setInterval(() => void this.#tidy(), HOUR),
      setInterval(() => void (this.#backlog.size() > 0 && this.settle()), AGAIN),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** @throws OperatorError where a newer version has written the store; what the engine throws where it cannot be used */
  async ready(): Promise<void> {
    await this.#connection.open();
    await this.#tidy();
  }

  get keeping(): Keeping {
    const { misses, retentionDays: days } = this.#options;
    return { misses, days };
  }

  readonly problem = (): string | undefined => this.#connection.problem;

  readonly claim = (event: string): Promise<boolean> =>
    inTime(
      this.#connection.use((database) => claimDelivery(database, event, Date.now())),
      true,
    );

  readonly choiceOf: Store['choiceOf'] = (person) =>
    inTime(
      this.#connection.use((database) => choiceOf(database, this.#keyed(person))),
      undefined,
    );

  readonly settingsOf: Store['settingsOf'] = (where) =>
    inTime(
      this.#connection.use((database) => settingsOf(database, where)),
      undefined,
    );

  readonly rate: Store['rate'] = (person, rating) => {
    const at = Date.now();
    this.#backlog.add((database) => putRating(database, this.#keyed(person), rating, at));
    return this.settle();
  };

  readonly miss: Store['miss'] = (describe) => {
    if (!this.#options.misses) return;
    const at = Date.now();
    this.#backlog.add(async (database) => {
      const missed = describe();
      if (missed !== undefined) await putMiss(database, missed, at);
    });
  };

  readonly choose: Store['choose'] = (person, language) => {
    const at = Date.now();
    this.#backlog.add((database) => putChoice(database, this.#keyed(person), language, at));
  };

  readonly wait: Store['wait'] = (person, wait) => {
    const row = { person: this.#keyed(person), wait, at: Date.now() };
    this.#backlog.add((database) => putWait(database, this.#options.secrets, row));
    return this.settle();
  };

  readonly settle = (): Promise<void> => this.#backlog.settle();

  readonly set: Store['set'] = (where, chosen) =>
    this.#connection.use((database) => putSetting(database, where, chosen, Date.now()));

  readonly erase: Store['erase'] = async (person) => {
    // What still waits of this person would come back.
    await this.settle();
    await this.#connection.use((database) => erasePerson(database, this.#keyed(person)));
  };

  readonly waiting: Store['waiting'] = (platform) =>
    this.#connection.use((database) => waitsIn(database, this.#options.secrets, platform)).catch(() => []);

  readonly takeWait: Store['takeWait'] = (id) =>
    this.#connection.use((database) => takeWait(database, id)).catch(() => false);

  readonly installations: Installations = {
    put: (workspace, installation) =>
      this.#connection.use((database) =>
        putInstallation(database, this.#options.secrets, { workspace, installation, at: Date.now() }),
      ),
    get: (workspace) => this.#connection.use((database) => installationOf(database, this.#options.secrets, workspace)),
    remove: (workspace) => this.#connection.use((database) => deleteInstallation(database, workspace)),
  };

  readonly close = async (): Promise<void> => {
    for (const timer of this.#timers) clearInterval(timer);
    await this.settle();
    const left = this.#backlog.size();
    if (left > 0) this.#options.log.warn({ left }, 'the store could not be used: not everything was kept');
    await this.#connection.close();
  };

  #keyed(person: string): string {
    return this.#options.secrets.keyed(person);
  }

  async #tidy(): Promise<void> {
    const { retentionDays, log } = this.#options;
    try {
      await this.#connection.use(async (database) => {
        await forgetDeliveries(database, Date.now());
        const deleted = await retain(database, retentionDays, Date.now());
        if (Object.values(deleted).some((count) => count > 0)) log.info({ ...deleted }, 'what is too old is deleted');
      });
    } catch {
      // It is said where it is found, and tried again in an hour.
    }
  }
}
