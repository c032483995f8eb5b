// npm run bench -- speed: training, loading, memory and the time of a question, as the phrasings grow.
import { writeFileSync } from 'node:fs';
import { number, row } from '../measures/table.ts';
import type { Output } from '../output.ts';
import { circumstances } from '../results/circumstances.ts';
import { BASE } from '../results/labels.ts';
import type { SizeResult, Times } from '../results/result.ts';
import { digits } from '../statistics.ts';
import type { Entrant } from '../systems/catalogue.ts';
import { fileIn, temporaryFolder } from '../temporary-folder.ts';
import { measureSystem } from './run.ts';
import { SPEED_SEEDS, type Workload } from './workload.ts';

/** Milliseconds that one system may take at one size. */
const LIMIT = 600_000;
const WIDTHS = [24, -12, -12, -14, -12, -12, -12, -14, -12];
const COSTS = ['', 'train ms', 'saved MB', 'load ms', 'memory MB', 'questions'];
const TIMES = ['', 'clean µs', 'p99 µs', 'a second', 'ratio', 'mistyped µs', 'p99 µs', 'a second', 'ratio'];
const MEGA = 1e6;

const mega = (value: number | undefined): string => number(value && value / MEGA);

/** With the ratio, "668 ×": how many times faster than the base. */
function timesOf(own: Times | undefined, base: Times | undefined): string[] {
  const ratio = own && base ? `${digits(base.median / own.median)} ×` : '–';
  return [number(own?.median), number(own?.p99), number(own?.perSecond), ratio];
}

/** @param base the name of the system that the ratios are taken to; without it in the result there are none */
export function speedTable({ phrasings, set, systems }: SizeResult, base: string): string {
  const against = systems.find(({ name }) => name === base);
  const costs = systems.map(({ name, train, saved, load, memory, clean }) => {
    const questions = clean ? String(clean.questions) : '–';
    return row([name, number(train), mega(saved), number(load), mega(memory), questions], WIDTHS);
  });
  const times = systems.map(({ name, clean, mistyped }) =>
    row([name, ...timesOf(clean, against?.clean), ...timesOf(mistyped, against?.mistyped)], WIDTHS),
  );
  const why = systems.flatMap((one) => (one.why === undefined ? [] : [`  ${one.name}: ${one.why}\n`]));
  const head = `\nAt ${digits(phrasings)} phrasings (${set})\n`;
  return [head, row(COSTS, WIDTHS), ...costs, row(TIMES, WIDTHS), ...times, ...why].join('');
}

/** Measures each system at one size, one after the other; a table goes to the output. */
export async function benchSpeed(
  { set, lesson, questions }: Workload,
  entrants: readonly Entrant[],
  output: Output,
): Promise<SizeResult> {
  const where = circumstances(SPEED_SEEDS);
  const systems: SizeResult['systems'][number][] = [];
  const phrasings = lesson.rows.length;
  const { folder, remove } = temporaryFolder();
  try {
    writeFileSync(fileIn(folder, 'lesson'), JSON.stringify(lesson));
    writeFileSync(fileIn(folder, 'questions'), JSON.stringify(questions));
    for (const { name: key, system } of entrants) {
      const { name, version, settings } = system;
      output.progress(`speed: ${name} at ${phrasings} phrasings`);
      const figures = await measureSystem({ system: key, folder, language: lesson.language, limit: LIMIT }, output);
      systems.push({ ...where, name, version, settings, ...figures });
    }
  } finally {
    remove();
  }
  const result = { phrasings, set, systems };
  output.write(speedTable(result, BASE));
  return result;
}
