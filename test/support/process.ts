// The program as a process of its own, in a copy of the project: its cache and its knowledge may be damaged at will.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bot.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly folder: string;
  /** What `npm start` runs. */
  readonly main: string;
  readonly cache: string;
  /** The trained models that are kept. */
  readonly models: () => string[];
  /**
   * Runs it to its end.
   * @param environment besides PATH; no locale unless given
   */
  readonly run: (
    args: readonly string[],
    input?: string | Buffer,
    environment?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  /** Runs it with a reader that closes its end of the pipe after so many bytes. */
  readonly runClosing: (args: readonly string[], input: string, bytes: number) => Promise<Ran>;
  readonly remove: () => void;
}

const PATHS = ['/usr/local/bin', '/usr/bin', '/bin'].join(':');

export function copyProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  for (const name of ['dist', 'knowledge', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'src']) symlinkSync(join(ROOT, name), join(folder, name), 'dir');
  const main = join(folder, 'dist/main.js');
  const cache = join(folder, '.cache');
  cpSync(join(ROOT, '.cache'), cache, { recursive: true });
  const start = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
    spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { PATH: PATHS, ...environment },
    });
  const finish = (
    child: ReturnType<typeof start>,
    input: string | Buffer,
    onData?: (size: number) => void,
  ): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => {
        out.push(chunk);
        onData?.(Buffer.concat(out).length);
      });
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.stdin.on('error', () => {});
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
      );
      child.stdin.end(input);
    });
  return {
    folder,
    main,
    cache,
    models: () => readdirSync(cache).filter((name) => name.endsWith('.model')),
    run: (args, input = '', environment = {}) => finish(start(args, environment), input),
    runClosing: (args, input, bytes) => {
      const child = start(args, {});
      return finish(child, input, (size) => {
        if (size >= bytes) child.stdout.destroy();
      });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
