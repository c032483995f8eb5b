// Figures of the plan as lines of text.
import { area, percent, row } from '../measures/table.ts';
import type { PlanFigures } from '../results/result.ts';
import { digits } from '../statistics.ts';

const WIDTHS = [24, 24, 24, 24, 8, 12, 12];
const HEAD = ['', 'right, clean', 'right, noisy', 'refused', 'AUROC', 'median µs', 'p99 µs'];

/** One language; the times are of all languages together. */
export function tableOf(language: string, systems: readonly PlanFigures[]): string {
  const lines = systems.flatMap(({ name, languages, median, p99 }) => {
    const own = languages[language];
    if (own === undefined) return [];
    const shares = [own.clean, own.noisy, own.refused].map((share) => percent(share, true));
    return [row([name, ...shares, area(own.auroc), digits(median), digits(p99)], WIDTHS)];
  });
  return [`\n ${language}\n`, row(HEAD, WIDTHS), ...lines].join('');
}
