// One measurement of one system. Arguments: the job, the system's name, the folder, its language. Sends its figures to its parent.
import { readFileSync, writeFileSync } from 'node:fs';
import { systemsFor } from '../systems/catalogue.ts';
import type { System } from '../systems/system.ts';
import { type Figures, type Job, modelIn, readLesson, readQuestions } from './job.ts';
import { type Bounds, summarise, timesOf } from './timing.ts';

/** Nothing is compiled yet in the first round; in the later ones only the caches of the processor are cold. */
const WARM_UP: Bounds = { time: 3000, least: 2 };
const WARM_AGAIN: Bounds = { time: 200, least: 2 };
/** Of all rounds together. */
const MEASURED: Bounds = { time: 30_000, least: 10 };

async function train(system: System, folder: string): Promise<Figures['train']> {
  const lesson = readLesson(folder);
  const start = performance.now();
  const trained = await system.train(lesson);
  const milliseconds = performance.now() - start;
  const bytes = trained.save();
  writeFileSync(modelIn(folder), bytes);
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
async function open(system: System, folder: string, language: string) {
  const bytes = readFileSync(modelIn(folder));
  const start = performance.now();
  const trained = await system.load(bytes, { rows: [], language });
  return { trained, milliseconds: performance.now() - start };
}

async function load(system: System, folder: string, language: string): Promise<Figures['load']> {
  const before = await bytesInUse();
  const { trained, milliseconds } = await open(system, folder, language);
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

/** Every round asks a system that has just been loaded and warmed up by other questions, so that none is remembered. */
async function ask(system: System, folder: string, language: string): Promise<Figures['ask']> {
  const { warmUp, rounds } = readQuestions(folder);
  const times = { clean: [] as number[], mistyped: [] as number[] };
  for (const [at, round] of rounds.entries())
    for (const kind of ['clean', 'mistyped'] as const) {
      const left = boundsAfter(times[kind]);
      if (left.time <= 0 && left.least <= 0) continue;
      const { trained } = await open(system, folder, language);
      await timesOf(trained, warmUp, at === 0 ? WARM_UP : WARM_AGAIN);
      times[kind].push(...(await timesOf(trained, round[kind], left)));
    }
  return { clean: summarise(times.clean), mistyped: summarise(times.mistyped) };
}

const [job = '', name = '', folder = '', language = ''] = process.argv.slice(2);
const [system] = await systemsFor([name]);
if (system === undefined) throw new Error(`There is no system "${name}".`);
const work = { train, load, ask }[job as Job];
process.send?.(await work(system, folder, language));
