// What grows with the number of phrasings: a line a system, both scales logarithmic, each line named at its end.
import { shiftsOf } from './label-shifts.ts';
import { colours, isOurs, namesOf } from './labels.ts';
import type { SizeResult } from './result.ts';
import { drawing, FAINT, HALO, type Heading, INK, mark, path, RULE, rule, text, WIDTH } from './svg.ts';
import { whole } from './table.ts';

export interface GrowthPlot extends Heading {
  readonly axis: string;
  /** A value as the axis shows it, with its unit. */
  readonly tick: (value: number) => string;
  readonly sizes: readonly SizeResult[];
  /** Nothing where it wasn't measured: the line ends or leaves the size out. */
  readonly value: (system: SizeResult['systems'][number]) => number | undefined;
}

const HEIGHT = 460;
const [LEFT, RIGHT, TOP, BOTTOM] = [100, WIDTH - 178, 84, HEIGHT - 62];
/** Free on both sides of the sizes, as a factor. */
const ROOM = 1.3;
const NAME_HEIGHT = 19;
const AXIS = '#54555a';

type Point = readonly [phrasings: number, value: number];

interface Line {
  readonly name: string;
  readonly points: readonly Point[];
  readonly last: Point;
}

/** Those that have any point, in order. */
export function linesOf({ sizes, value }: GrowthPlot): Line[] {
  return namesOf(sizes.map(({ systems }) => systems)).flatMap((name) => {
    const points = sizes.flatMap(({ phrasings, systems }): Point[] => {
      const system = systems.find((own) => own.name === name);
      const own = system && value(system);
      return own !== undefined && own > 0 ? [[phrasings, own]] : [];
    });
    const last = points.at(-1);
    return last ? [{ name, points, last }] : [];
  });
}

/** From a value to its place between `start` and `end`. */
const logarithmic = (from: number, to: number, start: number, end: number) => (value: number) =>
  start + ((end - start) * Math.log(value / from)) / Math.log(to / from);

/** The powers of ten around the values. */
function decadesOf(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

export function drawGrowth(plot: GrowthPlot): string {
  const lines = linesOf(plot);
  const palette = colours(lines.map(({ name }) => name));
  const sizes = plot.sizes.map(({ phrasings }) => phrasings);
  const decades = decadesOf(lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const across = logarithmic(Math.min(...sizes) / ROOM, Math.max(...sizes) * ROOM, LEFT, RIGHT);
  const down = logarithmic(decades[0] ?? 1, decades.at(-1) ?? 1, BOTTOM, TOP);
  const place = ([phrasings, value]: Point) => [across(phrasings), down(value)] as const;
  const faint = { fill: FAINT };
  const rows = decades.flatMap((value) => [
    rule(LEFT - 5, down(value), LEFT, down(value), AXIS),
    rule(LEFT, down(value), RIGHT, down(value), RULE),
    text([LEFT - 8, down(value)], plot.tick(value), 12, { ...faint, 'text-anchor': 'end' }),
  ]);
  const columns = sizes.flatMap((size) => [
    rule(across(size), BOTTOM, across(size), BOTTOM + 5, AXIS),
    text([across(size), BOTTOM + 13], whole(size), 12, { ...faint, 'text-anchor': 'middle' }),
  ]);
  const [middle, centre] = [(TOP + BOTTOM) / 2, (LEFT + RIGHT) / 2];
  const axes = [
    rule(LEFT, TOP, LEFT, BOTTOM, AXIS),
    rule(LEFT, BOTTOM, RIGHT, BOTTOM, AXIS),
    text([centre, BOTTOM + 38], 'phrasings', 13, { ...faint, 'text-anchor': 'middle' }),
    text([20, middle], plot.axis, 13, { ...faint, 'text-anchor': 'middle', transform: `rotate(-90 20 ${middle})` }),
  ];
  const drawn = lines.map(({ name, points }, at) => {
    const [ours, colour] = [isOurs({ name }), palette.get(name) ?? INK];
    const marks = points.map((point) => mark(at, place(point), ours ? 5.5 : 4, colour));
    return path(points.map(place), colour, ours ? 4 : 2) + marks.join('');
  });
  // Names at the same size stand in one column.
  const names = sizes.flatMap((size) => {
    const own = lines.filter(({ last }) => last[0] === size);
    const heights = own.map(({ last }) => down(last[1]));
    const shifts = shiftsOf(heights, NAME_HEIGHT);
    return own.map(({ name, last: [, value] }, at) => {
      const weight = isOurs({ name }) ? 'bold' : 'normal';
      const corner = [across(size) + 11, down(value) + (shifts[at] ?? 0)] as const;
      return text(corner, name, weight === 'bold' ? 15 : 13, { ...HALO, 'font-weight': weight });
    });
  });
  // The first line, ours, above the others; names above all.
  return drawing(HEIGHT, plot, [...rows, ...columns, ...axes, ...drawn.slice(1), ...drawn.slice(0, 1), ...names]);
}
