// Training, loading what is trained, and memory; each run in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { built, KNOWLEDGE, ROOT } from './built.ts';
import type { Figures } from './child.ts';
import type { Output } from './output.ts';
import { aimed, digits, line, median, spread } from './statistics.ts';
import { temporaryFolder } from './temporary-folder.ts';

const RUNS = 5;
const MEGA = 1e6;
const TRAIN_AIM = { atMost: 3000, unit: 'ms' };
const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** @throws what a child said on standard error, when it fails */
function runs<J extends keyof Figures>(job: J, cache: string, { progress }: Output): Figures[J][] {
  const args = ['--expose-gc', ...process.execArgv, CHILD, job, cache];
  return Array.from({ length: RUNS }, (_, at) => {
    progress(`train: ${job} ${at + 1} of ${RUNS}`);
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The measurement of "${job}" failed: ${stderr}`);
    return JSON.parse(stdout) as Figures[J];
  });
}

/** The values of one figure, run by run. */
const of = <T, N extends keyof T>(figures: readonly T[], name: N): T[N][] => figures.map((own) => own[name]);

export async function benchTrain(output: Output): Promise<void> {
  const { write } = output;
  const { folder: cache, remove } = temporaryFolder();
  try {
    const trained = runs('train', cache, output);
    const times = of(trained, 'train');
    const counts = (['questions', 'classes', 'features'] as const).map((name) => of(trained, name)[0] ?? 0);
    const words = counts.map((count) => count.toLocaleString('en')).join(', ');
    write(`\nTraining: ${RUNS} new processes, median (least to most)\n`);
    write(line('curated questions, entries, features', words));
    write(aimed('training', spread(times, 'ms'), median(times), TRAIN_AIM));
    write(line('reading and checking the YAML before it', spread(of(trained, 'check'), 'ms')));
    const { openKnowledge } = await built('knowledge/open');
    await openKnowledge(KNOWLEDGE, cache);
    const loaded = runs('load', cache, output);
    const mega = (name: 'idle' | 'used' | 'file'): string => `${digits(median(of(loaded, name)) / MEGA)} MB`;
    write(`\nFrom the cache: ${RUNS} new processes, median (least to most)\n`);
    write(line('opening knowledge and model', spread(of(loaded, 'open'), 'ms')));
    write(line('creating the bot', spread(of(loaded, 'create'), 'ms')));
    write(line('model file', mega('file')));
    write(line('memory of the bot', mega('idle')));
    write(line('memory after the dev questions', mega('used')));
  } finally {
    remove();
  }
}
