// Plots to SVG files, by echarts, which is installed for the bench alone.
import { join } from 'node:path';
import { replaceFile } from './files.ts';
import type { Plot } from './plot.ts';

interface Chart {
  readonly setOption: (option: Plot['option']) => void;
  readonly renderToSVGString: () => string;
  readonly dispose: () => void;
}

/** What is used of echarts. */
export interface Echarts {
  readonly init: (
    element: null,
    theme: null,
    options: { readonly renderer: 'svg'; readonly ssr: true; readonly width: number; readonly height: number },
  ) => Chart;
}

const ABSENT = 'ERR_MODULE_NOT_FOUND';

/**
 * Without what only a pointer over the page would need, and without the count of charts that the process drew before: the same
 * figures give the same file.
 */
function settled(svg: string): string {
  const still = svg
    .replaceAll(/\s*<style\b[\s\S]*?<\/style>/gu, '')
    .replaceAll(/ (?:class|pointer-events|xml:space)="[^"]*"/gu, '')
    .replaceAll(/\bzr\d+-/gu, 'zr-');
  return `${still.trim()}\n`;
}

/** One plot as an SVG document. */
export function renderPlot(echarts: Echarts, { option, width, height }: Plot): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return settled(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/**
 * Writes `<name>.svg` for each plot into the folder.
 * @param load gives echarts, or fails as an import of what isn't installed does
 * @returns a sentence: how many were drawn, or that none was and what to do
 */
export async function drawPlots(
  plots: readonly Plot[],
  folder: string,
  load: () => Promise<unknown> = () => import('echarts'),
): Promise<string> {
  try {
    const echarts = (await load()) as Echarts;
    for (const plot of plots) replaceFile(join(folder, `${plot.name}.svg`), renderPlot(echarts, plot));
    return `Plots drawn: ${plots.length}.`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== ABSENT) throw error;
    return 'The plots are as they were, because echarts is not installed. Install it with: npm ci --prefix bench';
  }
}
