// npm run bench: how fast the bot answers, trains and starts, and how it compares with what people would use instead.
import { cpus, loadavg } from 'node:os';
import type { Trained } from '../src/knowledge/model-file.ts';
import { type BenchArguments, readArguments, UsageError } from './arguments.ts';
import { benchAsk } from './ask.ts';
import { buildState, KNOWLEDGE, loadOpen, MODELS } from './built.ts';
import { compare, type Entrant } from './comparison.ts';
import { benchDiscord } from './discord.ts';
import type { Output } from './output.ts';
import { ResultsError } from './results/files.ts';
import { SET_NAMES } from './sets/catalogue.ts';
import { SetError } from './sets/set-error.ts';
import { benchSlack } from './slack.ts';
import { SIZES } from './speed/workload.ts';
import { benchStart } from './start.ts';
import { SYSTEM_NAMES, systemsFor } from './systems/catalogue.ts';
import { benchTrain } from './train.ts';
import { type BenchPart, COMPARISONS, USAGE } from './usage.ts';

const output: Output = {
  write: (text) => {
    process.stdout.write(text);
  },
  progress: (text) => {
    process.stderr.write(`${text}\n`);
  },
};

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function parse(): BenchArguments {
  try {
    return readArguments(process.argv.slice(2), { sets: SET_NAMES, systems: SYSTEM_NAMES, sizes: SIZES });
  } catch (error) {
    if (error instanceof UsageError) fail(`${error.message}\nWhat there is: npm run bench -- --help`, 2);
    throw error;
  }
}

function checkBuild(): void {
  const state = buildState();
  if (state === 'missing') fail('There is no dist/main.js to measure. Build it with: npm run build', 1);
  if (state === 'old')
    output.progress('dist/ is older than src/: the figures are of the older code. Build it anew with: npm run build');
}

/** Before anything runs: a peer that isn't installed should not end an hour's work. */
async function open(given: readonly string[]): Promise<Entrant[]> {
  const names = given.length === 0 ? SYSTEM_NAMES : [...new Set(given)];
  try {
    const systems = await systemsFor(names);
    return systems.map((system, at) => ({ name: names[at] ?? '', system }));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 1);
  }
}

async function measureOwn(parts: readonly BenchPart[], trained: Trained): Promise<void> {
  if (parts.includes('ask')) await benchAsk(trained, output);
  if (parts.includes('train')) await benchTrain(output);
  if (parts.includes('start')) benchStart(output);
  if (parts.includes('discord')) await benchDiscord(output);
  if (parts.includes('slack')) await benchSlack(output);
}

async function run(wanted: BenchArguments): Promise<void> {
  checkBuild();
  const compares = COMPARISONS.some((part) => wanted.parts.includes(part));
  const entrants = compares ? await open(wanted.systems) : [];
  const { openKnowledge } = await loadOpen();
  const trained = await openKnowledge(KNOWLEDGE, MODELS);
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`;
  output.write(`Node ${process.version}, ${machine}, knowledge ${trained.knowledge.hash.slice(0, 8)}\n`);
  await measureOwn(wanted.parts, trained);
  // biome-ignore lint/style/noProcessEnv: the bench's one variable, read here alone
  const place = { folder: process.env['BENCH_DATA'] || undefined, progress: output.progress };
  await compare({ wanted, entrants, place, trained }, output);
}

const wanted = parse();
if (wanted.help) output.write(USAGE);
else
  await run(wanted).catch((error: unknown) => {
    if (error instanceof SetError || error instanceof ResultsError) fail(error.message, 1);
    throw error;
  });
