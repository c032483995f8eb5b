// What grows with the number of phrasings: a line a system, both scales logarithmic, each line named at its end.

import { shiftsOf } from './label-shifts.ts';
import { colours, isOurs, namesOf } from './labels.ts';
import { FAINT, type Heading, headed, INK, LOOK, RULE } from './plot.ts';
import type { StoredSize } from './stored.ts';
import { whole } from './table.ts';

export interface GrowthPlot extends Heading {
  readonly axis: string;
  /** A value as the axis shows it, with its unit. */
  readonly tick: (value: number) => string;
  readonly sizes: readonly StoredSize[];
  /** Nothing where it wasn't measured: the line ends or leaves the size out. */
  readonly value: (system: StoredSize['systems'][number]) => number | undefined;
}

/** Different shapes, so that lines are told apart without colour. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
const MARGINS = { left: 100, top: 84, right: 178, bottom: 62 };
/** Free on both sides of the sizes, as a factor. */
const ROOM = 1.3;
const HEIGHT = 460;
const NAME_HEIGHT = 19;

type Point = readonly [phrasings: number, value: number];

/** The points of each system that has any, by name, in order. */
export function linesOf({ sizes, value }: GrowthPlot): Map<string, Point[]> {
  const names = namesOf(sizes.map(({ systems }) => systems));
  const points = (name: string): Point[] =>
    sizes.flatMap(({ phrasings, systems }) => {
      const system = systems.find((own) => own.name === name);
      const own = system && value(system);
      return own !== undefined && own > 0 ? [[phrasings, own] as const] : [];
    });
  return new Map(names.map((name) => [name, points(name)] as const).filter(([, own]) => own.length > 0));
}

interface Line {
  readonly name: string;
  readonly data: readonly Point[];
  readonly symbol: string | undefined;
  readonly colour: string | undefined;
  /** Of its name at the end, downwards, in pixels. */
  readonly shift: number;
}

function seriesOf({ name, data, symbol, colour }: Line): object {
  const ours = isOurs({ name });
  return {
    name,
    type: 'line',
    data,
    silent: true,
    symbol,
    symbolSize: ours ? 11 : 8,
    lineStyle: { color: colour ?? INK, width: ours ? 4 : 2 },
    itemStyle: { color: colour ?? INK },
    z: ours ? 4 : 3,
  };
}

/** The names at the ends, above all lines, which they would be hidden by as parts of them. */
function namesSeries(lines: readonly Line[]): object {
  const data = lines.map(({ name, data: points, shift }) => {
    const ours = isOurs({ name });
    const label = { offset: [0, shift], fontSize: ours ? 15 : 13, fontWeight: ours ? 'bold' : 'normal' };
    return { name, value: points.at(-1), label };
  });
  return {
    type: 'scatter',
    data,
    silent: true,
    symbolSize: 1,
    itemStyle: { color: 'transparent', opacity: 1 },
    z: 5,
    label: {
      show: true,
      formatter: '{b}',
      position: 'right',
      distance: 10,
      color: INK,
      textBorderColor: LOOK.backgroundColor,
      textBorderWidth: 3,
    },
  };
}

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The powers of ten around the values. */
function decades(values: readonly number[]): Scale {
  const min = 10 ** Math.floor(Math.log10(Math.min(...values)));
  return { min, max: Math.max(10 * min, 10 ** Math.ceil(Math.log10(Math.max(...values)))) };
}

/** Names at the same size stand in one column; each line's shift, by name. */
function nameShifts(lines: ReadonlyMap<string, readonly Point[]>, { min, max }: Scale): Map<string, number> {
  const height = HEIGHT - MARGINS.top - MARGINS.bottom;
  const ends = [...lines].flatMap(([name, data]) =>
    data.slice(-1).map(([phrasings, value]) => ({ name, phrasings, value })),
  );
  const columns = new Set(ends.map(({ phrasings }) => phrasings));
  return new Map(
    [...columns].flatMap((column) => {
      const own = ends.filter(({ phrasings }) => phrasings === column);
      const places = own.map(({ value }) => (height * Math.log(max / value)) / Math.log(max / min));
      return shiftsOf(places, NAME_HEIGHT).map((shift, at) => [own[at]?.name ?? '', Math.round(shift)] as const);
    }),
  );
}

/** What echarts draws, and how high it is. */
export function drawGrowth(plot: GrowthPlot): { readonly option: Record<string, unknown>; readonly height: number } {
  const lines = linesOf(plot);
  const palette = colours([...lines.keys()]);
  const points = [...lines.values()].flat();
  const scale = decades(points.map(([, value]) => value));
  const shifts = nameShifts(lines, scale);
  const own = [...lines].map(([name, data], at) => ({
    name,
    data,
    symbol: SYMBOLS[at % SYMBOLS.length],
    colour: palette.get(name),
    shift: shifts.get(name) ?? 0,
  }));
  const sizes = plot.sizes.map(({ phrasings }) => phrasings);
  const shared = {
    type: 'log',
    nameLocation: 'middle',
    nameTextStyle: { color: FAINT, fontSize: 13 },
    splitLine: { lineStyle: { color: RULE } },
  };
  const label = { color: FAINT, fontSize: 12 };
  const option = {
    ...LOOK,
    title: headed(plot),
    grid: { ...MARGINS, outerBoundsMode: 'none' },
    xAxis: {
      ...shared,
      name: 'phrasings',
      nameGap: 32,
      min: Math.min(...sizes) / ROOM,
      max: Math.max(...sizes) * ROOM,
      axisLabel: { ...label, customValues: sizes, formatter: whole },
      axisTick: { customValues: sizes },
      splitLine: { show: false },
    },
    yAxis: {
      ...shared,
      name: plot.axis,
      nameGap: 74,
      ...scale,
      axisLabel: { ...label, formatter: plot.tick },
    },
    series: [...own.map(seriesOf), namesSeries(own)],
  };
  return { option, height: HEIGHT };
}

/** "444 to 100 000 phrasings". */
export function rangeOf(sizes: readonly StoredSize[]): string {
  const all = sizes.map(({ phrasings }) => phrasings);
  return all.length < 2
    ? `${all.map(whole).join()} phrasings`
    : `${whole(Math.min(...all))} to ${whole(Math.max(...all))} phrasings`;
}
