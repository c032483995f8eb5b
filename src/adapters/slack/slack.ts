// Slack: mentions, direct messages, the slash command, the shortcut and the Home tab to the bot, its answers back.
import type { App } from '@slack/bolt';
import { report } from '../../runtime/failure.ts';
import { patiently } from '../../runtime/patience.ts';
import { type AdapterOptions, createPlatform, type Platform } from '../../runtime/platform.ts';
import { createTokenWatch, type TokenWatch } from '../../runtime/token-watch.ts';
import type { PlatformAdapter } from '../adapter.ts';
import { clientOptions } from './app.ts';
import { listenToCommands } from './commands.ts';
import { Connection } from './connection.ts';
import { greet, isKnown } from './greeting.ts';
import { guidanceOf } from './guidance.ts';
import { listenToHome } from './home.ts';
import { listenToInstallations, listenToRevocation } from './installations.ts';
import { listenToInteractions } from './interactions.ts';
import { createManagers } from './managers.ts';
import { manifestLanguage } from './manifest.ts';
import { listenToMessages } from './messages.ts';
import { createNatives } from './natives.ts';
import { createSlackNews } from './news.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createProfiles } from './profiles.ts';
import { tokenRefusalIn } from './refusal.ts';
import type { SlackService } from './service.ts';
import type { SlackSettings } from './settings.ts';
import { ACKNOWLEDGEMENTS } from './sockets.ts';
import { successionOf } from './succession.ts';
import { createUndelivered } from './undelivered.ts';

export interface SlackOptions extends AdapterOptions {
  readonly settings: SlackSettings;
  /** Slack lets the bot in no more; the error says what to do. */
  readonly failed: (error: Error) => void;
}

export interface SlackAdapter extends PlatformAdapter {
  /** Where HTTP is listened to; undefined in Socket Mode and before the start. */
  readonly port: () => number | undefined;
}

/** What is kept for as long as the adapter: the first bot isn't, once another one answers. */
type Lasting = Omit<SlackOptions, 'bot'>;

const NAME = 'slack';
/** Bolt's code of an event for which there is no token. */
const UNAUTHORIZED = 'slack_bolt_authorization_error';
/** The token of the one workspace; where each has its own, each is found out about where it is used. */
function watchToken(connection: Connection, { settings, log }: Lasting): TokenWatch | undefined {
  if (settings.connection.mode === 'install') return undefined;
  return createTokenWatch({
    name: NAME,
    log,
    ...(settings.tokenPace === undefined ? {} : { pace: settings.tokenPace }),
    ask: async () => {
      try {
        await connection.app.client.auth.test();
        return undefined;
      } catch (error) {
        const refusal = tokenRefusalIn(error);
        if (refusal === undefined) throw error;
        return refusal;
      }
    },
  });
}

function connect(options: Lasting, slack: () => SlackService): Connection {
  const { settings, log, failed } = options;
  const { connection: how } = settings;
  return new Connection({
    settings,
    log,
    refused: failed,
    onInstalled: async (installation) => {
      if (how.mode === 'install' && !(await isKnown(installation, how.installations)))
        greet(installation, slack(), clientOptions(settings));
    },
  });
}

function listen(app: App, slack: () => SlackService, { settings, log }: Lasting, token: TokenWatch | undefined): void {
  app.error(async (error: Error) => {
    // A workspace that never installed the app, or has taken it away.
    if ('code' in error && error.code === UNAUTHORIZED)
      log.warn({ reason: error.message }, 'an event of a workspace without an installation');
    else report(log, error, 'Bolt failed');
  });
  for (const to of [listenToMessages, listenToCommands, listenToInteractions, listenToHome]) to(app, slack);
  const { connection } = settings;
  if (connection.mode === 'install') listenToInstallations(app, connection.installations, log);
  else if (token !== undefined) listenToRevocation(app, () => void token.doubt());
}

/** @returns what each event takes at its arrival */
function createService(
  service: Platform['service'],
  kept: Omit<SlackService, 'service' | 'people'>,
  { connection }: SlackSettings,
): () => SlackService {
  const profiles = createProfiles();
  const installations = connection.mode === 'install' ? connection.installations : undefined;
  const managesOf = createManagers(profiles, installations);
  return () => {
    const now = service();
    const { preferences, settings } = now;
    return { ...kept, service: now, people: { profiles, preferences, settings, managesOf } };
  };
}

async function leave(connection: Connection, outbox: Outbox, drain: Platform['drain']): Promise<void> {
  outbox.hurry();
  await connection.deafen();
  const drained = drain(() => ({ queued: outbox.waiting() }));
  // Slack waits no longer for an acknowledgement; until then the sockets are needed.
  await patiently(drained, ACKNOWLEDGEMENTS);
  await connection.close();
  await drained;
}

export function createSlackAdapter({ bot, ...options }: SlackOptions): SlackAdapter {
  const { settings, log } = options;
  const platform = createPlatform({
    ...options,
    bot,
    platform: NAME,
    menus: manifestLanguage,
    guidance: guidanceOf,
  });
  const { service, dispatch, drain } = platform;
  const natives = createNatives(log);
  const outbox = createOutbox(settings.interval, natives);
  const connection = connect(options, () => slack());
  const token = watchToken(connection, options);
  const undelivered = createUndelivered(log, () => void token?.doubt());
  const slack = createService(service, { dispatch, outbox, natives, undelivered, log }, settings);
  listen(connection.app, slack, options, token);
  const news = createSlackNews(settings, slack().undelivered, log);
  return {
    name: NAME,
    start: async () => {
      await connection.open();
      token?.start();
      void news.look(service());
    },
    ready: () => connection.isReady && token?.problem() === undefined,
    problem: () => token?.problem(),
    connections: () => ({
      ...(connection.sockets === undefined ? {} : { sockets: connection.sockets }),
      // Of many workspaces no token is the bot's own.
      ...token?.state(),
    }),
    ...successionOf(platform, log, news),
    port: () => connection.port,
    stop: async () => {
      token?.stop();
      await Promise.all([news.end(), leave(connection, outbox, drain)]);
    },
  };
}
