// What was acknowledged survives a process that is killed, whatever it was doing, and several that start and write at once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import type { Location } from '../../src/store/location.ts';
import { onEachEngine } from './engines.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const ROUNDS = 20;

interface Writer {
  readonly child: ChildProcess;
  /** What it has said so far: whole lines alone. */
  readonly said: () => string[];
  readonly ended: Promise<unknown>;
}

function write(location: Location, name: string): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, JSON.stringify(location), name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { child, said: () => text.split('\n').slice(0, -1), ended: once(child, 'close') };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function kept(location: Location): Promise<Set<string>> {
  const database = await openDatabase(location);
  const rows = await database.tables.selectFrom('rating').select('facts').execute();
  await database.close();
  return new Set(rows.map(({ facts }) => facts));
}

onEachEngine(({ fresh }) => {
  it(`loses nothing that it acknowledged, killed ${ROUNDS} times`, async () => {
    const location = await fresh();
    const said: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const writer = write(location, `round${round}`);
      // Each time after another number of them.
      await until(() => writer.said().length >= 1 + 7 * round || writer.child.exitCode !== null);
      writer.child.kill('SIGKILL');
      await writer.ended;
      said.push(...writer.said());
    }
    const there = await kept(location);
    expect(said.filter((one) => !there.has(one))).toEqual([]);
    expect(said.length).toBeGreaterThan(ROUNDS);
  });

  it('is made by one of three processes that start at once, and takes what each writes', async () => {
    const location = await fresh();
    const writers = ['one', 'two', 'three'].map((name) => write(location, name));
    await until(() => writers.every(({ said, child }) => said().length >= 50 || child.exitCode !== null));
    for (const { child } of writers) child.kill('SIGKILL');
    await Promise.all(writers.map(({ ended }) => ended));
    const there = await kept(location);
    for (const { said } of writers) {
      expect(said().length).toBeGreaterThanOrEqual(50);
      expect(said().filter((one) => !there.has(one))).toEqual([]);
    }
  });
});
