// Starts a measurement in a process of its own, and ends it where it takes too long.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../built.ts';
import type { Output } from '../output.ts';
import type { Figures, Job } from './job.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const PROGRESS_EVERY = 5000;
const OUT_OF_MEMORY = /heap out of memory|Allocation failed/u;

export interface Task {
  /** As `--system` takes it. */
  readonly system: string;
  /** Where the work was written. */
  readonly folder: string;
  readonly language: string;
  /** Milliseconds that all its jobs may take together, and that the jobs before took. */
  readonly limit: number;
  readonly spent?: number;
}

/** The figures, or why there are none: too slow and too big are results. */
export type Outcome<J extends Job> = { readonly figures: Figures[J] } | { readonly why: string };

/** "10 min", "30 s", "5 ms". */
function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  return milliseconds < 120_000 ? `${Math.round(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;
}

/** @throws what the process said on standard error, where it fails for another reason than time or memory */
export async function runJob<J extends Job>(job: J, task: Task, { progress }: Output): Promise<Outcome<J>> {
  const child = fork(CHILD, [job, task.system, task.folder, task.language], {
    cwd: ROOT,
    execArgv: ['--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: Math.max(1, Math.round(task.limit - (task.spent ?? 0))),
    killSignal: 'SIGKILL',
  });
  const started = performance.now();
  const said: string[] = [];
  let figures: Figures[J] | undefined;
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  child.on('message', (message) => {
    figures = message as Figures[J];
  });
  const timer = setInterval(() => {
    progress(`speed: ${task.system}, ${job}: ${Math.round((performance.now() - started) / 1000)} s`);
  }, PROGRESS_EVERY);
  // Where this process is stopped alone, the other would work on for minutes.
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  try {
    await once(child, 'close');
  } finally {
    process.off('exit', end);
    clearInterval(timer);
  }
  if (figures !== undefined) return { figures };
  if (child.killed) return { why: `${job}: not within ${duration(task.limit)}` };
  const error = said.join('').trim();
  if (OUT_OF_MEMORY.test(error)) return { why: `${job}: more memory than Node grants a process` };
  throw new Error(
    `Measuring "${task.system}" failed (${job}): ${error || `exit ${child.exitCode ?? child.signalCode}`}`,
  );
}
