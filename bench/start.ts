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

const timeBare = (): number => wall(process.execPath, ['-e', '0'], false);
const timeAsk = (): number => wall(process.execPath, [MAIN, 'ask', QUESTION]);
const timeNpm = (): number => wall('npm', ['run', '--silent', 'ask', '--', QUESTION]);

interface Round {
  readonly bare: number;
  readonly ask: number;
  readonly npm: number;
}

function writeRounds(rounds: readonly Round[], { write }: Output): void {
  const of = (value: (round: Round) => number, unit: string): string => spread(rounds.map(value), unit);
  const ratio = (round: Round): number => round.ask / round.bare;
  write(`\nThe first answer, from the cache: ${rounds.length} rounds, median (least to most)\n`);
  write(
    line(
      'node -e 0',
      of(({ bare }) => bare, 'ms'),
    ),
  );
  write(
    line(
      'node dist/main.js ask "…"',
      of(({ ask }) => ask, 'ms'),
    ),
  );
  write(aimed('  against node -e 0', of(ratio, '×'), median(rounds.map(ratio)), START_AIM));
  write(
    line(
      'npm run --silent ask -- "…"',
      of(({ npm }) => npm, 'ms'),
    ),
  );
  write(
    line(
      '  npm alone',
      of(({ npm, ask }) => npm - ask, 'ms'),
    ),
  );
  write(
    line(
      '  against node -e 0',
      of(({ npm, bare }) => npm / bare, '×'),
    ),
  );
}

/** The three take turns, so that what else the machine does slows all of them. */
export function benchStart(output: Output): void {
  output.progress(`start: ${ROUNDS} rounds of node -e 0, ask, npm run ask`);
  for (const command of [timeBare, timeAsk, timeNpm]) command();
  const rounds = Array.from({ length: ROUNDS }, () => ({ bare: timeBare(), ask: timeAsk(), npm: timeNpm() }));
  writeRounds(rounds, output);
}
