// The variables of Slack: its three modes, what is missing, and every value that cannot be.
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import type { Environment } from '../../src/config/reader.ts';
import { SLACK_VARIABLES, slackSecrets } from '../../src/config/slack.ts';
import { failuresOf } from '../support/rows.ts';
import {
  APP,
  BOT,
  HTTP,
  INSTALL,
  OWN,
  PAGE,
  PLACES,
  problemsOf,
  SIGNING,
  SOCKET,
  slackOf,
} from './slack-environment.ts';

const socket = { mode: 'socket', botToken: BOT, appToken: APP };
const http = { mode: 'http', botToken: BOT, signingSecret: SIGNING, host: '127.0.0.1', port: 3000 };
const install = {
  mode: 'install',
  signingSecret: SIGNING,
  clientId: '1234.5678',
  clientSecret: 'client-secret-of-nobody',
  stateSecret: 'state-secret-of-nobody',
  folder: '/data/slack',
  host: '127.0.0.1',
  port: 3000,
};

describe('what is read', () => {
  test.each<[string, Environment, object]>([
    ['a bot token and an app token are Socket Mode', SOCKET, socket],
    ['a bot token and a signing secret are HTTP', HTTP, http],
    ['a client and no bot token are the mode for many workspaces', INSTALL, install],
    ['a chosen mode leaves the other secret alone', { ...SOCKET, ...HTTP, SLACK_MODE: 'socket' }, socket],
    ['so does the other mode', { ...SOCKET, ...HTTP, SLACK_MODE: ' HTTP ' }, http],
    ['so does the third', { ...SOCKET, ...INSTALL, SLACK_MODE: 'install' }, install],
    ['a host', { ...HTTP, SLACK_HOST: '0.0.0.0' }, { ...http, host: '0.0.0.0' }],
    ['the first port', { ...HTTP, SLACK_PORT: '1' }, { ...http, port: 1 }],
    ['the last port', { ...INSTALL, SLACK_PORT: '65535' }, { ...install, port: 65_535 }],
    ['a folder, by its full path', { ...INSTALL, SLACK_INSTALLATIONS_DIR: '/a/../b' }, { ...install, folder: '/b' }],
    [
      'a secret of capitals',
      { ...HTTP, SLACK_SIGNING_SECRET: SIGNING.toUpperCase() },
      { ...http, signingSecret: SIGNING.toUpperCase() },
    ],
  ])('%s', (_, environment, connection) => {
    expect(slackOf(environment)).toEqual({ connection, interval: 1_000 });
  });

  test('the pace, and another address', () => {
    expect(slackOf({ ...SOCKET, SLACK_SEND_INTERVAL_MS: '0' })).toEqual({ connection: socket, interval: 0 });
    expect(slackOf({ ...SOCKET, SLACK_SEND_INTERVAL_MS: '60000' })?.interval).toBe(60_000);
    for (const address of ['https://proxy.example/api', 'https://proxy.example/api/', 'https://proxy.example/api//'])
      expect(slackOf({ ...SOCKET, SLACK_API_URL: address })?.api).toBe('https://proxy.example/api/');
  });

  test('nothing is Slack where nothing of it is set', () => {
    expect(slackOf({ LOG_LEVEL: 'debug', DISCORD_SHARDS: '' })).toBeUndefined();
    expect(slackOf(Object.fromEntries(SLACK_VARIABLES.map((name) => [name, ' '])))).toBeUndefined();
  });

  test('Discord stays as it is beside it', () => {
    expect(readConfig(SOCKET, OWN).discord).toBeUndefined();
  });
});

const NUMBER = (from: number, to: number) => `Set a whole number from ${from} to ${to}, or leave it out.`;
const ADDRESS = 'Set an address that begins with https:// or http://, without a version at its end, or leave it out.';

describe('a value that cannot be', () => {
  test('is refused with its remedy', () => {
    expect(
      failuresOf(
        [
          ['SLACK_MODE', 'sockets', 'Set one of: socket, http, install; or leave it out.'],
          ['SLACK_PORT', '0', NUMBER(1, 65_535)],
          ['SLACK_PORT', '65536', NUMBER(1, 65_535)],
          ['SLACK_PORT', 'http', NUMBER(1, 65_535)],
          ['SLACK_SEND_INTERVAL_MS', '60001', NUMBER(0, 60_000)],
          ['SLACK_SEND_INTERVAL_MS', '-1', NUMBER(0, 60_000)],
          ['SLACK_SEND_INTERVAL_MS', '1s', NUMBER(0, 60_000)],
          ['SLACK_API_URL', 'slack.com/api', ADDRESS],
          ['SLACK_API_URL', 'ftp://slack.com', ADDRESS],
        ],
        ([name, value, remedy]) => {
          expect(problemsOf({ ...HTTP, [name]: value })).toEqual([`${name} is "${value}". ${remedy}`]);
        },
      ),
    ).toEqual([]);
  });

  test('in Socket Mode too, where a port is of no use', () => {
    expect(problemsOf({ ...SOCKET, SLACK_PORT: 'x' })).toEqual([`SLACK_PORT is "x". ${NUMBER(1, 65_535)}`]);
  });

  test('all of them are said at once', () => {
    const wrong = { SLACK_PORT: 'x', SLACK_SEND_INTERVAL_MS: 'x', SLACK_API_URL: 'x', SLACK_SIGNING_SECRET: 'x' };
    const named = problemsOf(wrong).map((problem) => problem.split(' ')[0]);
    expect(named.sort()).toEqual([
      'SLACK_API_URL',
      'SLACK_BOT_TOKEN',
      'SLACK_PORT',
      'SLACK_SEND_INTERVAL_MS',
      'SLACK_SIGNING_SECRET',
    ]);
  });
});

const missing = (mode: string, ...names: (keyof typeof PLACES)[]): string[] =>
  names.map(
    (name) =>
      `${name} is not set, and Slack needs it in the mode "${mode}". In ${PAGE} choose the app: ${PLACES[name]}. Or leave all of SLACK_… out.`,
  );

describe('what is missing', () => {
  test('is said, each with where it is found', () => {
    expect(
      failuresOf<[Environment, string[]]>(
        [
          [{ SLACK_BOT_TOKEN: BOT }, missing('socket', 'SLACK_APP_TOKEN')],
          [{ SLACK_APP_TOKEN: APP }, missing('socket', 'SLACK_BOT_TOKEN')],
          [{ SLACK_SIGNING_SECRET: SIGNING }, missing('http', 'SLACK_BOT_TOKEN')],
          [{ SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING }, missing('http', 'SLACK_BOT_TOKEN')],
          [{ ...SOCKET, SLACK_MODE: 'http' }, missing('http', 'SLACK_SIGNING_SECRET')],
          [{ ...HTTP, SLACK_MODE: 'socket' }, missing('socket', 'SLACK_APP_TOKEN')],
          [{ SLACK_MODE: 'socket' }, missing('socket', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN')],
          [
            { SLACK_CLIENT_ID: '1.2' },
            missing('install', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'),
          ],
          [
            { ...HTTP, SLACK_MODE: 'install' },
            missing('install', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'),
          ],
          [{ SLACK_PORT: '3000' }, missing('socket', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN')],
        ],
        ([environment, problems]) => {
          expect(problemsOf(environment)).toEqual(problems);
        },
      ),
    ).toEqual([]);
  });

  test('is the mode, where the secrets of both are there', () => {
    expect(problemsOf({ ...SOCKET, ...HTTP })).toEqual([
      'SLACK_APP_TOKEN is for Socket Mode and SLACK_SIGNING_SECRET for HTTP, and both are set. Say which with SLACK_MODE=socket or SLACK_MODE=http, or leave one of them out.',
    ]);
  });
});

test('what must never be shown is known in each mode', () => {
  const secretsOf = (environment: Environment) => {
    const slack = slackOf(environment);
    return slack === undefined ? [] : slackSecrets(slack).sort();
  };
  expect(secretsOf(SOCKET)).toEqual([APP, BOT].sort());
  expect(secretsOf(HTTP)).toEqual([BOT, SIGNING].sort());
  expect(secretsOf(INSTALL)).toEqual([SIGNING, 'client-secret-of-nobody', 'state-secret-of-nobody'].sort());
});
