// What operators set wrong: said in a sentence, without a stack or a secret, and the process ends with 78.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import { PATIENT } from '../../doubles/slack/options.ts';
import { copyProgram } from '../../support/process.ts';
import { freePort } from '../discord/program.ts';
import { environmentOf, secretsOf } from './process-environment.ts';
import type { Mode } from './support.ts';

const program = copyProgram();
afterAll(() => program.remove());

const MODES: readonly Mode[] = ['socket', 'http'];
/** Of the form of a token, and nobody's. */
const WRONG = { bot: 'xoxb-1-nobodys', app: 'xapp-1-nobodys' };

async function double(): Promise<FakeSlack> {
  const slack = await FakeSlack.start(PATIENT);
  onTestFinished(() => slack.close());
  return slack;
}

/** Runs it to its end, with everything that it logs. */
function run(environment: Readonly<Record<string, string>>, ...args: string[]) {
  return program.run(args, '', { ...environment, LOG_LEVEL: 'debug' });
}

const shown = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stdout}${stderr}`;

describe('a start that cannot be', () => {
  it.each(MODES)('with a bot token that Slack refuses in the mode %s', async (mode) => {
    const slack = await double();
    const ran = await run({ ...environmentOf(slack, mode, await freePort()), SLACK_BOT_TOKEN: WRONG.bot });
    expect(ran.code).toBe(78);
    expect(ran.stderr).toMatch(/^Slack refused the token\. [^\n]+SLACK_BOT_TOKEN[^\n]+\.\n$/u);
    for (const secret of [WRONG.bot, ...secretsOf(slack)]) expect(shown(ran)).not.toContain(secret);
    expect(ran.stdout).not.toMatch(/"level":"error"|\.js:\d/u);
  });

  it('with an app token that Slack refuses', async () => {
    const slack = await double();
    const ran = await run({ ...environmentOf(slack, 'socket', 0), SLACK_APP_TOKEN: WRONG.app });
    expect(ran.code).toBe(78);
    expect(ran.stderr).toMatch(/^Slack refused the token\. [^\n]+SLACK_APP_TOKEN\.\n$/u);
    for (const secret of [WRONG.app, ...secretsOf(slack)]) expect(shown(ran)).not.toContain(secret);
    expect(ran.stdout).not.toMatch(/"level":"error"|\.js:\d/u);
  });

  it('on a port that is taken', async () => {
    const slack = await double();
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const ran = await run(environmentOf(slack, 'http', (taken.address() as AddressInfo).port));
    expect(ran.code).toBe(78);
    expect(ran.stderr).toMatch(
      /^Slack's requests cannot be listened to on 127\.0\.0\.1:\d+ \(EADDRINUSE\)\. [^\n]+\.\n$/u,
    );
    expect(ran.stdout).not.toMatch(/"level":"error"|\.js:\d/u);
  });
});

test('slack:manifest prints the manifest and nothing else', async () => {
  const args = ['slack:manifest', '--agent', '--install', '--url', 'https://bot.example.org'];
  const { code, stdout, stderr } = await program.run(args);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toHaveProperty('oauth_config.redirect_urls', [
    'https://bot.example.org/slack/oauth_redirect',
  ]);
});

describe('--check-config', () => {
  it.each(MODES)('finds all in order in the mode %s, and stays connected nowhere', async (mode) => {
    const slack = await double();
    const ran = await run(environmentOf(slack, mode, await freePort()), '--check-config');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(new RegExp(`^ok {2}Slack: the token is that of \\S+ in .+; mode: ${mode}\\.$`, 'mu'));
    await slack.until(() => slack.socket.connections.length === 0, undefined, 'the end of the socket');
    expect([slack.socket.hellos, slack.requests.some(({ method }) => method.startsWith('chat.'))]).toEqual([
      mode === 'socket' ? 1 : 0,
      false,
    ]);
    for (const secret of secretsOf(slack)) expect(shown(ran)).not.toContain(secret);
  });

  it.each([
    ['a bot token', { SLACK_BOT_TOKEN: WRONG.bot }, 78, /Slack refused the token in SLACK_BOT_TOKEN\./u],
    ['an app token', { SLACK_APP_TOKEN: WRONG.app }, 78, /Slack refused the token in SLACK_APP_TOKEN\./u],
    ['an address', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }, 1, /Slack cannot be reached: .*SLACK_API_URL/u],
  ])('says what is wrong with %s', async (_, wrong, code, words) => {
    const slack = await double();
    const ran = await run({ ...environmentOf(slack, 'socket', 0), ...wrong }, '--check-config');
    expect(ran).toMatchObject({ code, stderr: '' });
    const lines = ran.stdout.split('\n').filter((line) => line.startsWith('wrong'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
    for (const secret of [WRONG.bot, WRONG.app, ...secretsOf(slack)]) expect(shown(ran)).not.toContain(secret);
  });

  it('finds a port that is taken', async () => {
    const slack = await double();
    const ran = await run(environmentOf(slack, 'http', Number(new URL(slack.url).port)), '--check-config');
    expect(ran.stdout).toMatch(/^wrong {2}Slack.*EADDRINUSE/mu);
    expect(ran.code).toBe(78);
  });
});
