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
  /** For each platform of a soak; as many as usual where it is left out. */
  readonly events?: number;
  /** Of a storm of saves; as many as usual where it is left out. */
  readonly saves?: number;
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

const several = { type: 'string', multiple: true } as const;
const OPTIONS = {
  set: several,
  data: several,
  system: several,
  size: several,
  events: several,
  saves: several,
  save: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which parts an option is for. */
const FOR: ReadonlyMap<string, readonly BenchPart[]> = new Map<string, readonly BenchPart[]>([
  ['set', ['accuracy']],
  ['data', ['accuracy']],
  ['system', COMPARISONS],
  ['size', ['speed']],
  ['events', ['soak']],
  ['saves', ['reload']],
  ['save', COMPARISONS],
]);

/** Node's own parsing stops at the first problem unless it is told not to be strict; then it takes the next option for a value. */
function parse(args: readonly string[]) {
  const lax = { args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true } as const;
  const { tokens, values, positionals } = parseArgs(lax);
  const problems = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    const { name, rawName, value } = token;
    if (!Object.hasOwn(OPTIONS, name)) return [`There is no option ${rawName}.`];
    if (FOR.has(name) && name !== 'save') return isValue(value) ? [] : [`${rawName} needs a value behind it.`];
    return value === undefined ? [] : [`${rawName} takes no value.`];
  });
  const given = (name: 'set' | 'data' | 'system' | 'size' | 'events' | 'saves') => (values[name] ?? []).filter(isValue);
  return { words: positionals, values, given, problems };
}

const isValue = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.startsWith('--');

function unknownNames(what: string, names: readonly string[], known: readonly string[]): string[] {
  return names.flatMap((name) =>
    known.includes(name) ? [] : [`There is no ${what} "${name}". Known are: ${known.join(', ')}.`],
  );
}

/** Fewer show nothing of what grows. */
const LEAST = { events: 100, saves: 10 } as const;

function countProblems(name: keyof typeof LEAST, counts: readonly string[]): string[] {
  const least = LEAST[name];
  if (counts.length > 1) return [`--${name} takes one number.`];
  const isEnough = (text: string): boolean => Number.isSafeInteger(Number(text)) && Number(text) >= least;
  return counts
    .filter((text) => !isEnough(text))
    .map((text) => `--${name} takes a whole number, ${least} or more, not "${text}".`);
}

function outOfPlace(values: object, parts: readonly BenchPart[]): string[] {
  return [...FOR].flatMap(([name, own]) =>
    Object.hasOwn(values, name) && !parts.some((part) => own.includes(part))
      ? [`--${name} is for ${own.join(', ')}: name ${own.length === 1 ? 'it' : 'one of them'} as a part.`]
      : [],
  );
}

/** @throws UsageError with every problem */
export function readArguments(args: readonly string[], known: Known): BenchArguments {
  const { words, values, given, problems } = parse(args);
  const [sets, systems, sizes, files] = [given('set'), given('system'), given('size'), given('data')];
  const [events, saves] = [given('events'), given('saves')];
  const parts = words.length === 0 ? OWN_PARTS : PARTS.filter((part) => words.includes(part));
  const strange = unknownNames('part', words, PARTS);
  const all = [
    ...problems,
    ...strange,
    ...unknownNames('set', sets, known.sets),
    ...unknownNames('system', systems, known.systems),
    ...unknownNames('size', sizes, known.sizes.map(String)),
    ...(files.length > 1 ? ['--data takes one file.'] : []),
    ...countProblems('events', events),
    ...countProblems('saves', saves),
    ...files.filter((file) => !existsSync(file)).map((file) => `There is no file ${file}.`),
    // What a misspelt part would have taken isn't known.
    ...(strange.length === 0 ? outOfPlace(values, parts) : []),
  ];
  const help = values.help !== undefined;
  if (all.length > 0 && !help) throw new UsageError(all.join('\n'));
  const [data] = files;
  const save = values.save !== undefined;
  return {
    help,
    parts,
    sets,
    ...(data === undefined ? {} : { data }),
    systems,
    sizes: sizes.map(Number),
    ...(events.length === 0 ? {} : { events: Number(events[0]) }),
    ...(saves.length === 0 ? {} : { saves: Number(saves[0]) }),
    save,
  };
}
