// The bot as operators run it, told to watch its knowledge, with a word for what it holds once all garbage is gone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FakeDiscord } from '../../test/doubles/discord/fake-discord.ts';
import { copyProgram } from '../../test/support/process.ts';

/** Collects until nothing more is given back, and answers with the bytes in use. */
const HOOK = `
process.on('message', async () => {
  for (let round = 0; round < 6; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  process.send({ heap: heapUsed + arrayBuffers, rss });
});`;

export interface Held {
  /** Bytes of the heap and of array buffers; of the whole process. */
  readonly heap: number;
  readonly rss: number;
}

export interface Ended {
  readonly code: number;
  /** On standard error. */
  readonly said: string;
}

type Line = Readonly<Record<string, unknown>>;

export interface Program {
  /** The lines of its log so far. */
  readonly log: () => readonly Line[];
  readonly held: () => Promise<Held>;
  /** How many trained models are kept. */
  readonly models: () => number;
  /** Ends it by a SIGTERM, once. */
  readonly end: () => Promise<Ended>;
}

/** Questions a minute: more than are asked. */
const PLENTY = '10000';

export function startProgram(discord: FakeDiscord, folder: string): Program {
  const program = copyProgram();
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
  const child = spawn(process.execPath, ['--expose-gc', '--import', hook, program.main], {
    cwd: program.folder,
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      KNOWLEDGE_DIR: folder,
      KNOWLEDGE_RELOAD: 'on',
      LIMIT_USER_PER_MINUTE: PLENTY,
      LIMIT_CHANNEL_PER_MINUTE: PLENTY,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  const lines: Line[] = [];
  let rest = '';
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString('utf8')).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((line) => JSON.parse(line) as Line));
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const end = async (): Promise<Ended> => {
    child.kill('SIGTERM');
    const [code] = await exited;
    program.remove();
    return { code: code as number, said };
  };
  let ended: Promise<Ended> | undefined;
  return {
    log: () => lines,
    held: async () => {
      const told = once(child, 'message');
      child.send('measure');
      const [held] = await told;
      return held as Held;
    },
    models: () => program.models().length,
    end: () => {
      ended ??= end();
      return ended;
    },
  };
}
