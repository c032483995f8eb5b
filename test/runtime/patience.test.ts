// Waiting ends with the work or with the patience, and leaves no timer behind.
import { setImmediate as settle } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { patiently } from '../../src/runtime/patience.ts';

const LONG = 60_000;
const SHORT = 5;

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('work that ends in time ends the waiting, and the timer is gone', async () => {
  const before = timers();
  const waiting = patiently(settle(), LONG);
  expect(timers()).toBe(before + 1);
  await waiting;
  expect(timers()).toBe(before);
});

test('work that fails in time is what is thrown, and the timer is gone', async () => {
  const before = timers();
  await expect(patiently(Promise.reject(new Error('broken')), LONG)).rejects.toThrow('broken');
  expect(timers()).toBe(before);
});

test("work that takes too long is left, and its failure afterwards is nobody's", async () => {
  let fail: (error: Error) => void = () => undefined;
  let over = false;
  const work = new Promise<never>((_, reject) => {
    fail = (error) => {
      over = true;
      reject(error);
    };
  });
  await patiently(work, SHORT);
  expect(over).toBe(false);
  fail(new Error('late'));
  // Long enough for an unhandled rejection to be one, which fails this run.
  await settle();
});
