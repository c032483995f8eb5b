// A platform that cannot be reached: the check and the start name the cause, in the same words on both platforms, and what to do.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { launch } from '../adapters/discord/program.ts';
import { AUTHORITY, httpServer } from '../support/odd-server.ts';
import { copyProgram } from '../support/process.ts';
import { PROXY_ROWS, type ProxyRow } from './proxy-rows.ts';
import { saidBy } from './proxying.ts';
import { HTTP, ROWS, type Row } from './unreachable-rows.ts';

const program = copyProgram();
afterAll(() => program.remove());

/** Of their forms, and nobody's; in parts, so that no scanner takes them for somebody's. */
const TOKENS = {
  DISCORD_TOKEN: ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'f_ghIJklMNopQRstUVwxYZ0123456789-abcdef'].join('.'),
  SLACK_BOT_TOKEN: ['xoxb', '1', '2', 'nobodys'].join('-'),
  SLACK_APP_TOKEN: ['xapp', '1', 'nobodys'].join('-'),
};
const TRUSTING = { NODE_EXTRA_CA_CERTS: AUTHORITY };

const PLATFORMS = [
  { name: 'Discord', variable: 'DISCORD_API_URL', page: 'https://discordstatus.com' },
  { name: 'Slack', variable: 'SLACK_API_URL', page: 'https://slack-status.com' },
] as const;

const saidOf = (words: string): string[] =>
  PLATFORMS.map(
    ({ name, variable, page }) =>
      `${name} cannot be reached: ${words
        .replaceAll(/\bNAME\b/gu, name)
        .replaceAll('VARIABLE', variable)
        .replaceAll('PAGE', page)}`,
  );

async function environmentOf({ server, url, trusting }: Row): Promise<Record<string, string>> {
  const running = await server?.();
  if (running !== undefined) onTestFinished(running.close);
  const address = url.replace('PORT', String(running?.port));
  return { ...TOKENS, DISCORD_API_URL: address, SLACK_API_URL: address, ...(trusting ? TRUSTING : {}) };
}

/** Node 24 says the same without the code. */
const UNEVEN = / \(HPE_INVALID_CONSTANT\)/gu;

const byWhat = ROWS.map((row) => [row.what, row] as const);

describe('the check', () => {
  it.each(byWhat)('names %s, and ends with 1, since that may pass', async (_, row) => {
    const { code, stdout, stderr } = await program.run(['--check-config'], '', await environmentOf(row));
    const wrong = stdout
      .replaceAll(UNEVEN, '')
      .split('\n')
      .filter((line) => line.startsWith('wrong'));
    expect(wrong).toEqual(saidOf(row.words).map((text) => `wrong  ${text}`));
    expect([code, stderr]).toEqual([1, '']);
  });

  it('names a page in place of the API', async () => {
    const page = {
      what: 'a login page',
      server: () => httpServer(200, { 'content-type': 'text/html' }, '<h1>Welcome to our network</h1>'),
      url: HTTP,
      words: 'the answer is not one that NAME gives. Check VARIABLE if it is set, and a proxy on the way.',
    };
    const { code, stdout } = await program.run(['--check-config'], '', await environmentOf(page));
    expect(stdout.split('\n').filter((line) => line.startsWith('wrong'))).toEqual(
      saidOf(page.words).map((text) => `wrong  ${text}`),
    );
    expect(code).toBe(1);
  });

  it('names how long to wait after too many requests, and waits for nobody', async () => {
    const limit = {
      what: 'a limit',
      server: () => httpServer(429, { 'retry-after': '3600' }),
      url: HTTP,
      words: 'too many requests came from here (429). Wait',
    };
    const { code, stdout } = await program.run(['--check-config'], '', await environmentOf(limit));
    for (const text of saidOf(limit.words))
      expect(stdout).toMatch(new RegExp(`^wrong {2}${text.replaceAll(/[().]/gu, '\\$&')} 360\\d s,`, 'mu'));
    expect(code).toBe(1);
  });
});

async function expectStartSays(environment: Record<string, string>, words: string[]): Promise<void> {
  const running = launch(program, environment);
  onTestFinished(() => running.signal('SIGTERM'));
  await expect.poll(() => saidBy(running, UNEVEN), { timeout: 60_000 }).toEqual(words);
  running.signal('SIGTERM');
  expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
}

describe('the start', () => {
  it.each(byWhat)('names %s in the log, in the words of the check, and goes on trying', async (_, row) => {
    await expectStartSays(await environmentOf(row), saidOf(row.words));
  });
});

/** Nobody has these names: only a proxy could lead there. */
const BEHIND = { DISCORD_API_URL: 'https://discord.invalid/api', SLACK_API_URL: 'https://slack.invalid/api' };

describe('over a proxy', () => {
  it.each(PROXY_ROWS.map((row) => [row.what, row] as const))('names %s', async (_, { proxy, words }: ProxyRow) => {
    const url = await proxy();
    const environment = { ...TOKENS, ...BEHIND, HTTPS_PROXY: url };
    const expected = saidOf(`the proxy at ${new URL(url).host} ${words}`);
    const { code, stdout, stderr } = await program.run(['--check-config'], '', environment);
    const wrong = stdout.split('\n').filter((line) => line.startsWith('wrong'));
    expect(wrong).toEqual(expected.map((text) => `wrong  ${text}`));
    expect([code, stderr]).toEqual([1, '']);
    await expectStartSays(environment, expected);
  });
});
