// The parts that measure the bot beside others: each is run, printed and, where wanted, kept.
import type { Trained } from '../src/knowledge/model-file.ts';
import { benchAccuracy } from './accuracy/main.ts';
import type { BenchArguments } from './arguments.ts';
import type { Output } from './output.ts';
import { benchPlan } from './plan/main.ts';
import { checkResults, saveAccuracy, savePlan, saveSpeed } from './results/store.ts';
import { DEFAULT_SETS, loadSet, readSet } from './sets/catalogue.ts';
import type { Place } from './sets/fetch.ts';
import { benchSpeed } from './speed/main.ts';
import type { System } from './systems/system.ts';
import { COMPARISONS } from './usage.ts';

const OURS = 'ours';

export interface Entrant {
  /** As `--system` takes it. */
  readonly name: string;
  readonly system: System;
}

/** What a run is given: the command line, who is measured, where the sets are, the knowledge and its model. */
export interface Comparison {
  readonly wanted: BenchArguments;
  readonly entrants: readonly Entrant[];
  readonly place: Place;
  readonly trained: Trained;
}

async function runAccuracy({ wanted, entrants, place }: Comparison, output: Output): Promise<void> {
  const { sets, data, save } = wanted;
  const systems = entrants.map(({ system }) => system);
  const own = data === undefined ? [] : [readSet(data)];
  const names = sets.length === 0 && data === undefined ? DEFAULT_SETS : sets;
  for (const each of [...own, ...names]) {
    const set = typeof each === 'string' ? await loadSet(each, place) : each;
    const results = await benchAccuracy(set, systems, output);
    if (save) output.progress(await saveAccuracy(results));
  }
}

async function runSpeed({ wanted, entrants, place }: Comparison, output: Output): Promise<void> {
  const { sizes, save } = wanted;
  const options = { systems: entrants.map(({ name }) => name), place, ...(sizes.length === 0 ? {} : { sizes }) };
  await benchSpeed(options, output, async (result) => {
    // Size by size, so that what was measured stays where a later one fails or the run is stopped.
    if (save) output.progress(await saveSpeed([result]));
  });
}

async function runPlan({ wanted, entrants, trained }: Comparison, output: Output): Promise<void> {
  const peers = entrants.flatMap(({ name, system }) => (name === OURS ? [] : [system]));
  const own = entrants.some(({ name }) => name === OURS);
  const result = await benchPlan(trained, { own, peers }, output);
  if (wanted.save) output.progress(await savePlan(result));
}

const RUNS = { accuracy: runAccuracy, speed: runSpeed, plan: runPlan } as const;

/** @throws SetError where a set cannot be had or read; ResultsError where saved results are damaged and this run should be saved */
export async function compare(comparison: Comparison, output: Output): Promise<void> {
  if (comparison.wanted.save) checkResults();
  for (const part of COMPARISONS) if (comparison.wanted.parts.includes(part)) await RUNS[part](comparison, output);
}
