// The database as long as it can be had: opened when it is first needed, and again when it was lost.
import type { Log } from '../runtime/log.ts';
import type { Database } from './database.ts';
import { failureWords, isHopeless } from './failure.ts';
import type { Location } from './location.ts';

export interface ConnectionOptions<D extends Pick<Database, 'close'>> {
  readonly location: Location;
  readonly open: () => Promise<D>;
  readonly log: Log;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/** The store cannot be used for the moment. */
class Unusable extends Error {}

/** A store may be read and not written to, as on a full disk or after a failover. */
export type Kind = 'read' | 'write';

/** Milliseconds until it is tried again. */
export const AGAIN = 5_000;

export class Connection<D extends Pick<Database, 'close'>> {
  readonly #options: ConnectionOptions<D>;
  readonly #problems: Record<Kind, string | undefined> = { read: undefined, write: undefined };
  readonly #tryAt: Record<Kind, number> = { read: 0, write: 0 };
  #database: Promise<D> | undefined;

  constructor(options: ConnectionOptions<D>) {
    this.#options = options;
  }

  get problem(): string | undefined {
    return this.#problems.read ?? this.#problems.write;
  }

  /** @throws what the work throws; Unusable where the store failed a moment ago */
  async use<T>(kind: Kind, work: (database: D) => Promise<T>): Promise<T> {
    if (this.#options.now() < this.#tryAt[kind]) throw new Unusable(this.problem);
    try {
      await this.open();
    } catch (error) {
      this.#failed('read', error);
      this.#failed('write', error);
      throw error;
    }
    try {
      const result = await work(await (this.#database as Promise<D>));
      this.#recovered(kind);
      return result;
    } catch (error) {
      if (!isHopeless(error)) this.#failed(kind, error);
      throw error;
    }
  }

  /** Opens it where it isn't. @throws what the engine throws, and logs nothing */
  async open(): Promise<void> {
    this.#database ??= this.#options.open();
    const opening = this.#database;
    try {
      await opening;
    } catch (error) {
      if (this.#database === opening) this.#database = undefined;
      throw error;
    }
  }

  /** Keeps in mind that it cannot be used, where that was found out, and is said, elsewhere. */
  mark(error: unknown): void {
    for (const kind of ['read', 'write'] as const) this.#note(kind, error);
  }

  /** Tries at once, however lately it failed. */
  hurry(): void {
    this.#tryAt.read = 0;
    this.#tryAt.write = 0;
  }

  async close(): Promise<void> {
    const database = await this.#database?.catch(() => undefined);
    this.#database = undefined;
    await database?.close();
  }

  /** What was written shows that it can be read too. */
  #recovered(kind: Kind): void {
    const before = this.problem;
    this.#problems.read = undefined;
    if (kind === 'write') this.#problems.write = undefined;
    if (before !== undefined && this.problem === undefined) this.#options.log.info({}, 'the store can be used again');
  }

  #failed(kind: Kind, error: unknown): void {
    const before = this.problem;
    this.#note(kind, error);
    if (before === undefined)
      this.#options.log.warn({ reason: this.problem }, 'nothing is kept for now; questions are answered all the same');
  }

  #note(kind: Kind, error: unknown): void {
    const { location, now } = this.#options;
    this.#problems[kind] = failureWords(error, location);
    this.#tryAt[kind] = now() + AGAIN;
  }
}
