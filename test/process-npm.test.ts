// `npm start` as people run it: what it is told reaches the bot, and how the bot ends comes back.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { environmentOf } from './adapters/slack/process-environment.ts';
import { FakeSlack } from './doubles/slack/fake-slack.ts';
import { PATIENT } from './doubles/slack/options.ts';
import { ROOT } from './support/bot.ts';
import { copyProgram } from './support/process.ts';

const program = copyProgram();
cpSync(join(ROOT, '.ci'), join(program.folder, '.ci'), { recursive: true });
afterAll(() => program.remove());

const PATHS = [...new Set([join(process.execPath, '..'), '/usr/local/bin', '/usr/bin', '/bin'])].join(':');

interface Started {
  readonly child: ChildProcess;
  readonly log: () => readonly Record<string, unknown>[];
  /** When whoever writes to its output has ended, the bot too. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** In a process group of its own, as a shell starts what is typed. */
function launch(command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Started {
  const child = spawn(command, args, {
    cwd: program.folder,
    env: { PATH: PATHS, HOME: program.folder, npm_config_update_notifier: 'false', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  let isOver = false;
  const ended = once(child, 'close').then(([code, signal]) => {
    isOver = true;
    return { code, signal };
  });
  onTestFinished(() => {
    if (!isOver) process.kill(-(child.pid ?? 0), 'SIGKILL');
  });
  return {
    child,
    log: () =>
      Buffer.concat(out)
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ended,
  };
}

const START = [join(program.folder, '.ci/start.mjs')];

/** Starts it, has it asked, tells it to stop while the answer is on its way, and waits for its end. */
async function stopped(start: (environment: Readonly<Record<string, string>>) => Started, tell: (pid: number) => void) {
  const slack = await FakeSlack.start(PATIENT);
  onTestFinished(() => slack.close());
  const started = start(environmentOf(slack, 'socket', 0));
  await slack.until(() => slack.socket.hellos > 0, undefined, 'the bot');
  slack.faults.next('chat.postMessage', { hang: 2_000 });
  const said = slack.createUser().mention(slack.channel, 'How many gigafactories?');
  await slack.until(() => slack.faults.pending === 0, undefined, 'the answer on its way');
  tell(started.child.pid ?? 0);
  const end = await started.ended;
  expect(slack.repliesTo(said)).toHaveLength(1);
  expect(started.log().at(-1)).toMatchObject({ msg: 'stopped' });
  return end;
}

const npmStart = (environment: Readonly<Record<string, string>>) => launch('npm', ['start', '--silent'], environment);
const nodeStart = (environment: Readonly<Record<string, string>>) => launch(process.execPath, START, environment);

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('runs what at a %s finishes its answer, and ends with 0', async (name) => {
    const tell = (pid: number): boolean => process.kill(pid, name);
    expect(await stopped(nodeStart, tell)).toEqual({ code: 0, signal: null });
  });

  it('at a Ctrl+C finishes the answer that is on its way', async () => {
    // The terminal tells every process of the group.
    await stopped(npmStart, (pid) => process.kill(-pid, 'SIGINT'));
  });

  it('at two signals at the same moment finishes it too: a terminal and npm may tell both', async () => {
    const tell = (pid: number): void => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.kill(-pid, name);
    };
    expect(await stopped(nodeStart, tell)).toEqual({ code: 0, signal: null });
  });

  it('that is told to stop leaves no bot behind, which finishes its answer though npm is gone', async () => {
    await stopped(npmStart, (pid) => process.kill(pid, 'SIGTERM'));
  });

  it('ends with the code of the bot', async () => {
    const wrong = { SLACK_BOT_TOKEN: 'xoxb-1' };
    const { code } = await program.run([], '', wrong);
    expect(code).toBeGreaterThan(0);
    expect(await npmStart(wrong).ended).toEqual({ code, signal: null });
  });
});
