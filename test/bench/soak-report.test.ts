import { expect, test } from 'vitest';
import type { Soaked } from '../../bench/soak/crowd.ts';
import { problemsOf, reportOf } from '../../bench/soak/report.ts';

const MIB = 1024 * 1024;
const mark = (events: number, rss: number, heap: number) => ({
  events,
  rss: rss * MIB,
  heap: heap * MIB,
  delay: 12.34,
  handles: ['PipeWrap', 'TCPSocketWrap'],
});

const FLAT: Soaked = {
  marks: [mark(20_000, 150, 60), mark(60_000, 200, 80), mark(100_000, 210, 79)],
  stopped: { left: [], warnings: 12, errors: 3 },
  unanswered: 1_200,
  losses: 20,
  struck: [
    { status: 429 },
    { status: 503 },
    { status: 500, times: 2 },
    { reset: 'after' },
    { hang: 50 },
    { error: 'x' },
  ],
  perSecond: 321,
};

test('says what was measured, and that it is flat', () => {
  expect(problemsOf(FLAT)).toEqual([]);
  expect(reportOf('Somewhere', FLAT).split('\n')).toEqual([
    '',
    'Somewhere',
    '         after       rss MiB      heap MiB      delay p99 ms   handles',
    '        20 000           150          60.0              12.3         2',
    '        60 000           200          80.0              12.3         2',
    '       100 000           210          79.0              12.3         2',
    '  events a second                          321',
    '  without an answer                        1 200; the connection was lost 20 times',
    '  faults                                   429, 5xx ×2, cut socket, late answer, x',
    '  in the log                               12 warnings, 3 errors',
    '  from 60 000 to 100 000                   rss +5.0 %, heap −1.3 %',
    '  handles left after the stop              none',
    '  flat                                     yes',
    '',
  ]);
});

const grown = (rss: number, heap: number): Soaked => ({
  ...FLAT,
  marks: [...FLAT.marks.slice(0, 2), mark(100_000, rss, heap)],
});

test.each([
  ['at ten per cent', grown(220, 88), []],
  ['where the heap grows', grown(200, 88.1), ['heap grew by +10.1 %, more than 10 %']],
  ['where only the process grows', grown(221, 80), ['rss grew by +10.5 %, more than 10 %']],
  [
    'where handles are left',
    { ...FLAT, stopped: { ...FLAT.stopped, left: ['Timeout', 'TCPSocketWrap', 'Timeout'] } },
    ['handles are left after the stop: Timeout ×2, TCPSocketWrap'],
  ],
  ['of a bot that is deaf', { ...FLAT, unanswered: 10_001 }, ['10 001 of 100 000 events stayed without an answer']],
  ['of nothing', { ...FLAT, marks: [] }, expect.arrayContaining([expect.stringMatching(/^heap grew/u)])],
] as const)('%s it says what does not hold', (_, soaked, problems) => {
  expect(problemsOf(soaked)).toEqual(problems);
});

test('a verdict that is no names every reason', () => {
  const text = reportOf('Somewhere', { ...grown(300, 160), stopped: { left: ['Timeout'], warnings: 0, errors: 0 } });
  expect(text).toContain(
    'no: rss grew by +50.0 %, more than 10 %; heap grew by +100.0 %, more than 10 %; handles are left after the stop: Timeout',
  );
});
