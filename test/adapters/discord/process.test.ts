// The bot as operators run it: a process that answers, logs, reports its health and ends when it is told to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import { PATIENT } from '../../doubles/discord/options.ts';
import { knowledge } from '../../support/bot.ts';
import { copyProgram } from '../../support/process.ts';
import { mention, oursIn, textOf } from './people.ts';
import { environmentOf, freePort, launch, type Running } from './program.ts';
import { COUNT_EN, TOTAL_EN } from './texts.ts';

const program = copyProgram();
afterAll(() => program.remove());

async function double(): Promise<FakeDiscord> {
  const discord = await FakeDiscord.start(PATIENT);
  onTestFinished(() => discord.close());
  return discord;
}

function start(environment: Readonly<Record<string, string>>): Running {
  const running = launch(program, environment);
  onTestFinished(() => running.signal('SIGTERM'));
  return running;
}

async function ready(discord: FakeDiscord, running: Running): Promise<void> {
  const done = () =>
    running.log().some(({ msg }) => msg === 'commands registered' || msg === 'the commands are registered');
  await discord.until(done, undefined, 'the commands to be registered');
}

async function stopped(running: Running, name: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
  running.signal(name);
  const { code, stderr } = await running.ended;
  return { code, stderr };
}

const GOOD = { code: 0, stderr: '' };

describe('the process', () => {
  it('answers, and at a SIGTERM leaves Discord and ends with 0; no word of its own on standard error', async () => {
    const discord = await double();
    const running = start({ ...environmentOf(discord), LOG_LEVEL: 'debug' });
    await ready(discord, running);
    const ann = discord.createUser({ name: 'Ann' });
    expect(textOf(await mention(discord, ann, 'How many gigafactories?'))).toBe(COUNT_EN);
    expect(textOf(await ann.command('ask', { question: 'fact:total' }).message())).toBe(TOTAL_EN);
    await ann.autocomplete('ask', 'question', 'who').choices();
    expect(await stopped(running)).toEqual(GOOD);
    expect([discord.gateway.connections.size, discord.gateway.connected]).toEqual([0, false]);
    const messages = running.log().map(({ msg }) => msg);
    expect(messages.slice(0, 4)).toEqual(['starting', 'connected', 'ready on Discord', 'commands registered']);
    expect(messages.slice(-3)).toEqual([
      'stopping: what is under way is finished first',
      'a summary of what was asked',
      'stopped',
    ]);
    const { stdout } = running.written();
    expect(stdout).not.toContain(discord.token);
    expect(stdout).not.toMatch(/gigafactories|Ann|How many/u);
    expect(stdout).not.toContain(ann.id);
    expect(running.log().every(({ level }) => level === 'info' || level === 'debug')).toBe(true);
  });

  it.each([
    ['SIGTERM', 'POST /channels/*/messages'],
    ['SIGINT', 'POST /interactions/*/*/callback'],
  ] as const)('at a %s finishes the answer that is on its way, and takes no other question', async (name, route) => {
    const discord = await double();
    const running = start(environmentOf(discord));
    await ready(discord, running);
    const ann = discord.createUser();
    discord.faults.next(route, { hang: 1_000 });
    const { channel } = discord.guild;
    if (name === 'SIGTERM') ann.say(channel, `${discord.bot} How many gigafactories?`);
    else ann.command('ask', { question: 'fact:giga_count' });
    await discord.until(() => discord.faults.pending === 0);
    running.signal(name);
    await discord.until(() => running.log().some(({ msg }) => String(msg).startsWith('stopping')));
    ann.say(channel, `${discord.bot} where?`);
    const { code, stderr } = await running.ended;
    expect({ code, stderr }).toEqual(GOOD);
    expect(oursIn(discord, channel).map(textOf)).toEqual([COUNT_EN]);
  });

  it('reads its token from a file, and its limits from the environment', async () => {
    const discord = await double();
    const file = join(program.folder, 'token');
    writeFileSync(file, `${discord.token}\n`);
    const running = start({
      DISCORD_TOKEN_FILE: file,
      DISCORD_API_URL: discord.url,
      DISCORD_REGISTER_COMMANDS: 'off',
      LIMIT_USER_PER_MINUTE: '1',
    });
    await discord.until(() => running.log().some(({ msg }) => msg === 'ready on Discord'));
    const ann = discord.createUser();
    await mention(discord, ann, 'How many gigafactories?');
    ann.say(discord.guild.channel, `${discord.bot} where?`);
    const told = await discord.until(() => oursIn(discord, discord.dmChannel(ann))[0]);
    expect(told.content).toMatch(/^That's a lot of questions/u);
    expect(discord.registrations).toEqual([]);
    expect(await stopped(running)).toEqual(GOOD);
  });
});

describe('the health', () => {
  it('is alive from the start, ready while Discord is connected, and not without it', async () => {
    const discord = await double();
    const port = await freePort();
    const letIn = discord.gateway.refuse();
    const running = start({ ...environmentOf(discord), HEALTH_PORT: String(port) });
    const status = async (path: string): Promise<number> =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        (response) => response.status,
        () => 0,
      );
    await discord.until(async () => (await status('/livez')) === 200);
    expect(await status('/readyz')).toBe(503);
    letIn();
    await discord.until(async () => (await status('/readyz')) === 200);
    const body = await fetch(`http://127.0.0.1:${port}/readyz`).then((response) => response.json());
    expect(body).toEqual({
      status: 'ok',
      adapters: { discord: true },
      knowledge: { hash: knowledge.hash, problems: [] },
    });
    const end = discord.gateway.outage();
    await discord.until(async () => (await status('/readyz')) === 503);
    expect([await status('/livez'), await status('/other')]).toEqual([200, 404]);
    end();
    await discord.until(async () => (await status('/readyz')) === 200);
    expect(await stopped(running)).toEqual(GOOD);
    expect(await status('/livez')).toBe(0);
  });

  it('does not keep a bot that still waits for Discord from ending', async () => {
    const discord = await double();
    discord.gateway.refuse();
    const running = start(environmentOf(discord));
    await discord.until(() => running.log().some(({ level }) => level === 'warn'));
    expect(await stopped(running)).toEqual(GOOD);
  });

  it('on a port that is taken is said in a sentence, and the process ends with 78', async () => {
    const discord = await double();
    const port = new URL(discord.url).port;
    const running = start({ ...environmentOf(discord), HEALTH_PORT: port });
    const { code, stderr } = await running.ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/^Health cannot be served on 127\.0\.0\.1:\d+ \(EADDRINUSE\)\. [^\n]+\.\n$/u);
  });
});
