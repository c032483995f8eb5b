// All figures of one system at one size, each measured in a process of its own, which is ended where it takes too long.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../built.ts';
import type { Output } from '../output.ts';
import type { SpeedFigures } from '../results/result.ts';
import { median } from '../statistics.ts';
import type { Figures, Job } from './child.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const PROGRESS_EVERY = 5000;
const OUT_OF_MEMORY = /heap out of memory|Allocation failed/u;
/** Milliseconds: what takes less is measured three times, each time in a new process. */
const FAST = 2000;
const REPEATS = 3;

export interface Task {
  /** As `--system` takes it. */
  readonly system: string;
  /** Where the work was written. */
  readonly folder: string;
  readonly language: string;
  /** Milliseconds that all its jobs may take together, and when they began. */
  readonly limit: number;
  readonly began?: number;
}

/** Why there are no figures: too slow and too big are results. */
class Unreached extends Error {}

/** "10 min", "30 s", "5 ms". */
function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  return milliseconds < 120_000 ? `${Math.round(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;
}

/** @throws Unreached; or with what the process said on standard error, where it fails for another reason than time or memory */
async function runJob<J extends Job>(job: J, task: Task, { progress }: Output): Promise<Figures[J]> {
  const started = performance.now();
  const { system, folder, language, limit, began = started } = task;
  const child = fork(CHILD, [job, system, folder, language], {
    cwd: ROOT,
    execArgv: ['--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: Math.max(1, Math.round(limit - (started - began))),
    killSignal: 'SIGKILL',
  });
  const said: string[] = [];
  let figures: Figures[J] | undefined;
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  child.on('message', (message) => {
    figures = message as Figures[J];
  });
  const timer = setInterval(() => {
    progress(`speed: ${system}, ${job}: ${Math.round((performance.now() - started) / 1000)} s`);
  }, PROGRESS_EVERY);
  // Where this process is stopped alone, the other would work on for minutes.
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  await once(child, 'close').finally(() => {
    process.off('exit', end);
    clearInterval(timer);
  });
  if (figures !== undefined) return figures;
  if (child.killed) throw new Unreached(`${job}: not within ${duration(limit)}`);
  const error = said.join('').trim();
  if (OUT_OF_MEMORY.test(error)) throw new Unreached(`${job}: more memory than Node grants a process`);
  throw new Error(`Measuring "${system}" failed (${job}): ${error || `exit ${child.exitCode ?? child.signalCode}`}`);
}

/** The median of each figure, of the first run and its repetitions; what is said of time counts for all of them together. */
async function repeated<J extends 'train' | 'load'>(job: J, task: Task, output: Output): Promise<Figures[J]> {
  const first = await runJob(job, task, output);
  const all = [first];
  const { [job]: time = FAST } = first as { readonly [name in J]?: number };
  while (time < FAST && all.length < REPEATS) all.push(await runJob(job, task, output));
  const names = Object.keys(first) as (keyof Figures[J])[];
  return Object.fromEntries(names.map((name) => [name, median(all.map((one) => Number(one[name])))])) as Figures[J];
}

/**
 * Trains, loads and asks, one process at a time; the work is in the task's folder.
 * Where one isn't done in the task's time, `why` says so, and what comes after it is left out.
 */
export async function measureSystem(
  task: Task,
  output: Output,
): Promise<Omit<SpeedFigures, 'name' | 'version' | 'settings'>> {
  const timed = { began: performance.now(), ...task };
  const figures: Partial<Figures['train'] & Figures['load'] & Figures['ask']>[] = [];
  try {
    figures.push(await repeated('train', timed, output));
    figures.push(await repeated('load', timed, output));
    figures.push(await runJob('ask', timed, output));
  } catch (error) {
    if (!(error instanceof Unreached)) throw error;
    return { ...Object.assign({}, ...figures), why: error.message };
  }
  return Object.assign({}, ...figures);
}
