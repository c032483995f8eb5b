// Ratings are counted and logged, without people and without their words unless the operator wants them.
import { expect, test } from 'vitest';
import { createFeedback, type Rating, REASONS } from '../../src/runtime/feedback.ts';
import { recordedLog } from './recorded-log.ts';

const UP: Rating = { rating: 'up', facts: ['total'], language: 'en', platform: 'discord' };
const DOWN: Rating = {
  rating: 'down',
  facts: ['public', 'private'],
  language: 'fr',
  platform: 'slack',
  reason: 'unclear',
};
const WORDS = 'call me on 06 12 34 56 78';

function collect(logTexts: boolean) {
  const { lines, log } = recordedLog();
  return { lines, feedback: createFeedback({ log, logTexts }) };
}

test('each rating is one line, with the counts so far', () => {
  const { lines, feedback } = collect(false);
  for (const rating of [UP, DOWN, UP]) feedback.rate(rating);
  expect(lines).toEqual([
    ['info', { feedback: UP, counts: { up: 1, down: 0 } }, 'an answer was rated'],
    ['info', { feedback: DOWN, counts: { up: 1, down: 1 } }, 'an answer was rated'],
    ['info', { feedback: UP, counts: { up: 2, down: 1 } }, 'an answer was rated'],
  ]);
});

test('a rating that is changed is counted instead of the one before', () => {
  const { lines, feedback } = collect(false);
  feedback.rate(UP);
  feedback.rate({ ...UP, rating: 'down', reason: 'wrong' }, 'up');
  feedback.rate(UP, 'down');
  expect(lines.slice(1)).toEqual([
    [
      'info',
      { feedback: { ...UP, rating: 'down', reason: 'wrong', instead: 'up' }, counts: { up: 0, down: 1 } },
      'an answer was rated',
    ],
    ['info', { feedback: { ...UP, instead: 'down' }, counts: { up: 1, down: 0 } }, 'an answer was rated'],
  ]);
});

test('a line keeps its counts when more ratings come', () => {
  const { lines, feedback } = collect(false);
  feedback.rate(UP);
  const before = JSON.stringify(lines);
  feedback.rate(UP);
  expect(JSON.stringify(lines.slice(0, 1))).toBe(before);
});

test("people's own words are neither wanted nor logged", () => {
  const { lines, feedback } = collect(false);
  expect(feedback.wantsDetails).toBe(false);
  feedback.rate({ ...DOWN, details: WORDS });
  expect(lines).toEqual([['info', { feedback: DOWN, counts: { up: 0, down: 1 } }, 'an answer was rated']]);
});

test('they are wanted and logged where the operator has turned that on', () => {
  const { lines, feedback } = collect(true);
  expect(feedback.wantsDetails).toBe(true);
  feedback.rate({ ...DOWN, details: WORDS });
  feedback.rate(DOWN);
  expect(lines).toEqual([
    ['info', { feedback: { ...DOWN, details: WORDS }, counts: { up: 0, down: 1 } }, 'an answer was rated'],
    ['info', { feedback: DOWN, counts: { up: 0, down: 2 } }, 'an answer was rated'],
  ]);
});

test.each(REASONS)('the reason "%s" is logged', (reason) => {
  const { lines, feedback } = collect(false);
  feedback.rate({ ...DOWN, reason });
  expect(lines).toEqual([
    ['info', { feedback: { ...DOWN, reason }, counts: { up: 0, down: 1 } }, 'an answer was rated'],
  ]);
});

test('each rating is told to who counts, with the one before it', () => {
  const { log } = recordedLog();
  const seen: unknown[] = [];
  const feedback = createFeedback({ log, logTexts: true, observe: (...observed) => void seen.push(observed) });
  feedback.rate({ ...DOWN, details: WORDS });
  feedback.rate(UP, 'down');
  expect(seen).toEqual([
    ['slack', { kind: 'rated', rating: 'down' }],
    ['discord', { kind: 'rated', rating: 'up', instead: 'down' }],
  ]);
});
