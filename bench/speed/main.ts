// npm run bench -- speed: training, loading, memory and the time of a question, as the phrasings grow.
import type { Output } from '../output.ts';
import { circumstances } from '../results/circumstances.ts';
import type { SpeedFigures, SpeedResult } from '../results/result.ts';
import type { Place } from '../sets/fetch.ts';
import { SYSTEM_NAMES, systemsFor } from '../systems/catalogue.ts';
import { fuse } from '../systems/fuse.ts';
import type { System } from '../systems/system.ts';
import { temporaryFolder } from './folder.ts';
import { writeWork } from './job.ts';
import { measureSystem } from './measure.ts';
import { speedTable } from './table.ts';
import { SIZES, SPEED_SEEDS, type Workload, workloadOf } from './workload.ts';

export interface SpeedOptions {
  /** Phrasings, of SIZES; all of them by default. */
  readonly sizes?: readonly number[];
  /** Of SYSTEM_NAMES; all of them by default. */
  readonly systems?: readonly string[];
  /** Where the sets are. */
  readonly place: Place;
  /** Milliseconds that one system may take at one size. */
  readonly limit?: number;
}

const LIMIT = 600_000;

interface Named {
  readonly name: string;
  readonly system: System;
}

async function measureAll(
  systems: readonly Named[],
  { lesson, questions }: Workload,
  limit: number,
  output: Output,
): Promise<SpeedFigures[]> {
  const { folder, remove } = temporaryFolder();
  const figures: SpeedFigures[] = [];
  try {
    writeWork(folder, lesson, questions);
    for (const { name: key, system } of systems) {
      output.progress(`speed: ${system.name} at ${lesson.rows.length} phrasings`);
      const { name, version, settings } = system;
      const task = { system: key, folder, language: lesson.language, limit };
      figures.push({ name, version, settings, ...(await measureSystem(task, output)) });
    }
  } finally {
    remove();
  }
  return figures;
}

/**
 * Measures each system at each size, one after the other, and writes a table per size.
 * @param keep takes each size's result as soon as it is there
 * @throws where a peer isn't installed, a set cannot be had, or a system fails
 */
export async function benchSpeed(
  { sizes = SIZES, systems: names = SYSTEM_NAMES, place, limit = LIMIT }: SpeedOptions,
  output: Output,
  keep: (result: SpeedResult) => Promise<void>,
): Promise<void> {
  const opened = await systemsFor(names);
  const systems = opened.map((system, at) => ({ name: names[at] ?? '', system }));
  for (const phrasings of sizes) {
    const workload = await workloadOf(phrasings, place);
    const where = circumstances(SPEED_SEEDS);
    const figures = await measureAll(systems, workload, limit, output);
    const result = { ...where, phrasings: workload.lesson.rows.length, set: workload.set, systems: figures };
    output.write(speedTable(result, fuse.name));
    await keep(result);
  }
}
