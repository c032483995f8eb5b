// What was measured in a soak, as text, and whether it holds.
import { number, row } from '../measures/table.ts';
import { digits, line } from '../statistics.ts';
import type { Mark, Soaked } from './crowd.ts';

/** Of what it was at the mark before the last. */
const FLAT = 0.1;
/** Of the events: a bot that is deaf holds little. */
const ANSWERED = 0.9;

const MIB = 1024 * 1024;
const WIDTHS = [-12, -14, -14, -18, -10];
const HEAD = ['after', 'rss MiB', 'heap MiB', 'delay p99 ms', 'handles'];

/** "1 200". */
const count = (value: number): string => value.toLocaleString('en').replaceAll(',', ' ');

/** How much more it is at the last mark than at the one before, as a share. */
function growth(marks: readonly Mark[], of: 'rss' | 'heap'): number {
  const [before = Number.NaN, last = Number.NaN] = marks.slice(-2).map((mark) => mark[of]);
  return (last - before) / before;
}

const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;

/** "Timeout ×2, PipeWrap". */
function countedBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const items = [...counts].map(([name, times]) => (times === 1 ? name : `${name} ×${count(times)}`));
  return items.join(', ') || 'none';
}

function kindOf(fault: object): string {
  if ('reset' in fault) return 'cut socket';
  if ('hang' in fault) return 'late answer';
  if ('error' in fault) return String(fault.error);
  return 'status' in fault && fault.status === 429 ? '429' : '5xx';
}

/** What doesn't hold; nothing where all does. */
export function problemsOf({ marks, stopped, unanswered }: Soaked): string[] {
  const events = marks.at(-1)?.events ?? 0;
  const grown = (['rss', 'heap'] as const).filter((of) => !(growth(marks, of) <= FLAT));
  return [
    ...grown.map((of) => `${of} grew by ${percent(growth(marks, of))}, more than ${100 * FLAT} %`),
    ...(stopped.left.length > 0 ? [`handles are left after the stop: ${countedBy(stopped.left)}`] : []),
    ...(unanswered > (1 - ANSWERED) * events
      ? [`${count(unanswered)} of ${count(events)} events stayed without an answer`]
      : []),
  ];
}

/** @param platform as people write it */
export function reportOf(platform: string, soaked: Soaked): string {
  const { marks, stopped, unanswered, losses, struck, perSecond } = soaked;
  const [before, last] = marks.slice(-2).map(({ events }) => count(events));
  const problems = problemsOf(soaked);
  const rows = marks.map(({ events, rss, heap, delay, handles }) =>
    row([count(events), number(rss / MIB), number(heap / MIB), number(delay), String(handles.length)], WIDTHS),
  );
  return [
    `\n${platform}\n`,
    row(HEAD, WIDTHS),
    ...rows,
    line('events a second', digits(perSecond)),
    line('without an answer', `${count(unanswered)}; the connection was lost ${count(losses)} times`),
    line('faults', countedBy(struck.map(kindOf))),
    line('in the log', `${count(stopped.warnings)} warnings, ${count(stopped.errors)} errors`),
    line(`from ${before} to ${last}`, `rss ${percent(growth(marks, 'rss'))}, heap ${percent(growth(marks, 'heap'))}`),
    line('handles left after the stop', countedBy(stopped.left)),
    line('flat', problems.length === 0 ? 'yes' : `no: ${problems.join('; ')}`),
  ].join('');
}
