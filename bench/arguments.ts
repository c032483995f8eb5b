// The command line of "npm run bench" to what is wanted of it.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BenchPart, COMPARISONS, OWN_PARTS, PARTS } from './usage.ts';

export interface BenchArguments {
  readonly help: boolean;
  /** In the order in which they run. */
  readonly parts: readonly BenchPart[];
  /** As given; none means the usual ones, unless there is a file. */
  readonly sets: readonly string[];
  /** A file in CLINC150's JSON shape. */
  readonly data?: string;
  /** As given; none means all. */
  readonly systems: readonly string[];
  readonly sizes: readonly number[];
  readonly save: boolean;
}

/** What the names may be. */
export interface Known {
  readonly sets: readonly string[];
  readonly systems: readonly string[];
  readonly sizes: readonly number[];
}

/** The command line is misused: the message lists every problem; said on standard error, exit code 2. */
export class UsageError extends Error {}

const OPTIONS = {
  set: { type: 'string', multiple: true },
  data: { type: 'string' },
  system: { type: 'string', multiple: true },
  size: { type: 'string', multiple: true },
  save: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof OPTIONS;

/** Which parts an option is for. */
const FOR: Readonly<Record<Exclude<Option, 'help'>, readonly BenchPart[]>> = {
  set: ['accuracy'],
  data: ['accuracy'],
  system: COMPARISONS,
  size: ['speed'],
  save: COMPARISONS,
};

interface Read {
  readonly words: readonly string[];
  /** What stands behind each option that was given; nothing behind a flag. */
  readonly given: ReadonlyMap<Option, readonly string[]>;
  readonly problems: readonly string[];
}

const isOption = (name: string): name is Option => Object.hasOwn(OPTIONS, name);

/** Node's own parsing stops at the first problem unless it is told not to be strict. */
function read(args: readonly string[]): Read {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given = new Map<Option, readonly string[]>();
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) {
      problems.push(`There is no option ${rawName}.`);
      continue;
    }
    problems.push(...wrongValue(name, rawName, value));
    given.set(name, [...(given.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  return { words, given, problems };
}

function wrongValue(name: Option, rawName: string, value: string | undefined): string[] {
  const { type } = OPTIONS[name];
  // Not strict, Node takes the next option for the value.
  if (type === 'string' && (value === undefined || value === '' || value.startsWith('--')))
    return [`${rawName} needs a value behind it.`];
  return type === 'boolean' && value !== undefined ? [`${rawName} takes no value.`] : [];
}

function unknownNames(what: string, names: readonly string[], known: readonly string[]): string[] {
  return names.flatMap((name) =>
    known.includes(name) ? [] : [`There is no ${what} "${name}". Known are: ${known.join(', ')}.`],
  );
}

function outOfPlace(given: Read['given'], parts: readonly BenchPart[]): string[] {
  return Object.entries(FOR).flatMap(([name, own]) =>
    given.has(name as Option) && !parts.some((part) => own.includes(part))
      ? [`--${name} is for ${own.join(', ')}: name ${own.length === 1 ? 'it' : 'one of them'} as a part.`]
      : [],
  );
}

/** @throws UsageError with every problem */
export function readArguments(args: readonly string[], known: Known): BenchArguments {
  const { words, given, problems } = read(args);
  const [sets = [], systems = [], sizes = [], files = []] = (['set', 'system', 'size', 'data'] as const).map((name) =>
    (given.get(name) ?? []).filter((value) => value !== '' && !value.startsWith('--')),
  );
  const parts = words.length === 0 ? OWN_PARTS : PARTS.filter((part) => words.includes(part));
  const data = files.at(-1);
  const strange = unknownNames('part', words, PARTS);
  const all = [
    ...problems,
    ...strange,
    ...unknownNames('set', sets, known.sets),
    ...unknownNames('system', systems, known.systems),
    ...unknownNames('size', sizes, known.sizes.map(String)),
    ...(files.length > 1 ? ['--data takes one file.'] : []),
    ...files.filter((file) => !existsSync(file)).map((file) => `There is no file ${file}.`),
    // What a misspelt part would have taken isn't known.
    ...(strange.length === 0 ? outOfPlace(given, parts) : []),
  ];
  const help = given.has('help');
  if (all.length > 0 && !help) throw new UsageError(all.join('\n'));
  return {
    help,
    parts,
    sets,
    ...(data === undefined ? {} : { data }),
    systems,
    sizes: sizes.map(Number),
    save: given.has('save'),
  };
}
