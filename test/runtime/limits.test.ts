// How much may be asked in a minute: by one user, in one channel, and what a refusal says.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLimits, type Limited } from '../../src/runtime/limits.ts';

const MINUTE = 60_000;
const PLENTY = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Takes so often, one after the other. */
async function take(times: number, one: () => Promise<Limited | undefined>): Promise<(Limited | undefined)[]> {
  const taken: (Limited | undefined)[] = [];
  for (let at = 0; at < times; at++) taken.push(await one());
  return taken;
}

test('a user may ask as often as the limit says, wherever', async () => {
  const limits = createLimits({ user: 2, channel: PLENTY });
  expect(await limits.take('user', 'here')).toBeUndefined();
  expect(await limits.take('user', 'there')).toBeUndefined();
  expect(await limits.take('user', 'elsewhere')).toEqual({ why: 'user', seconds: 60, first: true });
  expect(await limits.take('another', 'here')).toBeUndefined();
});

test('a channel takes as much as the limit says, of whoever', async () => {
  const limits = createLimits({ user: PLENTY, channel: 2 });
  expect(await limits.take('one', 'here')).toBeUndefined();
  expect(await limits.take('two', 'here')).toBeUndefined();
  expect(await limits.take('three', 'here')).toEqual({ why: 'channel', seconds: 60, first: true });
  expect(await limits.take('one', 'there')).toBeUndefined();
});

test('what is refused to a user does not count for the channel', async () => {
  const limits = createLimits({ user: 1, channel: 2 });
  await take(5, () => limits.take('eager', 'here'));
  expect(await limits.take('calm', 'here')).toBeUndefined();
  expect(await limits.take('third', 'here')).toEqual({ why: 'channel', seconds: 60, first: true });
});

test('only the first refusal of a window is the first, and the next window has its own', async () => {
  const limits = createLimits({ user: 2, channel: PLENTY });
  const firsts = async () => (await take(5, () => limits.take('user', 'here'))).map((limited) => limited?.first);
  expect(await firsts()).toEqual([undefined, undefined, true, false, false]);
  vi.advanceTimersByTime(MINUTE + 1);
  expect(await firsts()).toEqual([undefined, undefined, true, false, false]);
});

test('each user has a first refusal, of whichever limit', async () => {
  const limits = createLimits({ user: 1, channel: 3 });
  const users = await take(2, () => limits.take('a', 'here')).then(([, limited]) => limited);
  const others = await take(2, () => limits.take('b', 'here')).then(([, limited]) => limited);
  await limits.take('c', 'here');
  const channel = [await limits.take('d', 'here'), await limits.take('e', 'here')];
  expect([users?.first, others?.first, ...channel.map((limited) => limited?.first)]).toEqual([true, true, true, true]);
});

test('the seconds run down with the window, and are at least 1', async () => {
  const limits = createLimits({ user: 1, channel: PLENTY });
  await limits.take('user', 'here');
  const after = async (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    return (await limits.take('user', 'here'))?.seconds;
  };
  expect([await after(0), await after(100), await after(900), await after(58_000), await after(999)]).toEqual([
    60, 60, 59, 1, 1,
  ]);
  expect(await after(2)).toBeUndefined();
});

test('the window is that of the first question, and refusals do not prolong it', async () => {
  const limits = createLimits({ user: 2, channel: PLENTY });
  await limits.take('user', 'here');
  vi.advanceTimersByTime(MINUTE / 2);
  await take(10, () => limits.take('user', 'here'));
  vi.advanceTimersByTime(MINUTE / 2 + 1);
  expect(await limits.take('user', 'here')).toBeUndefined();
});

test('a question may count for several', async () => {
  const limits = createLimits({ user: 5, channel: PLENTY });
  const taken = [
    await limits.take('user', 'here', 4),
    await limits.take('user', 'here', 4),
    await limits.take('user', 'here', 4),
    await limits.take('user', 'here'),
  ];
  expect(taken.map((limited) => limited?.first)).toEqual([undefined, true, false, undefined]);
  expect(await limits.take('another', 'here', 5)).toBeUndefined();
  expect((await limits.take('another', 'here'))?.first).toBe(true);
});

test('several count for the channel too', async () => {
  const limits = createLimits({ user: PLENTY, channel: 5 });
  expect(await limits.take('one', 'here', 5)).toBeUndefined();
  expect((await limits.take('two', 'here'))?.first).toBe(true);
});

test('the window may be of other seconds', async () => {
  const limits = createLimits({ user: 1, channel: PLENTY, seconds: 5 });
  await limits.take('user', 'here');
  expect(await limits.take('user', 'here')).toEqual({ why: 'user', seconds: 5, first: true });
  vi.advanceTimersByTime(5_001);
  expect(await limits.take('user', 'here')).toBeUndefined();
});

test('what the user alone sees counts for no channel', async () => {
  const limits = createLimits({ user: 2, channel: 1 });
  expect(await limits.take('user', undefined)).toBeUndefined();
  expect(await limits.take('user', 'here')).toBeUndefined();
  expect(await limits.take('user', undefined)).toEqual({ why: 'user', seconds: 60, first: true });
});

test('a question that counts for more than the limit is taken where nothing was asked before', async () => {
  const limits = createLimits({ user: 2, channel: PLENTY });
  expect(await limits.take('user', 'here', 4)).toBeUndefined();
  expect((await limits.take('user', 'here'))?.first).toBe(true);
});
