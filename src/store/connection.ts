// The database as long as it can be had: opened when it is first needed, and again when it was lost.
import type { Log } from '../runtime/log.ts';
import type { Database } from './database.ts';
import { failureWords, isHopeless } from './failure.ts';
import type { Location } from './location.ts';

export interface ConnectionOptions {
  readonly location: Location;
  readonly open: () => Promise<Database>;
  readonly log: Log;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/** The store cannot be used for the moment. */
class Unusable extends Error {}

/** Milliseconds until it is tried again. */
export const AGAIN = 5_000;

export class Connection {
  problem: string | undefined;
  readonly #options: ConnectionOptions;
  #database: Promise<Database> | undefined;
  #tryAt = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** @throws what the work throws; Unusable where the store failed a moment ago */
  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const { now, open } = this.#options;
    if (now() < this.#tryAt) throw new Unusable(this.problem);
    try {
      this.#database ??= open();
      const result = await work(await this.#database);
      this.#recovered();
      return result;
    } catch (error) {
      if (!isHopeless(error)) this.#failed(error);
      throw error;
    }
  }

  /** Opens it where it isn't. @throws what the engine throws, and logs nothing */
  async open(): Promise<void> {
    this.#database ??= this.#options.open();
    try {
      await this.#database;
    } catch (error) {
      this.#database = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    const database = await this.#database?.catch(() => undefined);
    this.#database = undefined;
    await database?.close();
  }

  #recovered(): void {
    if (this.problem === undefined) return;
    this.problem = undefined;
    this.#options.log.info({}, 'the store can be used again');
  }

  #failed(error: unknown): void {
    const { location, log, now } = this.#options;
    const before = this.problem;
    this.problem = failureWords(error, location);
    this.#tryAt = now() + AGAIN;
    if (before !== this.problem)
      log.warn({ reason: this.problem }, 'nothing is kept for now; questions are answered all the same');
    // One that was never opened is opened anew; a pool mends itself.
    this.#database?.catch(() => {
      this.#database = undefined;
    });
  }
}
