// SIGHUP: a word to look at the knowledge again, in a bot that serves; in a terminal, the end.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { mention, textOf } from '../adapters/discord/people.ts';
import { environmentOf } from '../adapters/discord/program.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { PATIENT } from '../doubles/discord/options.ts';
import { copyProgram } from '../support/process.ts';
import { ANSWERS, type Bot, copyBicycles, REFUSED, startBot } from './reloading.ts';
import { start } from './serving.ts';

const program = copyProgram();
afterAll(() => program.remove());

const LANES = 'How many cycle lanes are planned?';
const asked = async ({ discord }: Bot, text: string) => textOf(await mention(discord, discord.createUser(), text));

describe('a SIGHUP', () => {
  it('reloads where nothing is watched, and says so where nothing has changed', async () => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder, {});
    const { hash } = (await bot.readyz()).knowledge;
    bot.running.signal('SIGHUP');
    expect(await bot.says('the knowledge is unchanged')).toMatchObject({ level: 'info', knowledge: hash });
    plan.change('en/streets.yaml', 'The plan is for', 'It is for');
    expect(await asked(bot, LANES)).toContain('The plan is for 24');
    bot.running.signal('SIGHUP');
    await bot.says(ANSWERS);
    expect(await asked(bot, LANES)).toContain('It is for 24');
    plan.change('en/streets.yaml', 'answer: It is for', 'answer: It is for 24');
    bot.running.signal('SIGHUP');
    await bot.says(REFUSED);
    bot.running.signal('SIGHUP');
    await bot.says(REFUSED, 2);
    expect(await asked(bot, LANES)).toContain('It is for 24');
  });

  it('that comes before there is a bot to ask is heeded then', async () => {
    const plan = copyBicycles();
    rmSync(program.cache, { recursive: true, force: true });
    const discord = await FakeDiscord.start(PATIENT);
    onTestFinished(() => discord.close());
    const running = start(program, { ...environmentOf(discord), KNOWLEDGE_DIR: plan.folder });
    await discord.until(() => running.log().length > 0, undefined, 'the training');
    running.signal('SIGHUP');
    await discord.until(
      () => running.log().some(({ msg }) => msg === 'the knowledge is unchanged'),
      undefined,
      'a word',
    );
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

/** The program in a terminal of its own, which is gone when it is closed. */
function inTerminal(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const pty = spawn(process.execPath, [program.main, ...args], {
    cwd: program.folder,
    env: { PATH: '/usr/bin:/bin', TERM: 'xterm', ...environment },
  });
  onTestFinished(() => pty.kill('SIGKILL'));
  const terminal = { shown: '', ended: false };
  pty.onData((data) => {
    terminal.shown += data;
  });
  pty.onExit(() => {
    terminal.ended = true;
  });
  return { pty, terminal };
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a bot that was started in a terminal', () => {
  it('ends when the terminal is closed, and not at a SIGHUP before that', async () => {
    const plan = copyBicycles();
    const discord = await FakeDiscord.start(PATIENT);
    onTestFinished(() => discord.close());
    const { pty, terminal } = inTerminal([], { ...environmentOf(discord), KNOWLEDGE_DIR: plan.folder });
    await discord.until(() => terminal.shown.includes('commands registered'), undefined, 'the bot');
    process.kill(pty.pid, 'SIGHUP');
    await discord.until(() => terminal.shown.includes('the knowledge is unchanged'), undefined, 'a word');
    // Its end of the terminal goes with it, as with the window of one.
    (pty as unknown as { readonly destroy: () => void }).destroy();
    await discord.until(() => !lives(pty.pid), undefined, 'the end of the bot');
  });

  it('as the chat, ends at a SIGHUP', async () => {
    const plan = copyBicycles();
    const { pty, terminal } = inTerminal(['--terminal'], { KNOWLEDGE_DIR: plan.folder, LANG: 'en' });
    while (!terminal.shown.includes('> ') && !terminal.ended) await pause(20);
    expect(terminal.ended).toBe(false);
    process.kill(pty.pid, 'SIGHUP');
    while (!terminal.ended) await pause(20);
    expect(lives(pty.pid)).toBe(false);
  });
});
