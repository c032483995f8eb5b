// What the store costs: opening it at a start, what an event waits for, what is written when the answer is sent; and the inbox.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../src/store/database.ts';
import { built, MAIN, ROOT } from './built.ts';
import type { Output } from './output.ts';
import { aimed, line, median, quantile, spread, timed } from './statistics.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** As a start does it, without a loader of TypeScript: loading the store's code, then opening it. */
const OPENING = `
const begun = performance.now();
const { openDatabase } = await import(process.argv[1]);
const loaded = performance.now();
const database = await openDatabase(JSON.parse(process.argv[2]));
process.stdout.write(JSON.stringify({ loading: loaded - begun, opening: performance.now() - loaded }));
await database.close();
`;
const DATABASE = new URL('../dist/store/database.js', import.meta.url).href;
const STARTS = 15;
const EVENTS = 2_000;
const MISSES = 1_000;
const LISTINGS = 5;
const P99 = 0.99;
const AIMS = {
  open: { atMost: 60, unit: 'ms' },
  event: { atMost: 0.2, unit: 'ms' },
  inbox: { atMost: 1, unit: 's' },
} as const;

const silent = (): void => undefined;
const LOG = { debug: silent, info: silent, warn: silent, error: silent };

/** Milliseconds in a new process. */
function opening(file: string): { readonly loading: number; readonly opening: number } {
  const location = JSON.stringify({ engine: 'sqlite', file });
  const args = ['--input-type=module', '--eval', OPENING, DATABASE, location];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The store was not opened: ${stderr}`);
  return JSON.parse(stdout);
}

async function openStore(file: string) {
  const { KeptStore } = await built('store/store');
  const { createSecrets } = await built('store/secrets');
  const secrets = createSecrets('the key of a bench, which nobody else has');
  const location = { engine: 'sqlite', file } as const;
  const withKey = async (database: Database) => ({ ...database, secrets });
  return new KeptStore({ location, withKey, misses: true, retentionDays: 90, log: LOG });
}

/** Milliseconds each of: what an event waits for, and what is written behind it. */
async function measureEvents(file: string): Promise<{ readonly before: number[]; readonly after: number[] }> {
  const store = await openStore(file);
  const [before, after]: [number[], number[]] = [[], []];
  for (let at = 0; at < EVENTS; at++) {
    const begun = performance.now();
    await store.claim(`discord:${at}`);
    await store.choiceOf(`discord:${at % 400}`);
    const answered = performance.now();
    store.miss(() => ({ platform: 'discord', text: `question ${at}`, language: 'en', score: 0.3 }));
    await store.settle();
    before.push(answered - begun);
    after.push(performance.now() - answered);
  }
  await store.close();
  return { before, after };
}

/** Questions in which each word is none of the plan's: none of them leaves the inbox. */
function writeMisses(file: string, count: number): void {
  const misses = Array.from({ length: count }, (_, at) => ({
    platform: 'discord',
    text: `how many zyx${at.toString(36)}vs are glorbed in the wug${at % 37}`,
    language: 'en',
    score: 0.2,
    count: 1 + (at % 5),
    last: '2026-01-01T00:00:00.000Z',
  }));
  writeFileSync(file, JSON.stringify({ version: 1, misses, ratings: [] }));
}

/** Seconds of the whole command. */
function inbox(file: string): number {
  const { result, milliseconds } = timed(() =>
    spawnSync(process.execPath, [MAIN, 'inbox', '--json', '--file', file], { cwd: ROOT, encoding: 'utf8' }),
  );
  if (result.status !== 0) throw new Error(`The inbox failed: ${result.stderr}`);
  return milliseconds / 1_000;
}

const milliseconds = (values: readonly number[]): string => `${median(values).toFixed(3)} ms`;

async function benchIn(folder: string, output: Output): Promise<void> {
  output.write('\nStore, SQLite\n');
  output.progress('store: opening');
  const files = Array.from({ length: STARTS }, (_, at) => join(folder, String(at), 'store.sqlite'));
  const first = files.map(opening);
  const again = files.map(opening);
  const loads = [...first, ...again].map(({ loading }) => loading);
  const opens = again.map((one) => one.opening);
  output.write(line('loading its code', spread(loads, 'ms')));
  output.write(
    line(
      'opening, its tables made',
      spread(
        first.map((one) => one.opening),
        'ms',
      ),
    ),
  );
  output.write(aimed('opening', spread(opens, 'ms'), median(opens), AIMS.open));
  output.progress('store: events');
  const { before, after } = await measureEvents(join(folder, 'store.sqlite'));
  output.write(aimed('an event waits', milliseconds(before), median(before), AIMS.event));
  output.write(line('an event waits, p99', `${quantile(before, P99).toFixed(3)} ms`));
  output.write(line('written when it is answered', milliseconds(after)));
  output.progress('store: inbox');
  const file = join(folder, 'misses.json');
  const seconds = (count: number): number[] => {
    writeMisses(file, count);
    return Array.from({ length: LISTINGS }, () => inbox(file));
  };
  const empty = seconds(0);
  const full = seconds(MISSES);
  const listed = full.map((one) => one - median(empty));
  output.write(line('the inbox without a question, all of it', spread(empty, 's')));
  output.write(aimed(`${MISSES} questions grouped and listed`, spread(listed, 's'), median(listed), AIMS.inbox));
}

export async function benchStore(output: Output): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    await benchIn(folder, output);
  } finally {
    remove();
  }
}
