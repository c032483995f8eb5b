// Dots on a scale from 0 to 100 %, one panel a comparison, one row a system.
import { colours, isOurs } from './labels.ts';
import { FAINT, type Heading, headed, INK, LOOK, RULE, WIDTH } from './plot.ts';
import { percent } from './table.ts';

export interface DotRow {
  readonly name: string;
  /** 0 to 1. */
  readonly filled: number;
  readonly hollow?: number;
}

export interface DotPanel {
  readonly title: string;
  readonly rows: readonly DotRow[];
}

export interface DotPlot extends Heading {
  readonly axis: string;
  readonly panels: readonly DotPanel[];
}

const COLUMNS = 2;
const HEAD = 84;
const LABELS = 158;
const VALUES = 88;
const ROW = 24;
const TITLE = 30;
const AXIS = 52;
/** Percent that a dot keeps from the edge. */
const NEAR = 2;

const PANEL = WIDTH / COLUMNS;

const HUNDRED = 100;

/** The tallest panel decides, so that panels side by side are level. */
function panelHeight(panels: readonly DotPanel[]): number {
  return TITLE + ROW * Math.max(1, ...panels.map(({ rows }) => rows.length)) + AXIS;
}

/** The same scale for all panels, from below the least value, with few lines. */
function scaleOf(panels: readonly DotPanel[]): {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
} {
  const values = panels.flatMap(({ rows }) => rows.flatMap(({ filled, hollow }) => [filled, hollow ?? filled]));
  const least = HUNDRED * Math.min(1, ...values) - NEAR;
  const interval = least < HUNDRED / 2 ? 20 : 10;
  return { min: Math.max(0, Math.floor(least / interval) * interval), max: HUNDRED, interval };
}

function categories(rows: readonly DotRow[], text: (row: DotRow) => string): object[] {
  return rows.map((row) => ({
    value: text(row),
    textStyle: isOurs(row) ? { fontWeight: 'bold', color: INK } : { color: INK },
  }));
}

const bare = { axisLine: { show: false }, axisTick: { show: false }, inverse: true, type: 'category' };

function valuesOf({ filled, hollow }: DotRow): string {
  return hollow === undefined ? percent(filled) : `${percent(filled)} / ${percent(hollow)}`;
}

function seriesOf(rows: readonly DotRow[], panel: number, palette: Map<string, string>): object[] {
  const axes = { xAxisIndex: panel, yAxisIndex: 2 * panel, silent: true };
  const colour = ({ name }: DotRow): string => palette.get(name) ?? INK;
  const size = (row: DotRow): number => (isOurs(row) ? 14 : 10);
  const at = (value: number, row: number): [number, number] => [HUNDRED * value, row];
  const both = rows.flatMap((row, index) => (row.hollow === undefined ? [] : [{ row, index, hollow: row.hollow }]));
  return [
    {
      ...axes,
      type: 'lines',
      coordinateSystem: 'cartesian2d',
      data: both.map(({ row, index, hollow }) => ({
        coords: [at(hollow, index), at(row.filled, index)],
        lineStyle: { color: colour(row), width: 2, opacity: 1 },
      })),
    },
    {
      ...axes,
      type: 'scatter',
      data: rows.map((row, index) => ({
        value: at(row.filled, index),
        symbolSize: size(row),
        itemStyle: { color: colour(row), opacity: 1 },
      })),
    },
    {
      ...axes,
      type: 'scatter',
      data: both.map(({ row, index, hollow }) => ({
        value: at(hollow, index),
        symbolSize: size(row) - 3,
        itemStyle: { color: LOOK.backgroundColor, borderColor: colour(row), borderWidth: 2, opacity: 1 },
      })),
    },
  ];
}

/** What echarts draws, and how high it is. */
export function drawDots({ panels, axis, ...heading }: DotPlot): {
  readonly option: Record<string, unknown>;
  readonly height: number;
} {
  const palette = colours([...new Set(panels.flatMap(({ rows }) => rows.map(({ name }) => name)))]);
  const height = panelHeight(panels);
  const scale = scaleOf(panels);
  const left = (at: number): number => (at % COLUMNS) * PANEL;
  const top = (at: number): number => HEAD + Math.floor(at / COLUMNS) * height;
  const option = {
    ...LOOK,
    title: [
      headed(heading),
      ...panels.map(({ title }, at) => ({
        text: title,
        left: left(at) + 16,
        top: top(at) - 4,
        textStyle: { fontSize: 14, color: INK },
      })),
    ],
    grid: panels.map(({ rows }, at) => ({
      left: left(at) + LABELS,
      top: top(at) + TITLE,
      width: PANEL - LABELS - VALUES,
      height: ROW * rows.length,
      outerBoundsMode: 'none',
    })),
    xAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      type: 'value',
      ...scale,
      name: axis,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { color: FAINT, fontSize: 12 },
      axisLabel: { color: FAINT },
      splitLine: { lineStyle: { color: RULE } },
    })),
    yAxis: panels.flatMap(({ rows }, gridIndex) => [
      { ...bare, gridIndex, data: categories(rows, ({ name }) => name), splitLine: { show: false } },
      { ...bare, gridIndex, position: 'right', data: categories(rows, valuesOf) },
    ]),
    series: panels.flatMap(({ rows }, panel) => seriesOf(rows, panel, palette)),
  };
  return { option, height: HEAD + Math.ceil(panels.length / COLUMNS) * height + 6 };
}
