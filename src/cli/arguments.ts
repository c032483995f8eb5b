// The command line to what is wanted of it; a slip is answered with what was meant.
import { parseArgs } from 'node:util';
import { editDistance } from '../core/text/edit-distance.ts';
import { COMMANDS, type Command, type Values } from './commands.ts';

export interface Arguments {
  readonly command: Command | 'check-config' | 'check-health' | 'help' | 'version';
  /** For help: what about. */
  readonly about: Command;
  readonly words: readonly string[];
  readonly options: Values;
}

/** The command line is misused: said on standard error, exit code 2. */
export class UsageError extends Error {}

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

function parse(args: readonly string[], about: Command): Pick<Arguments, 'options' | 'words'> {
  const { options, takesWords = false } = COMMANDS[about];
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: takesWords, strict: true });
    // Their types are the table's.
    return { options: { ...values } as Values, words: positionals };
  } catch (error) {
    throw explain(error, Object.keys(options));
  }
}

/** A command's name, or nothing; anything else is a slip. */
function commandOf(first: string | undefined): Command {
  if (first === undefined || first.startsWith('-')) return 'start';
  const named = (Object.keys(COMMANDS) as Command[]).filter((name) => name !== 'start');
  const known = named.find((name) => name === first);
  if (known !== undefined) return known;
  const meant = nearest(first, named);
  throw new UsageError(
    `There is no command "${first}". ${meant === undefined ? 'See --help.' : `Did you mean ${meant}?`}`,
  );
}

/**
 * @param args without the program's name
 * @throws UsageError for an unknown option or command
 */
export function parseArguments(args: readonly string[]): Arguments {
  const about = commandOf(args[0]);
  const { options, words } = parse(about === 'start' ? args : args.slice(1), about);
  const asked = options.help ? 'help' : options.version ? 'version' : undefined;
  const problem = asked === undefined ? COMMANDS[about].problem?.(options, words) : undefined;
  if (problem !== undefined) throw new UsageError(problem);
  const checked = (['check-config', 'check-health'] as const).find((name) => options[name]);
  return { command: asked ?? checked ?? about, about, words, options };
}
