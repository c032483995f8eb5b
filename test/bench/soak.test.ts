// The soak with few events: both platforms, each with a bot in a process of its own, from the first event to the handles left.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EVENTS = 300;

interface Ran {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

function bench(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const run = ['--import', 'tsx', 'bench/main.ts', ...args];
    execFile(process.execPath, run, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

/** What stands behind a label, in each platform's part. */
function valuesOf(label: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`^  ${label} +(.+)$`, 'gmu'))].map(([, value]) => value ?? '');
}

test('shows what each platform holds after a fifth, three fifths and all of the events, and ends by what it found', async () => {
  const { code, stdout, stderr } = await bench('soak', '--events', String(EVENTS));
  expect(stdout, stderr).toMatch(/^Discord$[\s\S]*^Slack, Socket Mode$/mu);
  const marks = [...stdout.matchAll(/^ {2,}(\d+) {2,}([\d.]+) {2,}([\d.]+) {2,}([\d .]+) {2,}(\d+)$/gmu)];
  expect(marks.map(([, events]) => Number(events))).toEqual([60, 180, 300, 60, 180, 300]);
  for (const [, , rss, heap] of marks) expect(Number(rss)).toBeGreaterThan(Number(heap));
  // Both kinds of fault are met, or nothing but fair weather was measured.
  expect(valuesOf('faults', stdout)).toEqual([expect.stringContaining('5xx'), expect.stringContaining('late answer')]);
  expect(valuesOf('without an answer', stdout)).toEqual(Array(2).fill(expect.stringMatching(/lost [1-9]\d* times/u)));
  // A busy machine misses the platform's three seconds by itself; a bot that is deaf misses all.
  for (const value of valuesOf('without an answer', stdout))
    expect(Number.parseInt(value, 10)).toBeLessThan(EVENTS / 2);
  expect(valuesOf('handles left after the stop', stdout)).toEqual(['none', 'none']);
  const verdicts = valuesOf('flat', stdout);
  expect(verdicts).toHaveLength(2);
  // So few events may still fill what is remembered; the code says what the lines say.
  expect(code).toBe(verdicts.every((verdict) => verdict === 'yes') ? 0 : 1);
});
