// The secrets of Slack: what each looks like, where it is found, and which of them a way to connect needs.
import type { ConfigReader } from './reader.ts';
import { slipIn } from './secret-slip.ts';

export const MODES = ['socket', 'http', 'install'] as const;
export type Mode = (typeof MODES)[number];

export interface Secrets {
  readonly botToken: string | undefined;
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly stateSecret: string | undefined;
}

const PAGE = 'https://api.slack.com/apps';

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

/** Of what Slack gives; its client secret has no form that Slack promises. */
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
  {
    name: 'clientId',
    variable: 'SLACK_CLIENT_ID',
    form: /^\d+\.\d+$/u,
    words: 'is two numbers with a dot between them',
  },
  {
    name: 'clientSecret',
    variable: 'SLACK_CLIENT_SECRET',
    form: /^\S{16,}$/u,
    words: 'is one word of 16 characters or more',
  },
];

function checkForms(reader: ConfigReader, secrets: Secrets): void {
  for (const { name, variable, form, words } of FORMS) {
    const value = secrets[name];
    if (value === undefined) continue;
    const where = `In ${PAGE} choose the app, then ${WHERE[variable]}.`;
    const slip = slipIn(variable, value, where);
    if (slip !== undefined) reader.problems.push(slip);
    else if (!form.test(value))
      reader.problems.push(`${variable} is not what Slack calls so, which ${words}. ${where}`);
  }
}

/** Characters in all, and different ones: what is shorter or more even can be guessed, and with it the proof that an installation began here. */
const STRONG = { length: 16, different: 5 };
const OWN = 'Set a long random text of your own, such as "openssl rand -hex 32" prints.';

function checkStateSecret(reader: ConfigReader, value: string | undefined): void {
  if (value === undefined) return;
  const slip = slipIn('SLACK_STATE_SECRET', value, OWN);
  if (slip !== undefined) reader.problems.push(slip);
  else if (value.length < STRONG.length)
    reader.problems.push(
      `SLACK_STATE_SECRET is too short: with fewer than ${STRONG.length} characters it can be guessed. ${OWN}`,
    );
  else if (new Set(value).size < STRONG.different)
    reader.problems.push(`SLACK_STATE_SECRET repeats itself, so that it can be guessed. ${OWN}`);
}

const DIFFERENT: readonly (readonly [string, keyof Secrets])[] = [
  ['SLACK_SIGNING_SECRET', 'signingSecret'],
  ['SLACK_CLIENT_SECRET', 'clientSecret'],
  ['SLACK_STATE_SECRET', 'stateSecret'],
];

/** One that was copied into two places. */
function checkCopies(reader: ConfigReader, secrets: Secrets): void {
  for (const [at, [variable, name]] of DIFFERENT.entries())
    for (const [other, otherName] of DIFFERENT.slice(at + 1))
      if (secrets[name] !== undefined && secrets[name] === secrets[otherName])
        reader.problems.push(
          `${variable} and ${other} are the same. They are two secrets: ${variable} is ${WHERE[variable]}, ${other} is ${WHERE[other]}.`,
        );
}

/** The secrets that are set; what is wrong with them is told to the reader. */
export function readSecrets(reader: ConfigReader): Secrets {
  const secrets: Secrets = {
    botToken: reader.secret('SLACK_BOT_TOKEN'),
    appToken: reader.secret('SLACK_APP_TOKEN'),
    signingSecret: reader.secret('SLACK_SIGNING_SECRET'),
    clientId: reader.text('SLACK_CLIENT_ID'),
    clientSecret: reader.secret('SLACK_CLIENT_SECRET'),
    stateSecret: reader.secret('SLACK_STATE_SECRET'),
  };
  checkForms(reader, secrets);
  checkStateSecret(reader, secrets.stateSecret);
  checkCopies(reader, secrets);
  return secrets;
}

/** Tells the reader of each secret that the mode needs and that isn't set. */
export function isLacking(reader: ConfigReader, mode: Mode, secrets: Secrets): boolean {
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
