// All figures of one system at one size.
import type { Output } from '../output.ts';
import type { SpeedFigures } from '../results/result.ts';
import { median } from '../statistics.ts';
import type { Figures, Job } from './job.ts';
import { type Outcome, runJob, type Task } from './run.ts';

/** Milliseconds: what takes less is measured three times, each time in a new process. */
const FAST = 2000;
const REPEATS = 2;

type Measured = Omit<SpeedFigures, 'name' | 'version' | 'settings'>;

/** The first figures, then those of the repetitions; what is said of time counts for all of them together. */
async function repeated<J extends Job>(
  job: J,
  task: Task,
  output: Output,
  timeOf: (figures: Figures[J]) => number,
): Promise<readonly Figures[J][] | { readonly why: string }> {
  const first: Outcome<J> = await runJob(job, task, output);
  if ('why' in first) return first;
  const all = [first.figures];
  if (timeOf(first.figures) < FAST)
    for (let at = 0; at < REPEATS; at++) {
      const next = await runJob(job, task, output);
      if ('figures' in next) all.push(next.figures);
    }
  return all;
}

/**
 * Trains, loads and asks, each in a process of its own, one at a time; the work is in the task's folder.
 * Where one isn't done in the task's time, `why` says so, and what comes after it is left out.
 */
export async function measureSystem(task: Task, output: Output): Promise<Measured> {
  const start = performance.now();
  const next = (): Task => ({ ...task, spent: performance.now() - start });
  const trained = await repeated('train', task, output, ({ train }) => train);
  if ('why' in trained) return trained;
  const train = median(trained.map((one) => one.train));
  const saved = median(trained.map((one) => one.saved));
  const loaded = await repeated('load', next(), output, ({ load }) => load);
  if ('why' in loaded) return { train, saved, ...loaded };
  const load = median(loaded.map((one) => one.load));
  const memory = median(loaded.map((one) => one.memory));
  const asked = await runJob('ask', next(), output);
  return { train, saved, load, memory, ...('why' in asked ? asked : asked.figures) };
}
