// The variables of Discord: what is read, the slips with its token, and that the token is never shown.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { ConfigError, type Environment } from '../../src/config/reader.ts';
import { failuresOf } from '../support/rows.ts';

const OWN = { knowledge: join(import.meta.dirname, '../../knowledge'), data: '/data' };
/** Of a token's form, and of nobody; in parts, so that no scanner takes it for somebody's. */
const TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'f_ghIJklMNopQRstUVwxYZ0123456789-abcdef'].join('.');
const WHERE = 'In https://discord.com/developers/applications choose the application, then Bot → Reset Token';

const discordOf = (environment: Environment) => readConfig(environment, OWN).discord;

/** What is said of an environment that is refused. */
function messageOf(environment: Environment): string {
  try {
    readConfig(environment, OWN);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the environment is accepted');
}

const said = (...problems: string[]): string => new ConfigError(problems).message;

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'token'), content);
  return join(folder, 'token');
}

describe('what is read', () => {
  test('are read beside the token', () => {
    expect(
      failuresOf<[Environment, object]>(
        [
          [{}, {}],
          [{ DISCORD_SHARDS: 'AUTO' }, {}],
          [{ DISCORD_SHARDS: '1' }, { shards: 1 }],
          [{ DISCORD_SHARDS: '1000' }, { shards: 1000 }],
          [{ DISCORD_REGISTER_COMMANDS: 'on' }, {}],
          [{ DISCORD_REGISTER_COMMANDS: 'OFF' }, { registers: false }],
          [{ DISCORD_API_URL: 'https://proxy.example/api//' }, { api: 'https://proxy.example/api' }],
          [{ DISCORD_API_URL: 'http://127.0.0.1:8080' }, { api: 'http://127.0.0.1:8080' }],
        ],
        ([environment, expected]) => {
          const standard = { token: TOKEN, shards: 'auto', registers: true };
          expect(discordOf({ DISCORD_TOKEN: ` ${TOKEN}\n`, ...environment })).toEqual({ ...standard, ...expected });
        },
      ),
    ).toEqual([]);
  });

  test('nothing is Discord where nothing of it is set', () => {
    expect(discordOf({ LOG_LEVEL: 'debug' })).toBeUndefined();
  });
});

describe('a value that cannot be', () => {
  test('is refused with its remedy', () => {
    expect(
      failuresOf(
        [
          ['DISCORD_SHARDS', '0', 'Set auto, or a whole number from 1 to 1000.'],
          ['DISCORD_SHARDS', '1001', 'Set auto, or a whole number from 1 to 1000.'],
          ['DISCORD_SHARDS', '2.5', 'Set auto, or a whole number from 1 to 1000.'],
          ['DISCORD_SHARDS', 'all', 'Set auto, or a whole number from 1 to 1000.'],
          ['DISCORD_REGISTER_COMMANDS', 'yes', 'Set one of: on, off; or leave it out.'],
          [
            'DISCORD_API_URL',
            'discord.com/api',
            'Set an address that begins with https:// or http://, without a version at its end, or leave it out.',
          ],
          [
            'DISCORD_API_URL',
            'ftp://discord.com',
            'Set an address that begins with https:// or http://, without a version at its end, or leave it out.',
          ],
          [
            'DISCORD_API_URL',
            'file:///etc',
            'Set an address that begins with https:// or http://, without a version at its end, or leave it out.',
          ],
          [
            'DISCORD_API_URL',
            'https://',
            'Set an address that begins with https:// or http://, without a version at its end, or leave it out.',
          ],
        ],
        ([name, value, remedy]) => {
          expect(messageOf({ DISCORD_TOKEN: TOKEN, [name]: value })).toBe(said(`${name} is "${value}". ${remedy}`));
        },
      ),
    ).toEqual([]);
  });

  test('is refused without a token', () => {
    expect(
      failuresOf(
        [
          [{ DISCORD_SHARDS: '2' }, 'DISCORD_SHARDS is set'],
          [{ DISCORD_REGISTER_COMMANDS: 'off' }, 'DISCORD_REGISTER_COMMANDS is set'],
          [{ DISCORD_API_URL: 'https://x.example', DISCORD_SHARDS: '2' }, 'DISCORD_SHARDS, DISCORD_API_URL are set'],
        ],
        ([environment, what]) => {
          expect(messageOf(environment)).toBe(
            said(`${what}, and DISCORD_TOKEN is not. ${WHERE}, and set DISCORD_TOKEN; or leave all of them out.`),
          );
        },
      ),
    ).toEqual([]);
  });
});

const SLIPS = [
  [`Bot ${TOKEN}`, 'DISCORD_TOKEN begins with "Bot ". Leave that word out.'],
  [`bot  ${TOKEN}`, 'DISCORD_TOKEN begins with "Bot ". Leave that word out.'],
  [`"${TOKEN}"`, 'DISCORD_TOKEN stands between quotation marks. Leave them out.'],
  [`'${TOKEN}'`, 'DISCORD_TOKEN stands between quotation marks. Leave them out.'],
  [`<${TOKEN}>`, 'DISCORD_TOKEN stands between < and >. Put the secret itself there, without them.'],
  ['0a1B'.repeat(16), `DISCORD_TOKEN looks like the public key. ${WHERE}, and copy that.`],
  ['123456789012345678', `DISCORD_TOKEN looks like the application's id. ${WHERE}, and copy that.`],
  ['Ab-_'.repeat(8), `DISCORD_TOKEN looks like the client secret. ${WHERE}, and copy that.`],
  ...['hunter2', TOKEN.replaceAll('.', ''), TOKEN.slice(0, 30), `${TOKEN}.more`, TOKEN.replace('.', '. ')].map(
    (token) =>
      [
        token,
        `DISCORD_TOKEN is not a bot token, which has three parts with dots between them. ${WHERE}, and copy the whole of it.`,
      ] as const,
  ),
] as const;

describe('a slip with the token', () => {
  test('is said with its remedy, and without the token', () => {
    expect(
      failuresOf(
        SLIPS.map(([token, problem]) => [problem, token] as const),
        ([problem, token]) => {
          const message = messageOf({ DISCORD_TOKEN: token });
          expect(message).toBe(said(problem));
          expect(message).not.toContain(token);
          expect(messageOf({ DISCORD_TOKEN_FILE: fileWith(`${token}\n`) })).toBe(message);
        },
      ),
    ).toEqual([]);
  });

  test('the token is in no message, whatever else is wrong', () => {
    const wrong = { DISCORD_SHARDS: '0', DISCORD_REGISTER_COMMANDS: 'x', DISCORD_API_URL: 'x', LOG_LEVEL: 'x' };
    for (const token of [TOKEN, ...SLIPS.map(([slip]) => slip)]) {
      const message = messageOf({ DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: '/nowhere', ...wrong });
      expect(message).not.toContain(token);
      expect(message).not.toContain(TOKEN);
    }
  });
});

describe("a token's file", () => {
  test.each([
    ['', ''],
    ['', '\n'],
    ['\r\n ', '\r\n'],
    ['\ufeff', ''],
  ])('is read, with %j in front and %j behind', (front, behind) => {
    expect(discordOf({ DISCORD_TOKEN_FILE: fileWith(`${front}${TOKEN}${behind}`) })?.token).toBe(TOKEN);
  });

  test.each([
    ['/nowhere/token', 'ENOENT'],
    [tmpdir(), 'EISDIR'],
  ])('%s cannot be read', (file, code) => {
    expect(messageOf({ DISCORD_TOKEN_FILE: file })).toBe(
      said(`DISCORD_TOKEN_FILE names "${file}", which cannot be read (${code}). Correct the path or its permissions.`),
    );
  });

  test.each(['', ' \n'])('%j is empty', (content) => {
    const file = fileWith(content);
    expect(messageOf({ DISCORD_TOKEN_FILE: file, DISCORD_SHARDS: '2' })).toBe(
      said(`DISCORD_TOKEN_FILE names "${file}", which is empty. Put the secret into it.`),
    );
  });

  test('stands beside no token', () => {
    expect(messageOf({ DISCORD_TOKEN: TOKEN, DISCORD_TOKEN_FILE: fileWith(TOKEN) })).toBe(
      said('DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set. Leave one of them out.'),
    );
  });
});
