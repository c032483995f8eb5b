// What is remembered: so long, and so much, and no longer or more.
import { expect, test } from 'vitest';
import { createMemory, type MemoryOptions } from '../../src/runtime/memory.ts';

function remember(options: Partial<MemoryOptions> = {}) {
  const clock = { now: 1_000 };
  const memory = createMemory<{ readonly of: string }>({
    most: 3,
    milliseconds: 10,
    now: () => clock.now,
    ...options,
  });
  return { clock, memory };
}

test('an entry is there until its time is over', () => {
  const { clock, memory } = remember();
  memory.set('a', { of: 'a' });
  clock.now += 10;
  expect(memory.get('a')).toEqual({ of: 'a' });
  clock.now += 1;
  expect(memory.get('a')).toBeUndefined();
});

test('reading does not prolong its time, and writing starts it anew', () => {
  const { clock, memory } = remember();
  memory.set('read', { of: 'read' });
  memory.set('written', { of: 'written' });
  clock.now += 8;
  expect(memory.get('read')).toEqual({ of: 'read' });
  memory.set('written', { of: 'written again' });
  clock.now += 8;
  expect(memory.get('read')).toBeUndefined();
  expect(memory.get('written')).toEqual({ of: 'written again' });
});

test('the oldest goes when one more comes', () => {
  const { memory } = remember();
  for (const key of ['a', 'b', 'c', 'd']) memory.set(key, { of: key });
  expect(['a', 'b', 'c', 'd'].map((key) => memory.get(key)?.of)).toEqual([undefined, 'b', 'c', 'd']);
});

test('another value for a key takes no more room', () => {
  const { memory } = remember();
  for (const key of ['a', 'b', 'c', 'c', 'c']) memory.set(key, { of: key });
  expect(['a', 'b', 'c'].map((key) => memory.get(key)?.of)).toEqual(['a', 'b', 'c']);
});

test.each(['__proto__', 'constructor', 'toString', ''])('the key "%s" is like any other', (key) => {
  const { memory } = remember();
  expect(memory.get(key)).toBeUndefined();
  memory.set(key, { of: key });
  expect(memory.get(key)).toEqual({ of: key });
});

test("without a clock, the process's own is taken", () => {
  const memory = createMemory<true>({ most: 2, milliseconds: 60_000 });
  memory.set('a', true);
  expect([memory.get('a'), memory.get('b')]).toEqual([true, undefined]);
});
