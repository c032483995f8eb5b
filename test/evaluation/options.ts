// The arguments of "npm run eval".
import { existsSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run eval -- [options]
  (nothing)        asks every question of test/questions/dev and dev2 and prints how it was answered
  --errors         lists every question that was not answered as labelled, not only the first 20
  --file PATH      asks the questions of another set instead; may be given several times
  --blind          asks test/questions/blind and blind2 instead and prints counts only: no question, no id
  --claims         checks the texts of test/questions/claims instead, by hand and generated, claim by claim; with --blind
                   those of its blind folder, counts only
  --yes            asks the claims of test/questions/held and unheld and of those like them instead, and counts "Yes" and "No"
  --no-repair      without spelling repair
  --half N         asks only every other dialog of dev, from the first (1) or the second (2): a half to look at rarely
  --folds          also asks the whole bot every curated question that it was trained without, its Yes and No
                   ungraded: five trainings
  --transfer       also asks dev of bots that have 5 and 20 questions an entry in one language
  --clarify        also prints what asking back would cost and save, by score and by distance to the next entry
  --fit            fits how sure an answer is to half 1 of dev, and writes src/core/deciding/fitted.ts
  --save PATH      writes each question's grade
  --against PATH   holds the grades against those of another run's --save, question by question
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
  readonly claims: boolean;
  readonly yes: boolean;
  readonly repair: boolean;
  readonly folds: boolean;
  readonly transfer: boolean;
  readonly clarify: boolean;
  readonly fit: boolean;
  readonly half?: 1 | 2;
  readonly save?: string;
  readonly against?: string;
  readonly gate: boolean;
  readonly freeze: boolean;
  readonly help: boolean;
  readonly json?: string;
  readonly markdown?: string;
}

/** The arguments cannot be understood; the message says why. */
export class UsageError extends Error {}

type Values = Omit<Options, 'repair' | 'half'> & { readonly 'no-repair': boolean; readonly half?: string };

function parse(args: readonly string[]): Values {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        errors: flag,
        file: { type: 'string', multiple: true, default: [] },
        blind: flag,
        claims: flag,
        yes: flag,
        'no-repair': flag,
        folds: flag,
        transfer: flag,
        clarify: flag,
        fit: flag,
        half: { type: 'string' },
        save: { type: 'string' },
        against: { type: 'string' },
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

function halfOf(text: string | undefined): 1 | 2 | undefined {
  if (text === undefined) return undefined;
  if (text === '1' || text === '2') return text === '1' ? 1 : 2;
  throw new UsageError(`--half takes 1 or 2, not "${text}".`);
}

/** What --gate, --freeze and --fit leave no room for: they are about dev as it is. */
function refuseBeside(values: Values, isPart: boolean): void {
  const { blind, file, fit, save, against, errors, transfer, folds, clarify, json, markdown } = values;
  if (blind || file.length > 0 || isPart || errors || transfer || folds || clarify || against !== undefined)
    throw new UsageError('--gate, --freeze and --fit are about dev as it is: leave the other options out.');
  if (fit && (save ?? json ?? markdown) !== undefined)
    throw new UsageError('--fit writes its own file: leave --save, --json and --markdown out.');
}

/** They ask sets of their own. */
function refuseBesideClaims(values: Values, isPart: boolean): void {
  const { claims, yes, blind, errors, file, gate, freeze, fit, save, against, transfer, folds, clarify } = values;
  const isElse = gate || freeze || fit || isPart || file.length > 0 || (save ?? against) !== undefined;
  if (claims && isElse) throw new UsageError('--claims goes with --blind, --errors, --json and --markdown alone.');
  const isFurther = claims || blind || errors || transfer || folds || clarify;
  if (yes && (isElse || isFurther)) throw new UsageError('--yes goes with --json and --markdown alone.');
}

/** Each is about something as it is, which these others would change. */
function refuseContradictions(values: Values, isPart: boolean): void {
  const { blind, file, gate, freeze, fit, save, against, errors, transfer } = values;
  if ([gate, freeze, fit].filter((is) => is).length > 1)
    throw new UsageError('--gate, --freeze and --fit exclude each other.');
  if (gate || freeze || fit) refuseBeside(values, isPart);
  refuseBesideClaims(values, isPart);
  if (blind && (errors || transfer || file.length > 0 || (save ?? against) !== undefined))
    throw new UsageError('--blind prints counts only: leave --errors, --transfer, --file, --save and --against out.');
}

/**
 * @param blindFolders whose files `--file` refuses: it would print their questions
 * @throws UsageError
 */
export function readOptions(args: readonly string[], blindFolders: readonly string[]): Options {
  const values = parse(args);
  const { 'no-repair': noRepair, half: part, ...plain } = values;
  const half = halfOf(part);
  refuseContradictions(values, noRepair || half !== undefined);
  const { file, against } = plain;
  const absent = [...file, ...(against === undefined ? [] : [against])].find((path) => !existsSync(path));
  if (absent !== undefined) throw new UsageError(`There is no file ${absent}.`);
  const unread = file.find((path) =>
    blindFolders.some((folder) => realpathSync(path).startsWith(realpathSync(folder) + sep)),
  );
  if (unread !== undefined) throw new UsageError(`${unread} stays unread: use --blind.`);
  return { ...plain, repair: !noRepair, ...(half === undefined ? {} : { half }) };
}
