// "npm run check": the knowledge folder, checked from the command line.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCheck } from '../knowledge/check-command.ts';

const USAGE = `Usage: npm run check -- [folder] [--warnings]
  folder      the knowledge folder; without it KNOWLEDGE_DIR, or else this package's own
  --warnings  list the questions that are nearest to a question of another entry, the closest first
  --help      this text`;

interface Choice {
  readonly folder: string;
  readonly warnings: boolean;
  readonly help: boolean;
}

/** @throws the reason why the arguments cannot be understood */
function read(args: readonly string[]): Choice {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { warnings: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error('One folder at a time.');
  // biome-ignore lint/style/noProcessEnv: a command of its own, beside main.ts, and this is its one variable.
  const named = positionals[0] ?? process.env['KNOWLEDGE_DIR'];
  return { ...values, folder: named || fileURLToPath(new URL('../../knowledge', import.meta.url)) };
}

/** Node adds advice about "--" behind its first sentence. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/(?<=\.) .*$/su, '');
}

/** @returns the exit code: 2 where the command is misused */
function main(args: readonly string[]): number {
  let choice: Choice;
  try {
    choice = read(args);
  } catch (error) {
    process.stderr.write(`${reason(error)}\n${USAGE}\n`);
    return 2;
  }
  if (!choice.help) return runCheck({ ...choice, write: (line) => process.stdout.write(`${line}\n`) });
  process.stdout.write(`${USAGE}\n`);
  return 0;
}

// A reader that stops early, such as "head", is no failure.
process.stdout.on('error', () => process.exit());
process.exitCode = main(process.argv.slice(2));
