// The bot as a process of its own, connected to the double.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import type { Program, Ran } from '../../support/process.ts';

export interface Running {
  /** What it has written so far. */
  readonly written: () => { readonly stdout: string; readonly stderr: string };
  /** The lines of its log so far, the oldest first. */
  readonly log: () => Record<string, unknown>[];
  readonly signal: (name: 'SIGTERM' | 'SIGINT' | 'SIGHUP') => void;
  /** Its end. */
  readonly ended: Promise<Ran>;
}

const PATHS = ['/usr/local/bin', '/usr/bin', '/bin'].join(':');

/** How a token's owner would write it into the environment. */
export function environmentOf(discord: FakeDiscord): Record<string, string> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
}

/** Starts the program in its copy of the project; it runs until it ends or is told to. */
export function launch(program: Program, environment: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [program.main], {
    cwd: program.folder,
    env: { PATH: PATHS, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const written = () => ({
    stdout: Buffer.concat(out).toString('utf8'),
    stderr: Buffer.concat(err).toString('utf8'),
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written() }));
  });
  return {
    written,
    log: () =>
      written()
        .stdout.split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    signal: (name) => {
      child.kill(name);
    },
    ended,
  };
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
