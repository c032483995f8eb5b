// The figures of one size as text, with ratios to fuse.js as it comes.
import type { SpeedFigures, SpeedResult, Times } from '../results/result.ts';
import { digits } from '../statistics.ts';

const MEGA = 1e6;
const WIDTHS = [24, 12, 12, 14, 12, 12, 12, 14, 12];

function row(cells: readonly string[]): string {
  return `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0))).join('')}\n`;
}

const number = (value: number | undefined): string => (value === undefined ? '–' : digits(value));
const mega = (value: number | undefined): string => number(value === undefined ? undefined : value / MEGA);

/** "668 ×": how many times faster than the base. */
function ratio(own: Times | undefined, base: Times | undefined): string {
  return own === undefined || base === undefined ? '–' : `${digits(base.median / own.median)} ×`;
}

const cells = (own: Times | undefined, base: Times | undefined): string[] => [
  number(own?.median),
  number(own?.p99),
  number(own?.perSecond),
  ratio(own, base),
];

/** @param base the name of the system that the ratios are taken to; without it in the result there are none */
export function speedTable({ phrasings, set, systems }: SpeedResult, base: string): string {
  const against: SpeedFigures | undefined = systems.find(({ name }) => name === base);
  const why = systems.flatMap((one) => (one.why === undefined ? [] : [`  ${one.name}: ${one.why}\n`]));
  return [
    `\nAt ${digits(phrasings)} phrasings (${set})\n`,
    row(['', 'train ms', 'saved MB', 'load ms', 'memory MB', 'questions']),
    ...systems.map(({ name, train, saved, load, memory, clean }) =>
      row([name, number(train), mega(saved), number(load), mega(memory), clean ? String(clean.questions) : '–']),
    ),
    row(['', 'clean µs', 'p99 µs', 'a second', 'ratio', 'mistyped µs', 'p99 µs', 'a second', 'ratio']),
    ...systems.map(({ name, clean, mistyped }) =>
      row([name, ...cells(clean, against?.clean), ...cells(mistyped, against?.mistyped)]),
    ),
    ...why,
  ].join('');
}
