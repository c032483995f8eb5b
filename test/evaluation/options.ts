// The arguments of "npm run eval".
import { existsSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run eval -- [options]
  (nothing)        asks every question of test/questions/dev and prints how it was answered
  --errors         lists every question that was not answered as labelled, not only the first 20
  --file PATH      asks the questions of another set instead; may be given several times
  --blind          asks test/questions/blind instead and prints counts only: no question, no id
  --no-repair      without spelling repair
  --loo            also asks the curated questions left out of training, 10-fold: ten trainings
  --json PATH      also writes the figures as JSON
  --markdown PATH  also writes them as Markdown
  --gate           prints the short table; exit 1 when dev is worse than test/evaluation/baseline.json
  --freeze         makes what dev reaches now that baseline
  --help           this text
`;

export interface Options {
  readonly errors: boolean;
  readonly file: readonly string[];
  readonly blind: boolean;
  readonly repair: boolean;
  readonly loo: boolean;
  readonly gate: boolean;
  readonly freeze: boolean;
  readonly help: boolean;
  readonly json?: string;
  readonly markdown?: string;
}

/** The arguments cannot be understood; the message says why. */
export class UsageError extends Error {}

type Values = Omit<Options, 'repair'> & { readonly 'no-repair': boolean };

function parse(args: readonly string[]): Values {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        errors: flag,
        file: { type: 'string', multiple: true, default: [] },
        blind: flag,
        'no-repair': flag,
        loo: flag,
        json: { type: 'string' },
        markdown: { type: 'string' },
        gate: flag,
        freeze: flag,
        help: { ...flag, short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node adds advice about "--" behind its first sentence.
    throw new UsageError(String(error instanceof Error ? error.message : error).replace(/(?<=\.) .*$/su, ''));
  }
}

/**
 * @param blindFolder whose files `--file` refuses: it would print their questions
 * @throws UsageError
 */
export function readOptions(args: readonly string[], blindFolder: string): Options {
  const { 'no-repair': noRepair, ...values } = parse(args);
  const { file, blind, errors, gate, freeze } = values;
  const other = blind || file.length > 0 || noRepair || errors || values.loo;
  if (gate && freeze) throw new UsageError('--gate and --freeze exclude each other.');
  if ((gate || freeze) && other)
    throw new UsageError('--gate and --freeze are about dev as it is: leave the other options out.');
  if (blind && (errors || file.length > 0))
    throw new UsageError('--blind prints counts only: leave --errors and --file out.');
  const absent = file.find((path) => !existsSync(path));
  if (absent !== undefined) throw new UsageError(`There is no file ${absent}.`);
  const unread = file.find((path) => realpathSync(path).startsWith(realpathSync(blindFolder) + sep));
  if (unread !== undefined) throw new UsageError(`${unread} stays unread: use --blind.`);
  return { ...values, repair: !noRepair };
}
