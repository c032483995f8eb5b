// The environment: what is read, what is documented, and every problem said at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig, VARIABLES } from '../../src/config/config.ts';
import { ConfigError, type Environment } from '../../src/config/reader.ts';
import { failuresOf } from '../support/rows.ts';

const OWN = { knowledge: fileURLToPath(new URL('../../knowledge', import.meta.url)), data: '/data' };
const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));
/** Set by the system or the user's shell, not in .env. */
const SYSTEM = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR', 'FORCE_COLOR', 'TERM'];
/** Other spellings of variables that .env.example has. */
const SMALL = ['https_proxy', 'http_proxy', 'no_proxy'];
const DEFAULTS: Config = {
  knowledgeFolder: OWN.knowledge,
  color: 'auto',
  pointers: {},
  store: {
    location: { engine: 'sqlite', file: '/data/store.sqlite' },
    isNamed: false,
    misses: false,
    retentionDays: 90,
  },
  service: { knowledgeReload: false, logLevel: 'info', limits: { user: 20, channel: 60 }, feedbackTexts: false },
};

/** The problems of an environment, in their order. */
function problemsOf(environment: Environment): string[] {
  try {
    readConfig(environment, OWN);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first, ...rest] = error.message.split('\n- ');
    expect(first).toBe('The configuration cannot be used:');
    return rest;
  }
}

test('an empty environment is the terminal with the knowledge that comes with the bot', () => {
  expect(readConfig({}, OWN)).toEqual(DEFAULTS);
});

test('empty values, and those of spaces, are absent', () => {
  for (const value of ['', ' ', '\t\n'])
    expect(readConfig(Object.fromEntries(VARIABLES.map((name) => [name, value])), OWN)).toEqual(DEFAULTS);
});

test('the locale is that of LC_ALL, of LC_MESSAGES or of LANG', () => {
  expect(
    failuresOf(
      [
        [{ LANG: 'fr_FR.UTF-8' }, 'fr_FR.UTF-8'],
        [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_IE' }, 'en_IE'],
        [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_IE', LC_ALL: ' ' }, 'en_IE'],
      ],
      ([environment, locale]) => {
        expect(readConfig(environment, OWN)).toEqual({ ...DEFAULTS, locale });
      },
    ),
  ).toEqual([]);
});

test('NO_COLOR counts when it is not empty, a dumb terminal has no colour, and FORCE_COLOR decides', () => {
  expect(
    failuresOf(
      [
        [{ NO_COLOR: '1' }, 'never'],
        [{ NO_COLOR: '' }, 'auto'],
        [{ TERM: 'dumb' }, 'never'],
        [{ TERM: 'xterm' }, 'auto'],
        [{ FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, 'always'],
        [{ FORCE_COLOR: 'true' }, 'always'],
        [{ FORCE_COLOR: '0' }, 'never'],
        [{ FORCE_COLOR: 'false' }, 'never'],
        [{ FORCE_COLOR: '' }, 'auto'],
      ],
      ([environment, color]) => {
        expect(readConfig(environment, OWN).color).toBe(color);
      },
    ),
  ).toEqual([]);
});

test('another knowledge folder is taken by its full path', () => {
  expect(
    readConfig({ KNOWLEDGE_DIR: ` ${OWN.knowledge}/../knowledge ` }, { ...OWN, knowledge: '/nowhere' }).knowledgeFolder,
  ).toBe(OWN.knowledge);
});

test('a knowledge folder without facts.yaml is refused with its remedy', () => {
  expect(() => readConfig({ KNOWLEDGE_DIR: '/nowhere' }, OWN)).toThrow(
    new ConfigError([
      'KNOWLEDGE_DIR names "/nowhere", where there is no facts.yaml. Name a knowledge folder, or leave the variable out for the one that comes with the bot.',
    ]),
  );
});

const { service } = DEFAULTS;

describe('what every platform shares', () => {
  test('is read', () => {
    expect(
      failuresOf<[Environment, Config['service']]>(
        [
          [{ LOG_LEVEL: 'debug' }, { ...service, logLevel: 'debug' }],
          [{ LOG_LEVEL: ' WARN ' }, { ...service, logLevel: 'warn' }],
          [{ LOG_LEVEL: 'error' }, { ...service, logLevel: 'error' }],
          [{ LIMIT_USER_PER_MINUTE: '1' }, { ...service, limits: { user: 1, channel: 60 } }],
          [{ LIMIT_CHANNEL_PER_MINUTE: '10000' }, { ...service, limits: { user: 20, channel: 10_000 } }],
          [{ FEEDBACK_TEXTS: 'On' }, { ...service, feedbackTexts: true }],
          [{ FEEDBACK_TEXTS: 'off' }, service],
          [{ HEALTH_PORT: '8080' }, { ...service, health: { host: '127.0.0.1', port: 8080 } }],
          [
            { HEALTH_PORT: '65535', HEALTH_HOST: '0.0.0.0' },
            { ...service, health: { host: '0.0.0.0', port: 65_535 } },
          ],
        ],
        ([environment, expected]) => {
          expect(readConfig(environment, OWN)).toEqual({ ...DEFAULTS, service: expected });
        },
      ),
    ).toEqual([]);
  });

  test('is refused with its remedy', () => {
    expect(
      failuresOf(
        [
          ['LOG_LEVEL', 'loud', 'Set one of: debug, info, warn, error; or leave it out.'],
          ['LOG_LEVEL', '3', 'Set one of: debug, info, warn, error; or leave it out.'],
          ['FEEDBACK_TEXTS', 'true', 'Set one of: on, off; or leave it out.'],
          ['FEEDBACK_TEXTS', '1', 'Set one of: on, off; or leave it out.'],
          ['LIMIT_USER_PER_MINUTE', '0', 'Set a whole number from 1 to 10000, or leave it out.'],
          ['LIMIT_USER_PER_MINUTE', '10001', 'Set a whole number from 1 to 10000, or leave it out.'],
          ['LIMIT_USER_PER_MINUTE', 'many', 'Set a whole number from 1 to 10000, or leave it out.'],
          ['LIMIT_CHANNEL_PER_MINUTE', '-1', 'Set a whole number from 1 to 10000, or leave it out.'],
          ['LIMIT_CHANNEL_PER_MINUTE', '1.5', 'Set a whole number from 1 to 10000, or leave it out.'],
          ['LIMIT_CHANNEL_PER_MINUTE', '1e3', 'Set a whole number from 1 to 10000, or leave it out.'],
          ['HEALTH_PORT', '0', 'Set a whole number from 1 to 65535, or leave it out.'],
          ['HEALTH_PORT', '65536', 'Set a whole number from 1 to 65535, or leave it out.'],
          ['HEALTH_PORT', '0x50', 'Set a whole number from 1 to 65535, or leave it out.'],
          ['HEALTH_PORT', '9'.repeat(400), 'Set a whole number from 1 to 65535, or leave it out.'],
        ],
        ([name, value, remedy]) => {
          expect(problemsOf({ [name]: value })).toEqual([`${name} is "${value}". ${remedy}`]);
        },
      ),
    ).toEqual([]);
  });

  test('the address of health needs its port', () => {
    expect(problemsOf({ HEALTH_HOST: '0.0.0.0' })).toEqual([
      'HEALTH_HOST is set, and HEALTH_PORT is not. Set HEALTH_PORT too, or leave both out.',
    ]);
    expect(problemsOf({ HEALTH_HOST: '0.0.0.0', HEALTH_PORT: 'x' })).toEqual([
      'HEALTH_PORT is "x". Set a whole number from 1 to 65535, or leave it out.',
    ]);
  });
});

test('several problems are said at once, a line each', () => {
  const wrong = {
    KNOWLEDGE_DIR: '/nowhere',
    DISCORD_SHARDS: '0',
    DISCORD_TOKEN: '1.2',
    LOG_LEVEL: 'x',
    HEALTH_PORT: 'y',
  };
  expect(problemsOf(wrong).map((problem) => problem.split(/ (?:is|names) /u)[0])).toEqual([
    'KNOWLEDGE_DIR',
    'DISCORD_SHARDS',
    'DISCORD_TOKEN',
    'HEALTH_PORT',
    'LOG_LEVEL',
  ]);
});

test('.env.example documents the variables that are ours, and no other', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const documented = [...text.matchAll(/^#?([A-Z][A-Z_]*)=/gmu)].map((match) => match[1]);
  expect(documented.sort()).toEqual(VARIABLES.filter((name) => ![...SYSTEM, ...SMALL].includes(name)).sort());
});

test('a proxy that cannot be used is no matter where nothing goes over it', () => {
  expect(readConfig({ HTTPS_PROXY: 'socks5://nobody', LANG: '' }, OWN)).toEqual(DEFAULTS);
});

test('every variable that the sources read is in VARIABLES, and each of those is read', () => {
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const read = sources.flatMap((path) => {
    const calls = readFileSync(join(SOURCES, path), 'utf8').matchAll(
      /reader\s*\.(link|text|secret|integer|choice|switch|address)\(\s*'([^']+)'/gu,
    );
    return [...calls].flatMap(([, method, name = '']) => (method === 'secret' ? [name, `${name}_FILE`] : [name]));
  });
  expect([...new Set(read)].sort()).toEqual([...VARIABLES].sort());
});
