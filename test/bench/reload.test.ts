// Saves of the knowledge under a storm of questions: no error, no message of two versions, nothing held; and that a storm would see it.
import { expect, test } from 'vitest';
import { markOf, savesIn } from '../../bench/reload/marks.ts';
import { versionIn } from '../../bench/reload/plan.ts';
import { problemsOf, reportOf } from '../../bench/reload/report.ts';
import { type Stormed, storm } from '../../bench/reload/storm.ts';

const SAVES = 40;

test('every message is of one version, the last save answers at the end, and the heap stays flat', async () => {
  const stormed = await storm({ saves: SAVES });
  expect(problemsOf(stormed)).toEqual([]);
  // Else nothing was stormed.
  expect(stormed.answered).toBeGreaterThan(SAVES / 2);
  expect(stormed.versions).toBeGreaterThan(SAVES / 2);
  expect(stormed.shown).toBeGreaterThan(10 * SAVES);
});

test('a mark tells its save, and what is of two saves shows both', () => {
  const [old, now, label] = [markOf('fact', 3), markOf('fact', 25), markOf('phrase', 2)];
  expect([savesIn('fact', `${old} ${now} ${label}`), savesIn('phrase', `${old} ${label}`)]).toEqual([[3, 25], [2]]);
  expect(versionIn(`The plan ${old}. ${label} ${old}`)).toBe('3/2');
  expect(versionIn(`The plan ${old}. ${now} ${label}`)).toBe('3+25/2');
  expect(versionIn('Something went wrong.')).toBe('/');
});

const GOOD: Stormed = {
  saves: 10,
  answered: 9,
  shown: 500,
  mixed: [],
  versions: 8,
  isLast: true,
  lines: [],
  waits: [10, 20],
  held: [
    { heap: 20e6, rss: 90e6 },
    { heap: 21e6, rss: 95e6 },
  ],
  models: 1,
  said: '',
  code: 0,
};

test.each<[string, Partial<Stormed>, RegExp]>([
  ['a mix', { mixed: ['3+4/2', '3/4'] }, /^2 messages are of no version that answered: 3\+4\/2, 3\/4$/u],
  ['an old answer at the end', { isLast: false }, /^the last save did not answer at the end$/u],
  ['an error', { lines: ['{"level":"error"}'] }, /^the log complains: \{"level":"error"\}$/u],
  ['a leak', { held: [GOOD.held[0], { heap: 23e6, rss: 1 }] }, /^the heap grew by \+15\.0 %, more than 10 %$/u],
  ['models that gather', { models: 2 }, /^2 trained models are kept$/u],
  ['a bot that died', { code: 1, said: 'Error\n' }, /^the bot ended with 1: Error$/u],
])('%s is told, and nothing else', (_, wrong, problem) => {
  expect(problemsOf({ ...GOOD, ...wrong })).toEqual([expect.stringMatching(problem)]);
  expect(reportOf({ ...GOOD, ...wrong })).toMatch(/holds +no: /u);
  expect(reportOf(GOOD)).toMatch(/holds +yes/u);
});
