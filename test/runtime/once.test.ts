// A delivery is worked on once, however often the platform repeats it.
import { expect, test } from 'vitest';
import { createOnce } from '../../src/runtime/once.ts';

const MINUTE = 60_000;
const MOST = 10_000;

function clocked() {
  const clock = { now: 1_000 };
  return { clock, once: createOnce({ now: () => clock.now }) };
}

test('the first of an id is taken, and its repetitions are not', () => {
  const { once } = clocked();
  expect(['a', 'b', 'a', 'a', 'b', 'c'].map(once)).toEqual([true, true, false, false, false, true]);
});

test('each has its own memory', () => {
  expect([clocked().once('a'), clocked().once('a')]).toEqual([true, true]);
});

test('it is known for 10 minutes after the first, whatever is repeated between', () => {
  const { clock, once } = clocked();
  const taken = [0, 4, 4, 2].map((minutes) => {
    clock.now += minutes * MINUTE;
    return once('a');
  });
  expect(taken).toEqual([true, false, false, false]);
  clock.now += 1;
  expect(once('a')).toBe(true);
});

test('the last 10,000 are known', () => {
  const { once } = clocked();
  for (let at = 0; at < MOST; at++) once(`id ${at}`);
  expect(once('id 0')).toBe(false);
  // Asked for, the first became the youngest: the second is now the oldest.
  expect(once('one more')).toBe(true);
  expect([once('id 0'), once(`id ${MOST - 1}`), once('id 1')]).toEqual([false, false, true]);
});

test.each(['__proto__', 'constructor', ''])('the id "%s" is like any other', (id) => {
  const { once } = clocked();
  expect([once(id), once(id)]).toEqual([true, false]);
});

test("without a clock, the process's own is taken", () => {
  const once = createOnce();
  expect([once('a'), once('a')]).toEqual([true, false]);
});
