// The inbox's page as people open it: the built program, over a copy of the invented plan and a file of what was kept.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseKept } from '../../../src/inbox/kept-file.ts';
import type { Kept } from '../../../src/runtime/kept.ts';
import type { Program } from '../../support/process.ts';
import { copyBicycles } from '../folders.ts';

export interface Opened {
  readonly url: string;
  /** Of the knowledge. */
  readonly folder: string;
  /** As "npm run inbox -- --json" lists it now. */
  readonly list: () => Promise<{ readonly new: readonly { readonly misses: readonly { readonly text: string }[] }[] }>;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S+\//u;

/** Starts the program and waits for the address that it prints; it ends with the test. */
export async function openPage(
  program: Program,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<string> {
  const child = spawn(process.execPath, [program.main, 'inbox', ...args], {
    cwd: program.folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let written = '';
  return new Promise((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      written += chunk.toString('utf8');
      const url = ADDRESS.exec(written)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('close', (code) => reject(new Error(`It ended with ${code}: ${written}`)));
  });
}

/** @param folder of the knowledge; a copy of the invented plan's unless it is told */
export async function openInbox(program: Program, kept: Partial<Kept>, folder = copyBicycles()): Promise<Opened> {
  const whole: Kept = { version: 1, misses: [], ratings: [], ...kept };
  const text = JSON.stringify(whole);
  parseKept(Buffer.from(text), 'misses.json');
  const file = join(folder, '..', 'misses.json');
  writeFileSync(file, text);
  const environment = { KNOWLEDGE_DIR: folder };
  const url = await openPage(program, ['--page', '--file', file], environment);
  return {
    url,
    folder,
    list: async () => {
      const { stdout } = await program.run(['inbox', '--json', '--file', file], '', environment);
      return JSON.parse(stdout);
    },
  };
}
