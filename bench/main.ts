// npm run bench: how fast the bot answers, trains and starts, and how it compares with what people would use instead.
import { cpus, loadavg } from 'node:os';
import type { Trained } from '../src/knowledge/model-file.ts';
import { benchAccuracy } from './accuracy/main.ts';
import { type BenchArguments, readArguments, UsageError } from './arguments.ts';
import { benchAsk } from './ask.ts';
import { buildState, built, KNOWLEDGE, MODELS } from './built.ts';
import { benchDiscord } from './discord.ts';
import type { Output } from './output.ts';
import { benchPlan } from './plan/main.ts';
import { benchReload } from './reload/main.ts';
import type { Stored } from './results/result.ts';
import { ResultsError, readAll, save } from './results/store.ts';
import { DEFAULT_SETS, loadSet, readSet, SET_NAMES } from './sets/catalogue.ts';
import { SetError } from './sets/set-error.ts';
import { benchSlack } from './slack.ts';
import { benchSoak } from './soak/main.ts';
import { benchSpeed } from './speed/main.ts';
import { SIZES, workloadOf } from './speed/workload.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';
import { type Entrant, PeerError, SYSTEM_NAMES, systemsFor } from './systems/catalogue.ts';
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
// biome-ignore lint/style/noProcessEnv: the bench's one variable, read here alone
const place = { folder: process.env['BENCH_DATA'] || undefined, progress: output.progress };

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function checkBuild(): void {
  const state = buildState();
  if (state === 'missing') fail('There is no dist/main.js to measure. Build it with: npm run build', 1);
  if (state === 'old')
    output.progress('dist/ is older than src/: the figures are of the older code. Build it anew with: npm run build');
}

/** Before anything runs: a peer that isn't installed, or a result that is damaged, should not end an hour's work. */
async function open({ parts, systems, save: saves }: BenchArguments): Promise<readonly Entrant[]> {
  if (!COMPARISONS.some((part) => parts.includes(part))) return [];
  if (saves) readAll();
  const names = systems.length === 0 ? SYSTEM_NAMES : [...new Set(systems)];
  return systemsFor(names);
}

/** Each keeps what it measured as soon as it is there, so that it stays where a later one fails or the run is stopped. */
function runsOf(
  { sets, data, sizes, events, saves, save: keeps }: BenchArguments,
  entrants: readonly Entrant[],
  trained: Trained,
) {
  const keep = <P extends keyof Stored>(part: P, rows: Stored[P]): void => {
    if (!keeps) return;
    save(part, rows);
    output.progress('RESULTS.md, its JSON and its plots are written.');
  };
  return {
    ask: () => benchAsk(trained, output),
    train: () => benchTrain(output),
    start: async () => benchStart(output),
    discord: () => benchDiscord(output),
    slack: () => benchSlack(output),
    store: () => benchStore(output),
    accuracy: async () => {
      const systems = entrants.map(({ system }) => system);
      const own = data === undefined ? [] : [async () => readSet(data)];
      const names = sets.length === 0 && data === undefined ? DEFAULT_SETS : sets;
      for (const load of [...own, ...names.map((name) => () => loadSet(name, place))])
        keep('accuracy', await benchAccuracy(await load(), systems, output));
    },
    speed: async () => {
      for (const size of sizes.length === 0 ? SIZES : sizes)
        keep('speed', [await benchSpeed(await workloadOf(size, place), entrants, output)]);
    },
    plan: async () => keep('plan', await benchPlan(trained, entrants, output)),
    soak: async () => {
      if (!(await benchSoak(output, events))) process.exitCode = 1;
    },
    reload: async () => {
      if (!(await benchReload(output, saves))) process.exitCode = 1;
    },
  } satisfies Record<BenchPart, () => Promise<void>>;
}

async function run(args: readonly string[]): Promise<void> {
  const wanted = readArguments(args, { sets: SET_NAMES, systems: SYSTEM_NAMES, sizes: SIZES });
  if (wanted.help) return output.write(USAGE);
  checkBuild();
  const entrants = await open(wanted);
  const { openKnowledge } = await built('knowledge/open');
  const trained = await openKnowledge(KNOWLEDGE, MODELS);
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`;
  output.write(`Node ${process.version}, ${machine}, knowledge ${trained.knowledge.hash.slice(0, 8)}\n`);
  const runs = runsOf(wanted, entrants, trained);
  for (const part of wanted.parts) await runs[part]();
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) fail(`${error.message}\nWhat there is: npm run bench -- --help`, 2);
  if ([PeerError, SetError, ResultsError].some((expected) => error instanceof expected))
    fail((error as Error).message, 1);
  throw error;
});
