// What was asked in a while, in a few numbers.
import { expect, test } from 'vitest';
import type { Observation } from '../../src/runtime/observation.ts';
import { createTally } from '../../src/runtime/tally.ts';

const question = (outcome: 'answer' | 'fallback', seconds = 0.01): Observation => ({
  kind: 'answered',
  outcome,
  language: 'en',
  seconds,
});

function tallyOf(observations: readonly Observation[]) {
  const tally = createTally();
  for (const observation of observations) tally.observe(observation);
  return tally;
}

test('it counts by what happened', () => {
  const tally = tallyOf([
    question('answer'),
    question('answer'),
    question('fallback'),
    { kind: 'checked', language: 'fr', seconds: 0.01 },
    { kind: 'delivered', seconds: 0.2 },
    { kind: 'refused', why: 'user' },
    { kind: 'refused', why: 'channel' },
    { kind: 'refused', why: 'user' },
    { kind: 'rated', rating: 'up' },
    { kind: 'rated', rating: 'down', instead: 'up' },
    { kind: 'repeated' },
  ]);
  expect(tally.take()).toEqual({
    events: 1,
    questions: { answer: 2, unstated: 0, clarify: 0, smalltalk: 0, fallback: 1 },
    checks: 1,
    p99: { answering: expect.closeTo(10, 0), delivery: expect.closeTo(200, -1) },
    ratings: { up: 1, down: 1 },
    refused: { user: 2, channel: 1 },
  });
});

test('taken once, it begins anew: nothing is there until something is asked', () => {
  const tally = tallyOf([question('answer', 5)]);
  expect(tally.take()?.questions.answer).toBe(1);
  expect(tally.take()).toBeUndefined();
  tally.observe({ kind: 'repeated' });
  expect(tally.take()).toBeUndefined();
  tally.observe({ kind: 'rated', rating: 'up' });
  expect(tally.take()).toMatchObject({ questions: { answer: 0 }, p99: { answering: null, delivery: null } });
});

test('of a hundred, the slowest one is left out; of two hundred with three slow ones, it is one of those', () => {
  const many = (count: number, seconds: number) => Array.from({ length: count }, () => question('answer', seconds));
  expect(tallyOf([...many(99, 0.02), question('answer', 3)]).take()?.p99.answering).toBeCloseTo(20, 0);
  const slow = tallyOf([...many(197, 0.02), ...many(3, 3)]).take()?.p99.answering ?? 0;
  expect(Math.abs(slow - 3000)).toBeLessThan(30);
});

test.each([0, 1e-9, 1e9])('a duration of %d seconds is taken as well', (seconds) => {
  expect(tallyOf([question('answer', seconds)]).take()?.p99.answering).toEqual(expect.any(Number));
});
