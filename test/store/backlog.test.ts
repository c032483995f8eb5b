// What waits to be written: in its order, each once, whenever it is added.
import { expect, it } from 'vitest';
import { createBacklog } from '../../src/store/backlog.ts';
import { collectLog, type Entry } from '../adapters/discord/support.ts';

function scene() {
  const entries: Entry[] = [];
  const written: number[] = [];
  const state: { error: unknown } = { error: undefined };
  const backlog = createBacklog<number[]>(async (write) => {
    if (state.error !== undefined) throw state.error;
    return write(written);
  }, collectLog(entries));
  const add = (value: number) => backlog.add(async (all) => all.push(value));
  return { entries, written, state, backlog, add };
}

it('what is added while an earlier run ends is written before "settle" says so', async () => {
  const { written, backlog, add } = scene();
  for (let round = 0; round < 200; round++) {
    void add(2 * round);
    void backlog.settle();
    // At every point of that run.
    for (let step = 0; step < round % 12; step++) await undefined;
    void add(2 * round + 1);
    await backlog.settle();
    expect(written.at(-1)).toBe(2 * round + 1);
  }
  expect(written).toEqual(Array.from({ length: 400 }, (_, at) => at));
});

it('what fails waits, with all behind it, and is written when it can be', async () => {
  const { written, state, backlog, add } = scene();
  state.error = new Error('down');
  const kept = [1, 2, 3].map(add);
  await backlog.settle();
  expect([written, backlog.size()]).toEqual([[], 3]);
  state.error = undefined;
  await backlog.settle();
  await Promise.all(kept);
  expect([written, backlog.size()]).toEqual([[1, 2, 3], 0]);
});

it('what can never be written is given up, said, and holds nothing up', async () => {
  const { written, entries, backlog, add } = scene();
  void backlog.add(async () => Promise.reject(Object.assign(new Error('twice'), { code: '23505' })));
  void add(1);
  await backlog.settle();
  expect([written, entries.map(({ level }) => level)]).toEqual([[1], ['error']]);
});

it('of too many the oldest are given up, and their number is said once it can be written again', async () => {
  const { written, entries, state, backlog, add } = scene();
  state.error = new Error('down');
  for (let at = 0; at < 1_005; at++) void add(at);
  await backlog.settle();
  expect(backlog.size()).toBe(1_000);
  state.error = undefined;
  await backlog.settle();
  expect([written.length, written[0], entries.map(({ fields }) => fields)]).toEqual([1_000, 5, [{ lost: 5 }]]);
});
