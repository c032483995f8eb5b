// The first answer of the command, against node that does nothing; npm's share apart.
import { spawnSync } from 'node:child_process';
import { MAIN, ROOT } from './built.ts';
import type { Output } from './output.ts';
import { aimed, line, median, spread, timed } from './statistics.ts';

const ROUNDS = 15;
const QUESTION = 'How much will InvestAI mobilise?';
const START_AIM = { atMost: 3, unit: '×' };

/** Milliseconds from the start of the command to its end. @throws when it fails or says nothing it should say */
function wall(command: string, args: readonly string[], speaks = true): number {
  const { result, milliseconds } = timed(() => spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', input: '' }));
  const { status, stdout, stderr } = result;
  if (status !== 0 || (speaks && stdout.trim() === ''))
    throw new Error(`"${command} ${args.join(' ')}" failed (${status}): ${stderr}`);
  return milliseconds;
}

const round = () => ({
  bare: wall(process.execPath, ['-e', '0'], false),
  ask: wall(process.execPath, [MAIN, 'ask', QUESTION]),
  npm: wall('npm', ['run', '--silent', 'ask', '--', QUESTION]),
});

/** The three take turns, so that what else the machine does slows all of them. */
export function benchStart({ write, progress }: Output): void {
  progress(`start: ${ROUNDS} rounds of node -e 0, ask, npm run ask`);
  round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const [bare, ask, npm] = (['bare', 'ask', 'npm'] as const).map((name) => rounds.map((own) => own[name]));
  const ratios = rounds.map((own) => own.ask / own.bare);
  const above = rounds.map((own) => own.npm - own.ask);
  const npmRatios = rounds.map((own) => own.npm / own.bare);
  write(`\nThe first answer, from the cache: ${ROUNDS} rounds, median (least to most)\n`);
  write(line('node -e 0', spread(bare ?? [], 'ms')));
  write(line('node dist/main.js ask "…"', spread(ask ?? [], 'ms')));
  write(aimed('  against node -e 0', spread(ratios, '×'), median(ratios), START_AIM));
  write(line('npm run --silent ask -- "…"', spread(npm ?? [], 'ms')));
  write(line('  npm alone', spread(above, 'ms')));
  write(line('  against node -e 0', spread(npmRatios, '×')));
}
