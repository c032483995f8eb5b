// The variables of Slack to its configuration.
import { resolve } from 'node:path';
import type { ConfigReader } from './reader.ts';

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

const PAGE = 'https://api.slack.com/apps';
const MODES = ['socket', 'http', 'install'] as const;
type Mode = (typeof MODES)[number];

const HOST = '127.0.0.1';
const PORT = { usual: 3_000, last: 65_535 };
/** Slack takes about one message a second and channel. */
const INTERVAL = { usual: 1_000, most: 60_000 };

interface Secrets {
  readonly botToken: string | undefined;
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly stateSecret: string | undefined;
}

/** What each mode needs, by its variable, and where to find it. */
const NEEDS: Readonly<Record<Mode, Readonly<Record<string, keyof Secrets>>>> = {
  socket: { SLACK_BOT_TOKEN: 'botToken', SLACK_APP_TOKEN: 'appToken' },
  http: { SLACK_BOT_TOKEN: 'botToken', SLACK_SIGNING_SECRET: 'signingSecret' },
  install: {
    SLACK_SIGNING_SECRET: 'signingSecret',
    SLACK_CLIENT_ID: 'clientId',
    SLACK_CLIENT_SECRET: 'clientSecret',
    SLACK_STATE_SECRET: 'stateSecret',
  },
};
const WHERE: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions → Bot User OAuth Token (xoxb-…)',
  SLACK_APP_TOKEN: 'Basic Information → App-Level Tokens, with connections:write (xapp-…)',
  SLACK_SIGNING_SECRET: 'Basic Information → Signing Secret',
  SLACK_CLIENT_ID: 'Basic Information → Client ID',
  SLACK_CLIENT_SECRET: 'Basic Information → Client Secret',
  SLACK_STATE_SECRET: 'a long random text of your own',
};

/** What is put in a secret's place by mistake; the secret itself is never shown. */
const FORMS: readonly {
  readonly name: keyof Secrets;
  readonly variable: string;
  readonly form: RegExp;
  readonly words: string;
}[] = [
  { name: 'botToken', variable: 'SLACK_BOT_TOKEN', form: /^xoxb-\S+$/u, words: 'begins with xoxb-' },
  { name: 'appToken', variable: 'SLACK_APP_TOKEN', form: /^xapp-\S+$/u, words: 'begins with xapp-' },
  {
    name: 'signingSecret',
    variable: 'SLACK_SIGNING_SECRET',
    form: /^[0-9a-f]{32}$/iu,
    words: 'has 32 digits 0-9 and a-f',
  },
];

function checkForms(reader: ConfigReader, secrets: Secrets): void {
  for (const { name, variable, form, words } of FORMS) {
    const value = secrets[name];
    if (value !== undefined && !form.test(value))
      reader.problems.push(
        `${variable} is not what Slack calls so, which ${words}. In ${PAGE} choose the app, then ${WHERE[variable]}.`,
      );
  }
}

/** The mode that is chosen, or the only one that all is there for. */
function modeOf(reader: ConfigReader): Mode | undefined {
  const chosen = reader.choice('SLACK_MODE', MODES);
  if (chosen !== undefined || reader.text('SLACK_MODE') !== undefined) return chosen;
  // What is meant to be set counts, even where it cannot be read.
  const isSet = (name: string): boolean => reader.text(name) !== undefined || reader.text(`${name}_FILE`) !== undefined;
  const [bot, app, signing] = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].map(isSet);
  if (bot && app && signing) {
    reader.problems.push(
      'SLACK_APP_TOKEN is for Socket Mode and SLACK_SIGNING_SECRET for HTTP, and both are set. Say which with SLACK_MODE=socket or SLACK_MODE=http, or leave one of them out.',
    );
    return undefined;
  }
  if (!bot && isSet('SLACK_CLIENT_ID')) return 'install';
  return signing ? 'http' : 'socket';
}

function missing(reader: ConfigReader, mode: Mode, secrets: Secrets): boolean {
  const lacking = Object.entries(NEEDS[mode]).filter(([variable, name]) => {
    const unread = reader.text(`${variable}_FILE`) !== undefined;
    return secrets[name] === undefined && !unread;
  });
  for (const [variable] of lacking)
    reader.problems.push(
      `${variable} is not set, and Slack needs it in the mode "${mode}". In ${PAGE} choose the app: ${WHERE[variable]}. Or leave all of SLACK_… out.`,
    );
  return lacking.length > 0;
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
  const secrets: Secrets = {
    botToken: reader.secret('SLACK_BOT_TOKEN'),
    appToken: reader.secret('SLACK_APP_TOKEN'),
    signingSecret: reader.secret('SLACK_SIGNING_SECRET'),
    clientId: reader.text('SLACK_CLIENT_ID'),
    clientSecret: reader.secret('SLACK_CLIENT_SECRET'),
    stateSecret: reader.secret('SLACK_STATE_SECRET'),
  };
  const interval = reader.integer('SLACK_SEND_INTERVAL_MS', 0, INTERVAL.most) ?? INTERVAL.usual;
  const common = { interval, ...apiOf(reader) };
  const listening = listeningOf(reader);
  checkForms(reader, secrets);
  const mode = modeOf(reader);
  if (mode === undefined || missing(reader, mode, secrets)) return undefined;
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
