// The connection to Slack, by sockets or over HTTP: opened until it stands, deaf before it ends.
import type { Server } from 'node:http';
import type { App } from '@slack/bolt';
import { report } from '../../runtime/failure.ts';
import type { Log } from '../../runtime/log.ts';
import { OperatorError } from '../../runtime/operator-error.ts';
import { patiently } from '../../runtime/patience.ts';
import { PAUSE, persist } from '../../runtime/persist.ts';
import { createApp, createReceiver, type OnInstalled, type Receiver, type SlackApp } from './app.ts';
import { createLogger } from './logger.ts';
import { diagnosis, refusalIn } from './refusal.ts';
import type { SlackSettings } from './settings.ts';
import { Sockets } from './sockets.ts';

export interface ConnectionOptions {
  readonly settings: SlackSettings;
  readonly log: Log;
  /** Slack refuses every further socket; the error says what to do. */
  readonly refused: (error: Error) => void;
  readonly onInstalled?: OnInstalled;
}

/** Milliseconds for the goodbye of connections, and for what Bolt has acknowledged to reach its listener. */
const GOODBYE = 1_000;

export class Connection {
  readonly #app: SlackApp;
  readonly #receiver: Receiver;
  readonly #settings: SlackSettings;
  readonly #log: Log;
  readonly #closed = new AbortController();
  #server: Server | undefined;

  constructor({ settings, log, refused, onInstalled }: ConnectionOptions) {
    const logger = createLogger(log);
    this.#settings = settings;
    this.#log = log;
    this.#receiver = createReceiver(settings, { logger, log, refused, ...(onInstalled && { onInstalled }) });
    this.#app = createApp(settings, this.#receiver, logger);
  }

  get app(): App {
    return this.#app;
  }

  get port(): number | undefined {
    const address = this.#server?.address();
    return typeof address === 'object' && address !== null ? address.port : undefined;
  }

  /** Sockets over which Slack delivers now; undefined over HTTP. */
  get sockets(): number | undefined {
    return this.#receiver instanceof Sockets ? this.#receiver.serving : undefined;
  }

  get isReady(): boolean {
    return this.sockets === undefined ? this.#server?.listening === true : this.sockets > 0;
  }

  /** @throws OperatorError where trying again is of no use */
  async open(): Promise<void> {
    try {
      // Nothing is taken before the token is known to be good.
      await persist(() => this.#app.init(), {
        name: 'Slack',
        log: this.#log,
        pause: PAUSE,
        signal: this.#closed.signal,
        refusalIn,
        diagnosis,
      });
      await this.#listen();
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
  }

  /** Takes nothing more, and resolves when all that was acknowledged is under way: what isn't, Slack delivers again. */
  async deafen(): Promise<void> {
    if (this.#receiver instanceof Sockets) this.#receiver.deafen();
    const server = this.#server;
    if (server !== undefined) {
      server.close();
      // A connection that is open already brings further requests.
      server.removeAllListeners('request');
      server.on('request', (_, response) => response.writeHead(503, { connection: 'close' }).end());
    }
    await patiently(this.#app.settled(), GOODBYE);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    // A connection that is kept open for another request would keep the server.
    this.#server?.closeAllConnections();
    if (this.#receiver instanceof Sockets)
      await patiently(
        this.#app.stop().catch((error: unknown) => void report(this.#log, error, 'Slack was left in a hurry')),
        GOODBYE,
      );
  }

  async #listen(): Promise<void> {
    const { connection } = this.#settings;
    if (connection.mode === 'socket') {
      await this.#app.start();
      return;
    }
    const { host, port } = connection;
    try {
      this.#server = (await this.#app.start({ host, port })) as Server;
      this.#log.info({ host, port: this.port }, 'listening for Slack');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new OperatorError(
        `Slack's requests cannot be listened to on ${host}:${port} (${code}). Set SLACK_PORT and SLACK_HOST to what is free and belongs to this machine.`,
      );
    }
  }
}
