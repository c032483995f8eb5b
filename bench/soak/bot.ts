// The process of the bot, seen from its parent.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../built.ts';
import type { Answers, Settings } from './child.ts';

/**
 * The young generation at its full size from the start, in MiB a half: V8 gives it back at some marks and not at others, and that
 * chance is larger than what a leak would be.
 */
const YOUNG = 16;

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

export interface BotProcess {
  /** @throws with what it said on standard error, once it has ended by itself */
  readonly ask: <Word extends keyof Answers>(word: Word) => Promise<Answers[Word]>;
  /** Rejects when it ends by itself. */
  readonly ended: Promise<never>;
  readonly close: () => Promise<void>;
}

/** @returns once it is ready */
export async function startBot(settings: Settings): Promise<BotProcess> {
  const child = fork(CHILD, [JSON.stringify(settings)], {
    cwd: ROOT,
    execArgv: ['--expose-gc', `--min-semi-space-size=${YOUNG}`, `--max-semi-space-size=${YOUNG}`, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  // Not "close", which doesn't come after a disconnect from this side.
  const exited = once(child, 'exit');
  const ended = exited.then(([code, signal]): never => {
    throw new Error(`The bot ended (${signal ?? code}): ${said.join('').trim()}`);
  });
  ended.catch(() => {});
  // Where this process is stopped alone, the other would wait for it.
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  const hear = async <T>(): Promise<T> => {
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer as T;
  };
  await hear();
  return {
    ended,
    ask: (word) => {
      child.send(word);
      return hear();
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await exited;
      process.off('exit', end);
    },
  };
}
