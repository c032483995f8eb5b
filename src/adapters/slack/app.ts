// The app of Bolt as this bot needs it: receivers with options of their own, and no retries that post twice.
import { App, HTTPReceiver, type Installation, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { HttpSettings, InstallSettings, SlackSettings, SocketSettings } from './settings.ts';

export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;

const SLACK = 'https://slack.com/api/';
/** Milliseconds: a message that is posted late is better than one that is posted twice. */
const REQUEST_TIMEOUT = 10_000;
/** More than any event or form of Slack has. */
const BODY_LIMIT = '256kb';
/** For the socket's address: without it a bad moment at Slack ends the process, or leaves it deaf. */
const RECONNECT = { forever: true, factor: 1.3, minTimeout: 1_000, maxTimeout: 30_000 };

function socketReceiver({ appToken }: SocketSettings, api: string, pingTimeout: number | undefined, logger: Logger) {
  const pace =
    pingTimeout === undefined ? RECONNECT : { ...RECONNECT, minTimeout: pingTimeout, maxTimeout: pingTimeout };
  return new SocketModeReceiver({
    appToken,
    logger,
    // An object of its own: Bolt writes into it.
    installerOptions: { clientOptions: { slackApiUrl: api, timeout: REQUEST_TIMEOUT, retryConfig: pace } },
    ...(pingTimeout === undefined ? {} : { clientPingTimeout: pingTimeout }),
  });
}

function httpReceiver({ signingSecret }: HttpSettings, logger: Logger) {
  return new HTTPReceiver({ signingSecret, logger, bodyLimit: BODY_LIMIT });
}

/** Told of each workspace that installs the app, before its token is kept. */
export type OnInstalled = (installation: Installation) => Promise<void>;

function installReceiver(settings: InstallSettings, api: string, logger: Logger, onInstalled?: OnInstalled) {
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
      clientOptions: { slackApiUrl: api, timeout: REQUEST_TIMEOUT, retryConfig: { retries: 1 } },
      ...(api === SLACK ? {} : { authorizationUrl: new URL('../oauth/v2/authorize', api).href }),
    },
  });
}

export type Receiver = SocketModeReceiver | HTTPReceiver;

export function createReceiver(
  { connection, api = SLACK, pingTimeout }: SlackSettings,
  logger: Logger,
  onInstalled?: OnInstalled,
): Receiver {
  switch (connection.mode) {
    case 'socket':
      return socketReceiver(connection, api, pingTimeout, logger);
    case 'http':
      return httpReceiver(connection, logger);
    case 'install':
      return installReceiver(connection, api, logger, onInstalled);
  }
}

/** Of every client that calls the Web API. */
export function clientOptions(api = SLACK): webApi.WebClientOptions {
  return {
    slackApiUrl: api,
    timeout: REQUEST_TIMEOUT,
    // Repeating is the outbox's: it knows when nothing can have been posted, and holds up one channel alone.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

export function createApp({ connection, api = SLACK }: SlackSettings, receiver: Receiver, logger: Logger): App {
  return new App({
    receiver,
    logger,
    ...(connection.mode === 'install' ? {} : { token: connection.botToken }),
    // A bad token is then an error that can be caught, and nothing is taken before it is known to be good.
    deferInitialization: true,
    convoStore: false,
    clientOptions: clientOptions(api),
  });
}
