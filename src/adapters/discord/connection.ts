// The connection to Discord: logs in until it stands, watches it, and makes it anew when it has gone silent.
import { once } from 'node:events';
import { type Client, Events, RESTEvents, Status } from 'discord.js';
import type { Connections } from '../../runtime/connections.ts';
import { report } from '../../runtime/failure.ts';
import type { Log } from '../../runtime/log.ts';
import { patiently } from '../../runtime/patience.ts';
import { PAUSE, type Pause, persist } from '../../runtime/persist.ts';
import { type ClientSettings, createClient } from './client.ts';
import { diagnosis, isUnauthorised, type Refusal, refusalIn, refusalOf } from './refusal.ts';

/** All in milliseconds. */
export interface Patience {
  /** Between two attempts to log in. */
  readonly retry: Pause;
  /** Without a heartbeat or with a shard down for so long, the connection is made anew: three heartbeats of 41 s and some. */
  readonly silence: number;
  /** Between two looks at it. */
  readonly look: number;
}

const PATIENCE: Patience = { retry: PAUSE, silence: 180_000, look: 15_000 };

export interface ConnectionOptions {
  readonly settings: ClientSettings;
  readonly token: string;
  readonly log: Log;
  readonly patience?: Patience;
  /** Puts the listeners on every new client. */
  readonly listen: (client: Client) => void;
  /** Discord has closed the connection for good. */
  readonly refused: (refusal: Refusal) => void;
}

/** Milliseconds: a connection that is dead never says goodbye, and nobody waits for it longer than this. */
const GOODBYE = 1_000;

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #patience: Patience;
  readonly #closed = new AbortController();
  #client: Client<true> | undefined;
  #openedAt = 0;
  #healthyAt = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#patience = options.patience ?? PATIENCE;
  }

  /**
   * Resolves when every shard is ready; tries for ever while Discord is out of reach.
   * @throws Refusal where trying again is of no use
   */
  async open(): Promise<Client<true>> {
    try {
      this.#client = await persist(() => this.#login(), {
        name: 'Discord',
        log: this.#options.log,
        pause: this.#patience.retry,
        signal: this.#closed.signal,
        refusalIn,
        isDoubtful: isUnauthorised,
        diagnosis,
      });
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
    this.#openedAt = Date.now();
    this.#healthyAt = this.#openedAt;
    this.#watch ??= setInterval(() => this.#look(), this.#patience.look).unref();
    return this.#client;
  }

  /** Whether every shard is connected. */
  isReady(): boolean {
    const client = this.#client;
    return client?.isReady() === true && client.ws.shards.every(({ status }) => status === Status.Ready);
  }

  /** Undefined before the first login. */
  get client(): Client<true> | undefined {
    return this.#client;
  }

  /** Nothing before the first login, and while the connection is made anew. */
  get state(): Connections {
    const client = this.#client;
    if (client === undefined) return {};
    return { shards: new Map(client.ws.shards.map(({ id, status }) => [id, status === Status.Ready])) };
  }

  async close(): Promise<void> {
    this.#closed.abort();
    clearInterval(this.#watch);
    if (this.#client !== undefined) await patiently(this.#client.destroy(), GOODBYE);
  }

  /** A new client for each attempt: one that failed to log in never becomes ready. */
  async #login(): Promise<Client<true>> {
    const client = createClient(this.#options.settings);
    this.#follow(client);
    this.#options.listen(client);
    const ready = new Promise<Client<true>>((resolve) => {
      client.once(Events.ClientReady, resolve);
    });
    const { signal } = this.#closed;
    // A login that hangs is not ended by the end of its client.
    const over = new AbortController();
    const closed = once(signal, 'abort', { signal: over.signal }).then(() => Promise.reject(signal.reason));
    closed.catch(() => undefined);
    try {
      await Promise.race([client.login(this.#options.token), closed]);
      return await Promise.race([ready, closed]);
    } catch (error) {
      await patiently(client.destroy(), GOODBYE);
      throw error;
    } finally {
      over.abort();
    }
  }

  #follow(client: Client): void {
    const { log, token } = this.#options;
    // discord.js forgets its token at the first 401, which may have been an accident.
    client.rest.on(RESTEvents.Response, (_, { status }) => {
      if (status === 401) setImmediate(() => client.rest.setToken(token));
    });
    client.on(Events.Error, (error) => report(log, error, 'discord.js failed'));
    client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warns'));
    client.on(Events.ShardError, (error, shard) => log.warn({ shard, ...diagnosis(error) }, 'a connection failed'));
    // discord.js tries twice a second: one line a connection that was lost is enough.
    const lost = new Set<number>();
    client.on(Events.ShardReconnecting, (shard) => {
      if (!lost.has(shard) && !this.#closed.signal.aborted) log.info({ shard }, 'connecting again');
      lost.add(shard);
    });
    client.on(Events.ShardResume, (shard, replayed) => {
      lost.delete(shard);
      log.info({ shard, replayed }, 'connected again');
    });
    client.on(Events.ShardReady, (shard) => {
      lost.delete(shard);
      log.info({ shard }, 'connected');
    });
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (client === this.#client) this.#options.refused(refusalOf(code));
    });
  }

  #isHealthy(): boolean {
    const oldest = Date.now() - this.#patience.silence;
    const beats = this.#client?.ws.shards.map(({ lastPingTimestamp }) => lastPingTimestamp) ?? [];
    return this.isReady() && beats.every((at) => Math.max(at, this.#openedAt) > oldest);
  }

  #look(): void {
    if (this.#isHealthy()) this.#healthyAt = Date.now();
    else if (Date.now() - this.#healthyAt > this.#patience.silence) void this.#renew();
  }

  async #renew(): Promise<void> {
    const { log, refused } = this.#options;
    log.warn({ silent: this.#patience.silence }, 'Discord has been silent for too long; making a new connection');
    clearInterval(this.#watch);
    this.#watch = undefined;
    const silent = this.#client;
    this.#client = undefined;
    try {
      if (silent !== undefined) await patiently(silent.destroy(), GOODBYE);
      await this.open();
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal !== undefined) refused(refusal);
      else if (!this.#closed.signal.aborted) report(log, error, 'a new connection could not be made');
    }
  }
}
