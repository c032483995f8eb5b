// A line in the log for each interval in which something was asked, and for what is left at the end.
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Observation } from '../../src/runtime/observation.ts';
import { startSummary } from '../../src/runtime/summary.ts';
import { recordedLog } from './recorded-log.ts';

const ASKED: Observation = { kind: 'answered', outcome: 'unstated', language: 'fr', seconds: 0.004 };

function start(interval?: number) {
  const { lines, log } = recordedLog();
  const summary = startSummary(log, interval);
  onTestFinished(() => summary.end());
  return { lines, summary };
}

const MESSAGE = 'a summary of what was asked';
const line = (unstated: number) => [
  'info',
  expect.objectContaining({ since: expect.any(Date), questions: expect.objectContaining({ answer: 0, unstated }) }),
  MESSAGE,
];

test('an interval in which something was asked has a line, one without has none', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { lines, summary } = start();
  const hour = 60 * 60_000;
  vi.advanceTimersByTime(3 * hour);
  expect(lines).toEqual([]);
  for (const platform of ['discord', 'slack']) summary.observe(platform, ASKED);
  vi.advanceTimersByTime(hour - 1);
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(5 * hour);
  expect(lines).toEqual([line(2)]);
  summary.observe('slack', ASKED);
  vi.advanceTimersByTime(hour);
  expect(lines).toEqual([line(2), line(1)]);
});

test('a line says since when', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  onTestFinished(() => void vi.useRealTimers());
  const { lines, summary } = start(1_000);
  vi.advanceTimersByTime(2_500);
  summary.observe('discord', ASKED);
  summary.end();
  expect(lines).toEqual([
    ['info', expect.objectContaining({ since: new Date(Date.UTC(2026, 0, 1, 0, 0, 2)) }), MESSAGE],
  ]);
});

test('at the end what is left is said, and nothing after it; where nothing is left, nothing', () => {
  const { lines, summary } = start();
  summary.observe('discord', ASKED);
  summary.end();
  summary.end();
  expect(lines).toEqual([line(1)]);
  const quiet = start();
  quiet.summary.end();
  expect(quiet.lines).toEqual([]);
});
