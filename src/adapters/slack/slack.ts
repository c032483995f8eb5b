// Slack: mentions, direct messages, the slash command, the shortcut and the Home tab to the bot, its answers back.
import type { Server } from 'node:http';
import { type App, SocketModeReceiver } from '@slack/bolt';
import pRetry from 'p-retry';
import type { Connections } from '../../runtime/connections.ts';
import { report } from '../../runtime/failure.ts';
import type { Log } from '../../runtime/log.ts';
import { OperatorError } from '../../runtime/operator-error.ts';
import { patiently } from '../../runtime/patience.ts';
import { type AdapterOptions, createPlatform } from '../../runtime/platform.ts';
import type { PlatformAdapter } from '../adapter.ts';
import { clientOptions, createApp, createReceiver, type OnInstalled, type Receiver } from './app.ts';
import { listenToCommands } from './commands.ts';
import { greet, isKnown } from './greeting.ts';
import { guidanceOf } from './guidance.ts';
import { listenToHome } from './home.ts';
import { listenToInstallations } from './installations.ts';
import { listenToInteractions } from './interactions.ts';
import { createLogger } from './logger.ts';
import { manifestLanguage } from './manifest.ts';
import { listenToMessages } from './messages.ts';
import { createNatives } from './natives.ts';
import { createOutbox } from './outbox.ts';
import { createProfiles } from './profiles.ts';
import { diagnosis, refusalIn } from './refusal.ts';
import type { SlackService } from './service.ts';
import type { SlackSettings } from './settings.ts';
import { createUndelivered } from './undelivered.ts';

export interface SlackOptions extends AdapterOptions {
  readonly settings: SlackSettings;
}

export interface SlackAdapter extends PlatformAdapter {
  /** Where HTTP is listened to; undefined in Socket Mode and before the start. */
  readonly port: () => number | undefined;
}

const NAME = 'slack';
/** Bolt's code of an event for which there is no token. */
const UNAUTHORIZED = 'slack_bolt_authorization_error';
/** Milliseconds for the goodbye of connections. */
const GOODBYE = 1_000;
/** Attempts to start while Slack is out of reach: for ever, after 1 s, 2 s, up to 30 s. */
const START = { retries: Number.POSITIVE_INFINITY, minTimeout: 1_000, maxTimeout: 30_000, randomize: true };

class Connection {
  readonly #app: App;
  readonly #receiver: Receiver;
  readonly #settings: SlackSettings;
  readonly #log: Log;
  readonly #closed = new AbortController();
  #server: Server | undefined;
  #connected = false;
  /** Of many workspaces no token is the bot's own. */
  state: Connections = {};

  constructor(settings: SlackSettings, log: Log, onInstalled?: OnInstalled) {
    const logger = createLogger(log);
    this.#settings = settings;
    this.#log = log;
    this.#receiver = createReceiver(settings, logger, onInstalled);
    this.#app = createApp(settings, this.#receiver, logger);
    if (this.#receiver instanceof SocketModeReceiver) {
      const { client } = this.#receiver;
      this.state = { sockets: 0 };
      client.on('connected', () => this.#follow(true));
      for (const event of ['disconnected', 'reconnecting', 'disconnecting'])
        client.on(event, () => this.#follow(false));
    }
  }

  get app(): App {
    return this.#app;
  }

  get port(): number | undefined {
    const address = this.#server?.address();
    return typeof address === 'object' && address !== null ? address.port : undefined;
  }

  get isReady(): boolean {
    return this.#receiver instanceof SocketModeReceiver ? this.#connected : this.#server?.listening === true;
  }

  /** @throws OperatorError where trying again is of no use */
  async open(): Promise<void> {
    const log = this.#log;
    try {
      await pRetry(() => this.#introduce(), {
        ...START,
        signal: this.#closed.signal,
        shouldRetry: ({ error }) => refusalIn(error) === undefined,
        onFailedAttempt: ({ error }) => {
          if (refusalIn(error) === undefined)
            log.warn({ ...diagnosis(error) }, 'Slack cannot be reached; trying again');
        },
      });
      await this.#listen();
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
  }

  /** Listens no more: what Slack would deliver, it delivers again. A socket stays for what is still to be acknowledged. */
  deafen(): void {
    this.#server?.close();
  }

  async close(): Promise<void> {
    this.#closed.abort();
    // A connection that is kept open for another request would keep the server.
    this.#server?.closeAllConnections();
    if (this.#receiver instanceof SocketModeReceiver)
      await patiently(
        this.#app.stop().catch((error: unknown) => void report(this.#log, error, 'Slack was left in a hurry')),
        GOODBYE,
      );
  }

  /** Whether the tokens are good: Bolt tries a socket for ever whose token never will be. */
  async #introduce(): Promise<void> {
    await this.#app.init();
    const { connection } = this.#settings;
    if (connection.mode === 'socket') await this.#app.client.apps.connections.open({ token: connection.appToken });
    if (connection.mode !== 'install') this.state = { ...this.state, tokenValid: true };
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

  #follow(connected: boolean): void {
    if (connected !== this.#connected)
      this.#log.info({}, connected ? 'connected to Slack' : 'the socket to Slack is gone');
    this.#connected = connected;
    this.state = { ...this.state, sockets: Number(connected) };
  }
}

export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const { settings, log } = options;
  const { service, dispatch, drain } = createPlatform({
    ...options,
    platform: NAME,
    menus: manifestLanguage(options.bot),
    guidance: guidanceOf(options.bot),
  });
  const natives = createNatives(log);
  const slack: SlackService = {
    service,
    dispatch,
    people: { profiles: createProfiles(), preferences: service.preferences },
    outbox: createOutbox(settings.interval, natives),
    natives,
    undelivered: createUndelivered(log),
    log,
  };
  const { connection: how, api } = settings;
  const connection = new Connection(settings, log, async (installation) => {
    if (how.mode === 'install' && !(await isKnown(installation, how.installations)))
      greet(installation, slack, clientOptions(api));
  });
  const { app } = connection;
  app.error(async (error: Error) => {
    // A workspace that never installed the app, or has taken it away.
    if ('code' in error && error.code === UNAUTHORIZED)
      log.warn({ reason: error.message }, 'an event of a workspace without an installation');
    else report(log, error, 'Bolt failed');
  });
  for (const listen of [listenToMessages, listenToCommands, listenToInteractions, listenToHome]) listen(app, slack);
  if (how.mode === 'install') listenToInstallations(app, how.installations, log);
  return {
    name: NAME,
    start: () => connection.open(),
    ready: () => connection.isReady,
    connections: () => connection.state,
    port: () => connection.port,
    stop: async () => {
      connection.deafen();
      slack.outbox.hurry();
      await drain();
      await connection.close();
    },
  };
}
