// Dots on a scale that ends at 100 %, one panel a comparison, one row a system.
import { colours, isOurs } from './labels.ts';
import { drawing, FAINT, type Heading, HOLLOW, INK, mark, path, RULE, rule, text, WIDTH } from './svg.ts';
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

const HEAD = 84;
const ROW = 24;
const TITLE = 30;
const AXIS = 52;
const PANEL = WIDTH / 2;
const LABELS = 158;
const VALUES = 88;
/** Percent that a dot keeps from the edge. */
const NEAR = 2;

/** The same scale for all panels, from below the least value, with few lines: where each stands, in percent. */
function ticksOf(panels: readonly DotPanel[]): number[] {
  const values = panels.flatMap(({ rows }) => rows.flatMap(({ filled, hollow }) => [filled, hollow ?? filled]));
  const least = 100 * Math.min(1, ...values) - NEAR;
  const step = least < 50 ? 20 : 10;
  const first = Math.max(0, Math.floor(least / step));
  return Array.from({ length: 100 / step - first + 1 }, (_, at) => (first + at) * step);
}

function drawPanel(
  { title, rows }: DotPanel,
  [left, top]: readonly [number, number],
  axis: string,
  ticks: readonly number[],
  palette: ReadonlyMap<string, string>,
): string[] {
  const [start, width] = [left + LABELS, PANEL - LABELS - VALUES];
  const least = ticks[0] ?? 0;
  const across = (value: number): number => start + (width * (value - least)) / (100 - least);
  const [above, below] = [top + TITLE, top + TITLE + ROW * rows.length];
  const scale = ticks.flatMap((tick) => [
    rule(across(tick), above, across(tick), below, RULE),
    text([across(tick), below + 11], String(tick), 12, { fill: FAINT, 'text-anchor': 'middle' }),
  ]);
  const dots = rows.flatMap(({ name, filled, hollow }, at) => {
    const ours = isOurs({ name });
    const colour = palette.get(name) ?? INK;
    const place = (value: number) => [across(100 * value), above + ROW * (at + 0.5)] as const;
    const [, y] = place(0);
    const weight = { 'font-weight': ours ? 'bold' : 'normal' };
    const figures = [filled, hollow].filter((value) => value !== undefined).map(percent);
    const both = hollow === undefined ? [] : [path([place(filled), place(hollow)], colour, 2)];
    return [
      text([start - 8, y], name, 12, { 'text-anchor': 'end', ...weight }),
      ...both,
      mark(0, place(filled), ours ? 7 : 5, colour),
      ...(hollow === undefined ? [] : [mark(HOLLOW, place(hollow), ours ? 5.5 : 3.5, colour)]),
      text([start + width + 8, y], figures.join(' / '), 12, weight),
    ];
  });
  const heading = text([left + 16, top + 4], title, 14, { 'font-weight': 'bold' });
  const name = text([start + width / 2, below + 27], axis, 12, { fill: FAINT, 'text-anchor': 'middle' });
  return [heading, ...scale, name, ...dots];
}

/** The tallest panel decides how high all are, so that panels side by side are level. */
export function drawDots(heading: Heading, axis: string, panels: readonly DotPanel[]): string {
  const height = TITLE + ROW * Math.max(1, ...panels.map(({ rows }) => rows.length)) + AXIS;
  const ticks = ticksOf(panels);
  const palette = colours([...new Set(panels.flatMap(({ rows }) => rows.map(({ name }) => name)))]);
  const shapes = panels.flatMap((panel, at) =>
    drawPanel(panel, [(at % 2) * PANEL, HEAD + Math.floor(at / 2) * height], axis, ticks, palette),
  );
  return drawing(HEAD + Math.ceil(panels.length / 2) * height + 6, heading, shapes);
}
