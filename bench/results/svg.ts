// The few shapes that the plots are made of, as SVG.

export const WIDTH = 900;
export const INK = '#1f2328';
export const FAINT = '#59636e';
export const RULE = '#d1d9e0';
/** Its own background, so that a plot reads on a light page as on a dark one. */
const GROUND = '#ffffff';

type Point = readonly [x: number, y: number];
type Attributes = Readonly<Record<string, string | number>>;

const round = (value: number): number => Math.round(10 * value) / 10;

function element(name: string, attributes: Attributes, content = ''): string {
  const all = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`,
  );
  return `<${name}${all.join('')}>${content}</${name}>\n`;
}

/** Its middle stands level with y. */
export function text([x, y]: Point, words: string, size: number, more: Attributes = {}): string {
  return element(
    'text',
    { x, y, dy: '0.35em', 'font-size': size, fill: INK, ...more },
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
}

/** Legible above lines. */
export const HALO: Attributes = { stroke: GROUND, 'stroke-width': 3, 'paint-order': 'stroke' };

export function path(points: readonly Point[], stroke: string, width = 1): string {
  const all = points.map((point) => point.map(round).join(' ')).join(' ');
  return element('polyline', { points: all, stroke, 'stroke-width': width, fill: 'none', 'stroke-linejoin': 'round' });
}

export const rule = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width });

/** How many corners a mark has and where the first is, in eighths of a turn; the first is a circle. */
const MARKS = [
  [0, 0],
  [4, 1],
  [3, -2],
  [4, 0],
] as const;
/** The number of a mark, from which on they are hollow. */
export const HOLLOW = MARKS.length;

/** @param number circle, square, triangle, diamond; then the same hollow */
export function mark(number: number, [x, y]: Point, radius: number, colour: string): string {
  const isHollow = number >= HOLLOW;
  const look = { fill: isHollow ? GROUND : colour, stroke: colour, 'stroke-width': isHollow ? 2 : 0 };
  const [corners = 0, first = 0] = MARKS[number % MARKS.length] ?? [];
  if (corners === 0) return element('circle', { cx: x, cy: y, r: radius, ...look });
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = (first / 4 + (2 * at) / corners) * Math.PI;
    return `${round(x + 1.2 * radius * Math.cos(angle))} ${round(y + 1.2 * radius * Math.sin(angle))}`;
  });
  return element('polygon', { points: points.join(' '), ...look });
}

export interface Heading {
  readonly text: string;
  readonly subtext: string;
}

/** The whole document: the title and, below it, how to read the plot. */
export function drawing(height: number, heading: Heading, shapes: readonly string[]): string {
  const title = text([16, 21], heading.text, 17, { 'font-weight': 'bold' });
  const content = [title, text([16, 44], heading.subtext, 13, { fill: FAINT }), ...shapes].join('');
  const ground = element('rect', { width: WIDTH, height, fill: GROUND });
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, xmlns: 'http://www.w3.org/2000/svg' };
  return element('svg', { ...size, 'font-family': 'Helvetica, Arial, sans-serif' }, `\n${ground}${content}`);
}
