// One measurement of one system. Arguments: the job, the system's name, the folder, its language. Sends its figures to its parent.
import { readFileSync, writeFileSync } from 'node:fs';
import { askAll, type Bounds } from '../asking.ts';
import type { Times } from '../results/result.ts';
import { summarise } from '../statistics.ts';
import { systemsFor } from '../systems/catalogue.ts';
import type { Lesson, Trained } from '../systems/system.ts';
import { fileIn } from '../temporary-folder.ts';
import type { Questions } from './workload.ts';

/** Nothing is compiled yet in the first round; in the later ones only the caches of the processor are cold. */
const WARM_UP: Bounds = { time: 3000, least: 2 };
const WARM_AGAIN: Bounds = { time: 200, least: 2 };
/** Of all rounds together. */
const MEASURED: Bounds = { time: 30_000, least: 10 };

const [job = '', name = '', folder = '', language = ''] = process.argv.slice(2);
const [entrant] = await systemsFor([name]);
if (entrant === undefined) throw new Error(`There is no system "${name}".`);
const { system } = entrant;

const read = (file: 'lesson' | 'questions'): unknown => JSON.parse(readFileSync(fileIn(folder, file), 'utf8'));

async function train(): Promise<{ readonly train: number; readonly saved: number }> {
  const lesson = read('lesson') as Lesson;
  const start = performance.now();
  const trained = await system.train(lesson);
  const milliseconds = performance.now() - start;
  const bytes = trained.save();
  writeFileSync(fileIn(folder, 'model'), bytes);
  return { train: milliseconds, saved: bytes.length };
}

/** Bytes in use once all garbage is gone. Twice: what the first round frees may hold array buffers. */
async function bytesInUse(): Promise<number> {
  for (let round = 0; round < 2; round++) {
    await new Promise(setImmediate);
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The rows stay away, as at a restart: all that is needed is in the file. Its bytes are let go, unless the model keeps them. */
async function open() {
  const bytes = readFileSync(fileIn(folder, 'model'));
  const start = performance.now();
  const trained = await system.load(bytes, { rows: [], language });
  return { trained, milliseconds: performance.now() - start };
}

async function load(): Promise<{ readonly load: number; readonly memory: number }> {
  const before = await bytesInUse();
  const { trained, milliseconds } = await open();
  const memory = (await bytesInUse()) - before;
  // Asked last, so that it is held while its memory is counted.
  await trained.ask('');
  return { load: milliseconds, memory };
}

/** @param times microseconds that were measured already */
function boundsAfter(times: readonly number[]): Bounds {
  const spent = times.reduce((sum, time) => sum + time, 0) / 1000;
  return { time: MEASURED.time - spent, least: MEASURED.least - times.length };
}

/** Microseconds of each question. */
async function timesOf({ ask }: Trained, texts: readonly string[], bounds: Bounds): Promise<number[]> {
  const questions = texts.map((text) => ({ text }));
  return (await askAll(ask, questions, () => {}, bounds)).map(({ time }) => time);
}

/** Every round asks a system that has just been loaded and warmed up by other questions, so that none is remembered. */
async function ask(): Promise<{ readonly clean: Times; readonly mistyped: Times }> {
  const { warmUp, rounds } = read('questions') as Questions;
  const times = { clean: [] as number[], mistyped: [] as number[] };
  for (const [at, round] of rounds.entries())
    for (const kind of ['clean', 'mistyped'] as const) {
      const left = boundsAfter(times[kind]);
      if (left.time <= 0 && left.least <= 0) continue;
      const { trained } = await open();
      await timesOf(trained, warmUp, at === 0 ? WARM_UP : WARM_AGAIN);
      times[kind].push(...(await timesOf(trained, round[kind], left)));
    }
  return { clean: summarise(times.clean), mistyped: summarise(times.mistyped) };
}

/** "train" leaves the model that the others load. */
const JOBS = { train, load, ask } as const;
export type Job = keyof typeof JOBS;
/** What each process sends its parent. */
export type Figures = { readonly [J in Job]: Awaited<ReturnType<(typeof JOBS)[J]>> };

process.send?.(await JOBS[job as Job]());
