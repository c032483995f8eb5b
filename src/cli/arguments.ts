// The command line to what is wanted of it; a slip is answered with what was meant.
import { parseArgs } from 'node:util';
import { editDistance } from '../core/text/edit-distance.ts';

type Command = 'start' | 'ask' | 'train' | 'discord:commands';

export interface Arguments {
  readonly command: Command | 'check-config' | 'help' | 'version';
  /** For help: what about. */
  readonly about: keyof typeof USAGE;
  readonly words: readonly string[];
  readonly terminal: boolean;
  readonly json: boolean;
  readonly why: boolean;
  readonly language?: string;
  /** Of discord:commands: shows and writes nothing; takes the commands away; for one server only. */
  readonly dryRun: boolean;
  readonly remove: boolean;
  readonly guild?: string;
}

/** The command line is misused: said on standard error, exit code 2. */
export class UsageError extends Error {}

const OPTIONS = {
  start: {
    terminal: { type: 'boolean' },
    'check-config': { type: 'boolean' },
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
  'discord:commands': {
    'dry-run': { type: 'boolean' },
    remove: { type: 'boolean' },
    guild: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
} as const;

export const USAGE = {
  start: `Usage: npm start [-- --terminal | --check-config]
Runs the platforms that are configured (.env.example); without any, the chat in the terminal.
  --terminal      the chat in the terminal, whatever is configured
  --check-config  whether the configuration would start, without starting it
  --help          this text
  --version       the version of the bot and of its knowledge base
`,
  ask: `Usage: npm run --silent ask -- [options] [question]
Without a question, reads questions from standard input, one a line.
  --json       one JSON object a line; an input line that starts with { is a request of its own
  --lang CODE  answer in this language
  --why        how the answer was found
  --help       this text
  --version    the version of the bot and of its knowledge base
`,
  'discord:commands': `Usage: npm run discord:commands -- [--dry-run] [--guild ID] [--remove]
Shows how the registered commands differ from the bot's, and registers them where they do.
  --dry-run   shows the differences and writes nothing
  --guild ID  for one server only, in addition to those for all; without it for all
  --remove    takes the commands away
  --help      this text
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
  readonly 'check-config'?: boolean;
  readonly 'dry-run'?: boolean;
  readonly remove?: boolean;
  readonly guild?: string;
  readonly json?: boolean;
  readonly why?: boolean;
  readonly lang?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

function parse(args: readonly string[], about: Arguments['about']): { values: Values; words: readonly string[] } {
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

const NAMED: readonly Command[] = ['ask', 'train', 'discord:commands'];

/** A command's name, or nothing; anything else is a slip. */
function commandOf(first: string | undefined): Command {
  if (first === undefined || first.startsWith('-')) return 'start';
  const known = NAMED.find((name) => name === first);
  if (known !== undefined) return known;
  const meant = nearest(first, ['ask', 'discord:commands']);
  throw new UsageError(
    `There is no command "${first}". ${meant === undefined ? 'See --help.' : `Did you mean ${meant}?`}`,
  );
}

/** A server's id, as Discord's "Copy Server ID" gives it. */
function checkGuild(guild: string | undefined): void {
  if (guild !== undefined && !/^\d{15,21}$/u.test(guild))
    throw new UsageError(
      `--guild takes a server's id, a long number, and not "${guild}". In Discord turn on the developer mode, then right-click the server → Copy Server ID.`,
    );
}

/**
 * @param args without the program's name
 * @throws UsageError for an unknown option or command
 */
export function parseArguments(args: readonly string[]): Arguments {
  const named = commandOf(args[0]);
  const about = named === 'train' ? 'start' : named;
  const { values, words } = parse(named === 'start' ? args : args.slice(1), about);
  const { help = false, version = false, terminal = false, json = false, why = false, lang, guild } = values;
  checkGuild(guild);
  const command = help ? 'help' : version ? 'version' : values['check-config'] ? 'check-config' : named;
  return {
    command,
    about,
    words,
    terminal,
    json,
    why,
    dryRun: values['dry-run'] ?? false,
    remove: values.remove ?? false,
    ...(lang === undefined ? {} : { language: lang }),
    ...(guild === undefined ? {} : { guild }),
  };
}
