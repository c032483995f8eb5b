// The bot as operators run it: a process that answers in Slack, reports its health and ends when it is told to.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { installOf } from '../../cli/checking.ts';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import { PATIENT } from '../../doubles/slack/options.ts';
import { knowledge } from '../../support/bot.ts';
import { copyProgram } from '../../support/process.ts';
import { environmentOf as discordOf, freePort, launch, type Running } from '../discord/program.ts';
import { environmentOf, secretsOf } from './process-environment.ts';
import type { Mode } from './support.ts';

const program = copyProgram();
afterAll(() => program.remove());

const GOOD = { code: 0, stderr: '' };

async function double(): Promise<FakeSlack> {
  const slack = await FakeSlack.start(PATIENT);
  onTestFinished(() => slack.close());
  return slack;
}

function start(environment: Readonly<Record<string, string>>): Running {
  const running = launch(program, environment);
  onTestFinished(() => running.signal('SIGTERM'));
  return running;
}

async function stopped(running: Running, name: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
  running.signal(name);
  const { code, stderr } = await running.ended;
  return { code, stderr };
}

async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    ({ status }) => status,
    () => 0,
  );
}

/** Until the bot takes what Slack delivers. */
async function connected(slack: FakeSlack, mode: Mode, port: number): Promise<void> {
  const here = `http://127.0.0.1:${port}/`;
  if (mode === 'http') slack.connect(`${here}slack/events`);
  const isThere = async (): Promise<boolean> =>
    mode === 'http' ? (await statusOf(here)) === 404 : slack.socket.hellos > 0;
  await slack.until(isThere, undefined, 'the bot');
}

async function ask(slack: FakeSlack): Promise<string> {
  const said = slack.createUser({ name: 'Ann' }).mention(slack.channel, 'How many gigafactories?');
  await slack.until(() => slack.repliesTo(said).length > 0, undefined, 'the answer');
  return slack.repliesTo(said)[0]?.text ?? '';
}

describe('the process', () => {
  it.each(['socket', 'http'] as const)('in the mode %s answers, and at a SIGTERM ends with 0', async (mode) => {
    const slack = await double();
    const port = await freePort();
    const running = start({ ...environmentOf(slack, mode, port), LOG_LEVEL: 'debug' });
    await connected(slack, mode, port);
    expect(await ask(slack)).toContain('gigafactories');
    const bob = slack.createUser({ name: 'Bob' });
    const answer = await bob.command('/investai', 'fact:total').response();
    expect(answer.shown).toContain('€200 billion');
    bob.openHome();
    await slack.until(() => slack.homeOf(bob));
    expect(await stopped(running)).toEqual(GOOD);
    await slack.until(() => slack.socket.connections.length === 0);
    const { stdout } = running.written();
    for (const secret of secretsOf(slack)) expect(stdout).not.toContain(secret);
    expect(stdout).not.toMatch(/How many|gigafactories|Ann|Bob|fact:total/u);
    expect(running.log().every(({ level }) => level === 'info' || level === 'debug')).toBe(true);
    const messages = running.log().map(({ msg }) => msg);
    expect(messages[0]).toBe('starting');
    expect(messages.slice(-2)).toEqual(expect.arrayContaining(['stopped']));
  });

  it('in the mode install keeps its tokens sealed, for itself alone, and at a SIGTERM ends with 0', async () => {
    const slack = await double();
    const folder = join(program.folder, 'kept');
    const port = await freePort();
    const running = start({ ...installOf(slack, port, folder), LOG_LEVEL: 'debug' });
    await connected(slack, 'http', port);
    const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
    expect((await slack.install(ann, `http://127.0.0.1:${port}/slack/install`)).status).toBe(200);
    const said = ann.mention(ann.team.channel, 'How many gigafactories?');
    await slack.until(() => slack.repliesTo(said).length > 0, undefined, 'the answer');
    const token = slack.tokenOf(ann.team);
    expect(await stopped(running)).toEqual(GOOD);
    const { stdout } = running.written();
    for (const secret of [token, slack.clientSecret, slack.signingSecret]) expect(stdout).not.toContain(secret);
    expect(existsSync(folder), 'the folder of an earlier version').toBe(false);
    const kept = join(program.folder, 'data');
    const files = readdirSync(kept).map((name) => join(kept, name));
    expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    for (const file of files) expect(readFileSync(file).includes(token), file).toBe(false);
    // Another start has the workspace still.
    const again = start({ ...installOf(slack, port, folder), LOG_LEVEL: 'debug' });
    await connected(slack, 'http', port);
    const asked = ann.mention(ann.team.channel, 'How many gigafactories?');
    await slack.until(() => slack.repliesTo(asked).length > 0, undefined, 'the answer of another start');
    expect(await stopped(again)).toEqual(GOOD);
  });

  it.each([
    ['SIGTERM', 'socket'],
    ['SIGINT', 'http'],
  ] as const)('at a %s in the mode %s finishes the answer that is on its way', async (name, mode) => {
    const slack = await double();
    const port = await freePort();
    const running = start(environmentOf(slack, mode, port));
    await connected(slack, mode, port);
    slack.faults.next('chat.postMessage', { hang: 1_000 });
    const said = slack.createUser().mention(slack.channel, 'How many gigafactories?');
    await slack.until(() => slack.faults.pending === 0);
    expect(await stopped(running, name)).toEqual(GOOD);
    expect(slack.repliesTo(said)).toHaveLength(1);
  });

  it('at a SIGTERM while it connects again ends with 0', async () => {
    const slack = await double();
    const running = start(environmentOf(slack, 'socket', 0));
    await connected(slack, 'socket', 0);
    slack.socket.refuse();
    slack.socket.cut();
    await slack.until(() => slack.socket.refused > 0, undefined, 'a refusal');
    expect(await stopped(running)).toEqual(GOOD);
  });

  it.each(['socket', 'http'] as const)(
    'at a SIGTERM before Slack was reached in the mode %s ends with 0',
    async (mode) => {
      const slack = await double();
      slack.faults.always('auth.test', { status: 503 });
      const running = start(environmentOf(slack, mode, await freePort()));
      await slack.until(() => running.log().some(({ level }) => level === 'warn'));
      expect(await stopped(running)).toEqual(GOOD);
      expect(running.log().filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it('ends with 78 and a line in the log where Slack refuses the token when it connects again', async () => {
    const slack = await double();
    const running = start(environmentOf(slack, 'socket', 0));
    await connected(slack, 'socket', 0);
    slack.faults.always('apps.connections.open', { error: 'invalid_auth' });
    slack.socket.cut();
    const { code } = await running.ended;
    expect(code).toBe(78);
    expect(running.log().filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(running.written().stderr).toMatch(/^Slack refused the token\. .+SLACK_APP_TOKEN\.\n$/u);
    for (const secret of secretsOf(slack)) expect(running.written().stdout).not.toContain(secret);
  });

  it('runs Slack and Discord together, and its health names both', async () => {
    const [slack, discord] = [await double(), await FakeDiscord.start(PATIENT)];
    onTestFinished(() => discord.close());
    const port = await freePort();
    const secret = join(program.folder, 'slack-token');
    writeFileSync(secret, `${slack.botToken}\n`);
    const { SLACK_BOT_TOKEN: _, ...rest } = environmentOf(slack, 'socket', 0);
    const running = start({ ...rest, SLACK_BOT_TOKEN_FILE: secret, ...discordOf(discord), HEALTH_PORT: String(port) });
    const url = `http://127.0.0.1:${port}/readyz`;
    await slack.until(async () => (await statusOf(url)) === 200, undefined, 'both to be ready');
    expect(await (await fetch(url)).json()).toEqual({
      status: 'ok',
      adapters: { discord: true, slack: true },
      knowledge: { hash: knowledge.hash, problems: [] },
    });
    expect(await ask(slack)).toContain('gigafactories');
    slack.socket.refuse();
    slack.socket.cut();
    await slack.until(async () => (await statusOf(url)) === 503, undefined, 'Slack to be gone');
    expect(await (await fetch(url)).json()).toMatchObject({ adapters: { discord: true, slack: false } });
    expect(await stopped(running)).toEqual(GOOD);
  });
});
