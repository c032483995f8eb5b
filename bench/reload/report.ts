// What was seen of a storm of saves, as text, and whether it holds.
import { digits, line, quantile } from '../statistics.ts';
import type { Stormed } from './storm.ts';

/** Of the heap after half of the saves: more than that is a leak. */
const FLAT = 0.1;
const MIB = 1024 * 1024;
const NAMED = 5;

const growthOf = ({ held: [before, after] }: Stormed): number => (after.heap - before.heap) / before.heap;

const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;

const some = (items: readonly string[]): string => [...new Set(items)].slice(0, NAMED).join(', ');

/** What doesn't hold; nothing where all does. */
export function problemsOf(stormed: Stormed): string[] {
  const { mixed, isLast, lines, said, code, models } = stormed;
  const growth = growthOf(stormed);
  return [
    ...(mixed.length === 0 ? [] : [`${mixed.length} messages are of no version that answered: ${some(mixed)}`]),
    ...(isLast ? [] : ['the last save did not answer at the end']),
    ...(lines.length === 0 ? [] : [`the log complains: ${some(lines)}`]),
    ...(growth <= FLAT ? [] : [`the heap grew by ${percent(growth)}, more than ${100 * FLAT} %`]),
    ...(models === 1 ? [] : [`${models} trained models are kept`]),
    ...(code === 0 && said === '' ? [] : [`the bot ended with ${code}: ${said.trim()}`]),
  ];
}

export function reportOf(stormed: Stormed): string {
  const { saves, answered, shown, versions, mixed, waits, held, models } = stormed;
  const problems = problemsOf(stormed);
  const mib = (of: 'heap' | 'rss'): string => held.map((each) => digits(each[of] / MIB)).join(' and ');
  return [
    line('saves, and how many answered', `${saves}, ${answered}`),
    line('messages shown, of so many versions', `${digits(shown)}, ${versions}`),
    line('of no version, or of two', String(mixed.length)),
    line(
      'from a question to its answer',
      `median ${digits(quantile(waits, 0.5))} ms, p99 ${digits(quantile(waits, 0.99))} ms`,
    ),
    line('heap MiB after half, after all', `${mib('heap')} (${percent(growthOf(stormed))})`),
    line('rss MiB', mib('rss')),
    line('models kept', String(models)),
    line('holds', problems.length === 0 ? 'yes' : `no: ${problems.join('; ')}`),
  ].join('');
}
