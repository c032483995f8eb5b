// The dispatch of a platform: once, within the limits, and never without a word.
import { expect, test } from 'vitest';
import { createDispatcher, type PlatformEvent } from '../../src/runtime/dispatcher.ts';
import { createInFlight } from '../../src/runtime/in-flight.ts';
import { createLimits } from '../../src/runtime/limits.ts';
import type { Observation } from '../../src/runtime/observation.ts';
import { createOnce } from '../../src/runtime/once.ts';
import { collectLog, type Entry } from '../adapters/discord/support.ts';

function setUp(most = 10) {
  const entries: Entry[] = [];
  const said: string[] = [];
  const inFlight = createInFlight();
  const limits = createLimits({ user: most, channel: most });
  const seen: Observation[] = [];
  const observe = (observation: Observation) => void seen.push(observation);
  const dispatch = createDispatcher({ limits, once: createOnce(), inFlight, log: collectLog(entries), observe });
  const event = (id: string, own: Partial<PlatformEvent> = {}): PlatformEvent => ({
    id,
    user: 'user',
    channel: 'channel',
    points: 1,
    work: async () => void said.push(`answered ${id}`),
    refuse: async ({ first }) => void said.push(`refused ${id}${first ? ' first' : ''}`),
    apologise: async (reference) => void said.push(`sorry ${id} ${reference}`),
    ...own,
  });
  const settled = () => inFlight.drain(1_000);
  return { dispatch, event, settled, said, entries, seen };
}

test('an event that is delivered twice is answered once', async () => {
  const { dispatch, event, settled, said } = setUp();
  dispatch(() => event('a'));
  dispatch(() => event('a'));
  dispatch(() => event('b'));
  await settled();
  expect(said).toEqual(['answered a', 'answered b']);
});

test('what is too much is refused, and what counts nothing is not', async () => {
  const { dispatch, event, settled, said } = setUp(1);
  dispatch(() => event('a'));
  dispatch(() => event('b'));
  dispatch(() => event('c'));
  dispatch(() => event('d', { points: 0 }));
  await settled();
  expect(said.sort()).toEqual(['answered a', 'answered d', 'refused b first', 'refused c']);
});

test('what the person alone sees does not use up the channel', async () => {
  const { dispatch, settled, said, event } = setUp(2);
  const { channel: _, ...alone } = event('a', { user: 'one' });
  for (const id of ['a', 'b']) dispatch(() => ({ ...alone, id, work: event(id).work }));
  for (const id of ['c', 'd']) dispatch(() => event(id, { user: 'two' }));
  await settled();
  expect(said).toEqual(['answered a', 'answered b', 'answered c', 'answered d']);
});

test('a failure is apologised for under the reference of its log entry', async () => {
  const { dispatch, event, settled, said, entries } = setUp();
  const broken = new Error('broken on purpose');
  dispatch(() => event('a', { work: () => Promise.reject(broken) }));
  await settled();
  expect(entries).toMatchObject([{ level: 'error', fields: { err: broken } }]);
  expect(said).toEqual([`sorry a ${entries[0]?.fields['reference']}`]);
});

test('an apology that fails is logged too', async () => {
  const { dispatch, event, settled, entries } = setUp();
  const reject = () => Promise.reject(new Error('broken on purpose'));
  dispatch(() => event('a', { work: reject, apologise: reject }));
  await settled();
  expect(entries.map(({ level }) => level)).toEqual(['error', 'error']);
});

test('an event that cannot be read is logged, and the next is answered', async () => {
  const { dispatch, event, settled, said, entries } = setUp();
  dispatch(() => {
    throw new Error('an option of another type');
  });
  dispatch(() => undefined);
  dispatch(() => event('b'));
  await settled();
  expect(entries).toMatchObject([{ level: 'error' }]);
  expect(said).toEqual(['answered b']);
});

test('what happened is told: done, refused and why, delivered again; nothing of what counts nothing or fails', async () => {
  const { dispatch, event, settled, seen } = setUp(2);
  dispatch(() => event('a'));
  dispatch(() => event('a'));
  dispatch(() => event('offered', { points: 0 }));
  dispatch(() => event('b', { work: () => Promise.reject(new Error('broken on purpose')) }));
  dispatch(() => event('c'));
  dispatch(() => event('d', { user: 'another' }));
  await settled();
  expect(seen.filter(({ kind }) => kind !== 'delivered')).toEqual([
    { kind: 'repeated' },
    { kind: 'refused', why: 'user' },
    { kind: 'refused', why: 'channel' },
  ]);
  expect(seen.filter(({ kind }) => kind === 'delivered')).toEqual([{ kind: 'delivered', seconds: expect.any(Number) }]);
});

test('the seconds are those from its arrival to the end of its work', async () => {
  const { dispatch, event, settled, seen } = setUp();
  let begun = 0;
  let done = 0;
  const work = async () => {
    begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    done = performance.now();
  };
  dispatch(() => event('a', { work }));
  await settled();
  const [delivered] = seen;
  expect(delivered?.kind === 'delivered' && delivered.seconds >= (done - begun) / 1000).toBe(true);
});
