// Configurations that cannot be used, and exactly what is said of each: what happened, why, and what to do.
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/config/reader.ts';
import { APP, BOT, CLIENT, HTTP, problemsOf, SIGNING, SOCKET } from './slack-environment.ts';
import { OF_DISCORD } from './wrong-discord.ts';
import { OF_MODES, SHARED } from './wrong-modes.ts';
import { OF_PROXIES } from './wrong-proxies.ts';
import { DISCORD } from './wrong-rows.ts';
import { OF_TOKENS } from './wrong-tokens.ts';

const ROWS = [...OF_DISCORD, ...OF_TOKENS, ...OF_MODES, ...SHARED, ...OF_PROXIES];

describe('a configuration that cannot be used', () => {
  test.each(ROWS.map(([what, environment, ...problems]) => ({ what, environment, problems })))(
    '$what',
    ({ environment, problems }) => {
      expect(problemsOf(environment)).toEqual(problems);
    },
  );

  test('is one of at least forty', () => {
    expect(new Set(ROWS.flatMap(([, , ...problems]) => problems)).size).toBeGreaterThanOrEqual(40);
  });

  test('is said without the secret in it', () => {
    for (const [name, environment] of ROWS)
      for (const secret of [
        BOT,
        APP,
        SIGNING,
        DISCORD,
        CLIENT.SLACK_CLIENT_SECRET,
        CLIENT.SLACK_STATE_SECRET,
        'hunter2',
      ])
        expect(problemsOf(environment).join('\n'), name).not.toContain(secret);
  });
});

test.each<[string, Environment]>([
  ['on another address', { ...HTTP, SLACK_HOST: '10.0.0.1', HEALTH_PORT: '3000' }],
  ['in Socket Mode', { ...SOCKET, SLACK_PORT: '3000', HEALTH_PORT: '3000' }],
  ['where the way is said', { ...HTTP, ...CLIENT, SLACK_MODE: 'http' }],
])('the same is no mistake %s', (_, environment) => {
  expect(() => problemsOf(environment)).toThrow('the environment is accepted');
});
