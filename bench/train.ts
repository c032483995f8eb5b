// Training, loading what is trained, and memory; each run in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KNOWLEDGE, loadOpen, ROOT } from './built.ts';
import type { LoadFigures, TrainFigures } from './child.ts';
import type { Output } from './output.ts';
import { aimed, digits, line, median, spread } from './statistics.ts';

const RUNS = 5;
const MEGA = 1e6;
const TRAIN_AIM = { atMost: 1000, unit: 'ms' };

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** @throws what the child said on standard error, when it fails */
function run(job: 'train' | 'load', cache: string): unknown {
  const args = ['--expose-gc', ...process.execArgv, CHILD, job, cache];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The measurement of "${job}" failed: ${stderr}`);
  return JSON.parse(stdout);
}

function measure<T>(job: 'train' | 'load', cache: string, { progress }: Output): T[] {
  return Array.from({ length: RUNS }, (_, at) => {
    progress(`train: ${job} ${at + 1} of ${RUNS}`);
    return run(job, cache) as T;
  });
}

function writeTraining(runs: readonly TrainFigures[], { write }: Output): void {
  const [first] = runs;
  const times = runs.map(({ train }) => train);
  write(`\nTraining: ${RUNS} new processes, median (least to most)\n`);
  write(
    line(
      'curated questions, entries, features',
      [first?.questions, first?.classes, first?.features].map((count) => (count ?? 0).toLocaleString('en')).join(', '),
    ),
  );
  write(aimed('training', spread(times, 'ms'), median(times), TRAIN_AIM));
  write(
    line(
      'reading and checking the YAML before it',
      spread(
        runs.map(({ check }) => check),
        'ms',
      ),
    ),
  );
}

function writeLoading(runs: readonly LoadFigures[], { write }: Output): void {
  const mega = (name: 'idle' | 'used' | 'file'): string => `${digits(median(runs.map((run) => run[name])) / MEGA)} MB`;
  write(`\nFrom the cache: ${RUNS} new processes, median (least to most)\n`);
  write(
    line(
      'opening knowledge and model',
      spread(
        runs.map(({ open }) => open),
        'ms',
      ),
    ),
  );
  write(
    line(
      'creating the bot',
      spread(
        runs.map(({ create }) => create),
        'ms',
      ),
    ),
  );
  write(line('model file', mega('file')));
  write(line('memory of the bot', mega('idle')));
  write(line('memory after the dev questions', mega('used')));
}

export async function benchTrain(output: Output): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'investai-bench-'));
  try {
    writeTraining(measure<TrainFigures>('train', cache, output), output);
    const { openKnowledge } = await loadOpen();
    await openKnowledge(KNOWLEDGE, cache);
    writeLoading(measure<LoadFigures>('load', cache, output), output);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
