// The app of Bolt as this bot needs it: receivers with options of their own, and no retries that post twice.
import {
  App,
  HTTPReceiver,
  type Installation,
  type Logger,
  type ReceiverEvent,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';
import { PAUSE } from '../../runtime/persist.ts';
import type { ProxyRoute } from '../../runtime/proxy.ts';
import type { HttpSettings, InstallSettings, SlackSettings, SocketSettings } from './settings.ts';
import { type Receiving, Sockets } from './sockets.ts';

export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;

const SLACK = 'https://slack.com/api/';
/** Milliseconds: a message that is posted late is better than one that is posted twice. */
const REQUEST_TIMEOUT = 10_000;
/** More than any event or form of Slack has. */
const BODY_LIMIT = '256kb';

/** A receiver for each socket: none of them connects again by itself. */
function socketReceiver({ appToken }: SocketSettings, settings: SlackSettings, logger: Logger): Receiving {
  const { pingTimeout, proxy } = settings;
  const line = proxy?.line();
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    // An object of its own: Bolt writes into it.
    installerOptions: { clientOptions: clientOptions(settings) },
    ...(line === undefined ? {} : { dispatcher: line.dispatcher }),
    ...(pingTimeout === undefined ? {} : { clientPingTimeout: pingTimeout }),
  });
  return { receiver, ...(line === undefined ? {} : { line }) };
}

function httpReceiver({ signingSecret }: HttpSettings, logger: Logger) {
  return new HTTPReceiver({ signingSecret, logger, bodyLimit: BODY_LIMIT });
}

/** Told of each workspace that installs the app, before its token is kept. */
export type OnInstalled = (installation: Installation) => Promise<void>;

function installReceiver(
  settings: InstallSettings,
  { api = SLACK, proxy }: SlackSettings,
  logger: Logger,
  onInstalled?: OnInstalled,
) {
  const { signingSecret, clientId, clientSecret, stateSecret, installations } = settings;
  return new HTTPReceiver({
    signingSecret,
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...SCOPES],
    installationStore: installations,
    logger,
    bodyLimit: BODY_LIMIT,
    installerOptions: {
      directInstall: true,
      callbackOptions: {
        afterInstallation: async (installation) => {
          await onInstalled?.(installation as Installation);
          return true;
        },
      },
      clientOptions: { slackApiUrl: api, timeout: REQUEST_TIMEOUT, retryConfig: { retries: 1 }, ...fetchOver(proxy) },
      ...(api === SLACK ? {} : { authorizationUrl: new URL('../oauth/v2/authorize', api).href }),
    },
  });
}

export type Receiver = Sockets | HTTPReceiver;

export interface ReceiverOptions {
  readonly logger: Logger;
  readonly log: Log;
  /** Slack refuses every further socket. */
  readonly refused: (error: Error) => void;
  readonly onInstalled?: OnInstalled;
}

export function createReceiver(
  settings: SlackSettings,
  { logger, log, refused, onInstalled }: ReceiverOptions,
): Receiver {
  const { connection, pingTimeout } = settings;
  switch (connection.mode) {
    case 'socket':
      return new Sockets({
        makeReceiver: () => socketReceiver(connection, settings, logger),
        log,
        retry: pingTimeout === undefined ? PAUSE : { least: pingTimeout, most: pingTimeout },
        refused,
      });
    case 'http':
      return httpReceiver(connection, logger);
    case 'install':
      return installReceiver(connection, settings, logger, onInstalled);
  }
}

/** How the Web API is reached. */
export type Reach = Pick<SlackSettings, 'api' | 'proxy'>;

/** Also of what answers by a response_url: Bolt asks with the same. */
function fetchOver(proxy: ProxyRoute | undefined): Pick<webApi.WebClientOptions, 'fetch'> {
  return proxy === undefined ? {} : { fetch: proxy.fetch };
}

/** Of every client that calls the Web API. */
export function clientOptions({ api = SLACK, proxy }: Reach): webApi.WebClientOptions {
  return {
    slackApiUrl: api,
    timeout: REQUEST_TIMEOUT,
    // Repeating is the outbox's: it knows when nothing can have been posted, and holds up one channel alone.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...fetchOver(proxy),
  };
}

/** An app that knows which events are still on their way to their listener. */
export class SlackApp extends App {
  readonly #processing = new Set<Promise<void>>();

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const processing = super.processEvent(event).finally(() => this.#processing.delete(processing));
    this.#processing.add(processing);
    await processing;
  }

  /** Resolves when every event that was taken has reached its listener; it never rejects. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#processing);
  }
}

export function createApp(settings: SlackSettings, receiver: Receiver, logger: Logger): SlackApp {
  const { connection } = settings;
  return new SlackApp({
    receiver,
    logger,
    ...(connection.mode === 'install' ? {} : { token: connection.botToken }),
    // A bad token is then an error that can be caught, and nothing is taken before it is known to be good.
    deferInitialization: true,
    convoStore: false,
    clientOptions: clientOptions(settings),
  });
}
