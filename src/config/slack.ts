// The variables of Slack to its configuration.
import { resolve } from 'node:path';
import type { ConfigReader } from './reader.ts';
import { isLacking, MODES, type Mode, readSecrets, type Secrets } from './slack-secrets.ts';

interface Listening {
  readonly host: string;
  readonly port: number;
}

export type SlackConnection =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | (Listening & { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string })
  | (Listening & {
      readonly mode: 'install';
      readonly signingSecret: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** Where the workspaces that installed the app are kept. */
      readonly folder: string;
    });

export interface SlackConfig {
  readonly connection: SlackConnection;
  readonly api?: string;
  /** Milliseconds between two messages of one channel. */
  readonly interval: number;
}

export const SLACK_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_BOT_TOKEN_FILE',
  'SLACK_APP_TOKEN',
  'SLACK_APP_TOKEN_FILE',
  'SLACK_SIGNING_SECRET',
  'SLACK_SIGNING_SECRET_FILE',
  'SLACK_MODE',
  'SLACK_HOST',
  'SLACK_PORT',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_CLIENT_SECRET_FILE',
  'SLACK_STATE_SECRET',
  'SLACK_STATE_SECRET_FILE',
  'SLACK_INSTALLATIONS_DIR',
  'SLACK_SEND_INTERVAL_MS',
  'SLACK_API_URL',
] as const;

const HOST = '127.0.0.1';
const PORT = { usual: 3_000, last: 65_535 };
/** Slack takes about one message a second and channel. */
const INTERVAL = { usual: 1_000, most: 60_000 };

/** For many workspaces alone. */
const FOR_INSTALL = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_INSTALLATIONS_DIR',
] as const;

/** Of a variable whose value cannot be read, that it is meant to be set counts. */
function isSet(reader: ConfigReader, name: string): boolean {
  return reader.text(name) !== undefined || reader.text(`${name}_FILE`) !== undefined;
}

/** Variables for many workspaces beside the token of one, which leave open what is meant. */
function isAmbiguous(reader: ConfigReader): boolean {
  const found = FOR_INSTALL.filter((name) => isSet(reader, name));
  if (found.length === 0) return false;
  const are = found.length === 1 ? 'is' : 'are';
  reader.problems.push(
    `SLACK_BOT_TOKEN is for one workspace, and ${found.join(', ')} ${are} for many. Leave out what you don't mean, or say which with SLACK_MODE=install, SLACK_MODE=http or SLACK_MODE=socket.`,
  );
  return true;
}

/** The mode that is chosen, or the only one that all is there for. */
function modeOf(reader: ConfigReader): Mode | undefined {
  const chosen = reader.choice('SLACK_MODE', MODES);
  if (chosen !== undefined || reader.text('SLACK_MODE') !== undefined) return chosen;
  const [bot, app, signing, client] = [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_CLIENT_ID',
  ].map((name) => isSet(reader, name));
  const isOpen = bot === true && isAmbiguous(reader);
  if (bot && app && signing) {
    reader.problems.push(
      'SLACK_APP_TOKEN is for Socket Mode and SLACK_SIGNING_SECRET for HTTP, and both are set. Say which with SLACK_MODE=socket or SLACK_MODE=http, or leave one of them out.',
    );
    return undefined;
  }
  if (isOpen) return undefined;
  if (!bot && client) return 'install';
  return signing ? 'http' : 'socket';
}

function listeningOf(reader: ConfigReader): Listening {
  return { host: reader.text('SLACK_HOST') ?? HOST, port: reader.integer('SLACK_PORT', 1, PORT.last) ?? PORT.usual };
}

function connectionOf(
  reader: ConfigReader,
  mode: Mode,
  secrets: Secrets,
  { ownFolder, ...listening }: Listening & { readonly ownFolder: string },
): SlackConnection {
  const { botToken = '', appToken = '', signingSecret = '' } = secrets;
  if (mode === 'socket') return { mode, botToken, appToken };
  if (mode === 'http') return { mode, botToken, signingSecret, ...listening };
  const { clientId = '', clientSecret = '', stateSecret = '' } = secrets;
  const folder = resolve(reader.text('SLACK_INSTALLATIONS_DIR') ?? ownFolder);
  return { mode, signingSecret, clientId, clientSecret, stateSecret, folder, ...listening };
}

/** Slack's address ends with /api/. */
function apiOf(reader: ConfigReader): { api?: string } {
  const address = reader.address('SLACK_API_URL');
  return address === undefined ? {} : { api: `${address}/` };
}

/**
 * @param ownFolder where installations are kept unless another is named
 * @returns undefined where nothing of Slack is set
 */
export function readSlack(reader: ConfigReader, ownFolder: string): SlackConfig | undefined {
  if (SLACK_VARIABLES.every((name) => reader.text(name) === undefined)) return undefined;
  const interval = reader.integer('SLACK_SEND_INTERVAL_MS', 0, INTERVAL.most) ?? INTERVAL.usual;
  const common = { interval, ...apiOf(reader) };
  const listening = listeningOf(reader);
  const secrets = readSecrets(reader);
  const mode = modeOf(reader);
  if (mode === undefined || isLacking(reader, mode, secrets)) return undefined;
  return { connection: connectionOf(reader, mode, secrets, { ...listening, ownFolder }), ...common };
}

/** What must never be shown. */
export function slackSecrets({ connection }: SlackConfig): string[] {
  const named = connection as Partial<
    Record<'botToken' | 'appToken' | 'signingSecret' | 'clientSecret' | 'stateSecret', string>
  >;
  const { botToken, appToken, signingSecret, clientSecret, stateSecret } = named;
  return [botToken, appToken, signingSecret, clientSecret, stateSecret].filter((secret) => secret !== undefined);
}
