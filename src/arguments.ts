// The command line to what is wanted of it; a slip is answered with what was meant.
import { parseArgs } from 'node:util';
import { editDistance } from './core/spelling.ts';

export interface Arguments {
  readonly command: 'start' | 'ask' | 'train' | 'help' | 'version';
  /** For help: what about. */
  readonly about: 'start' | 'ask';
  readonly words: readonly string[];
  readonly terminal: boolean;
  readonly json: boolean;
  readonly why: boolean;
  readonly language?: string;
}

/** The command line is misused: said on standard error, exit code 2. */
export class UsageError extends Error {}

const OPTIONS = {
  start: {
    terminal: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
  },
  ask: {
    json: { type: 'boolean' },
    why: { type: 'boolean' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
  },
} as const;

export const USAGE = {
  start: `Usage: npm start [-- --terminal]
  --terminal  the terminal chat, whatever is configured
  --help      this text
  --version   the version of the bot and of its knowledge base
`,
  ask: `Usage: npm run --silent ask -- [options] [question]
Without a question, reads questions from standard input, one a line.
  --json       one JSON object a line; an input line that starts with { is a request of its own
  --lang CODE  answer in this language
  --why        how the answer was found
  --help       this text
  --version    the version of the bot and of its knowledge base
`,
} as const;

/** An option further off than this from every known one has no suggestion. */
const FARTHEST = 3;

function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((option) => ({ option, distance: editDistance(name, option) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0] !== undefined && ranked[0].distance <= FARTHEST ? ranked[0].option : undefined;
}

function explain(error: unknown, known: readonly string[]): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /'--(\w+) <value>' argument missing/u.exec(message);
  if (missing !== null) return new UsageError(`--${missing[1]} needs a value behind it. See --help.`);
  const unknown = /Unknown option '(-+)([^']*)'/u.exec(message);
  if (unknown === null) return new UsageError((message.split('\n')[0] ?? '').replace(/\.?$/u, '.'));
  const name = unknown[2] ?? '';
  const meant = nearest(name, known);
  const hint = meant === undefined ? 'See --help.' : `Did you mean --${meant}?`;
  return new UsageError(`There is no option "${unknown[1]}${name}". ${hint}`);
}

interface Values {
  readonly terminal?: boolean;
  readonly json?: boolean;
  readonly why?: boolean;
  readonly lang?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

function parse(args: readonly string[], about: 'start' | 'ask'): { values: Values; words: readonly string[] } {
  const options = OPTIONS[about];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: about === 'ask',
      strict: true,
    });
    return { values: values as Values, words: positionals };
  } catch (error) {
    throw explain(error, Object.keys(options));
  }
}

/** "ask" or nothing, and "train" for the install; anything else is a slip. */
function commandOf(first: string | undefined): 'start' | 'ask' | 'train' {
  if (first === undefined || first.startsWith('-')) return 'start';
  if (first === 'ask' || first === 'train') return first;
  const meant = nearest(first, ['ask']);
  throw new UsageError(
    `There is no command "${first}". ${meant === undefined ? 'See --help.' : `Did you mean ${meant}?`}`,
  );
}

/**
 * @param args without the program's name
 * @throws UsageError for an unknown option or command
 */
export function parseArguments(args: readonly string[]): Arguments {
  const named = commandOf(args[0]);
  const about = named === 'ask' ? 'ask' : 'start';
  const { values, words } = parse(named === 'start' ? args : args.slice(1), about);
  const { help = false, version = false, terminal = false, json = false, why = false, lang } = values;
  const command = help ? 'help' : version ? 'version' : named;
  return { command, about, words, terminal, json, why, ...(lang === undefined ? {} : { language: lang }) };
}
