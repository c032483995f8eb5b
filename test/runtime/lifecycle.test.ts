// From start to stop, where something fails; signals are sent to a process of its own elsewhere.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLifecycle, type Running } from '../../src/runtime/lifecycle.ts';
import type { Log } from '../../src/runtime/log.ts';

const never = new Promise<never>(() => undefined);

const HEARD = ['SIGTERM', 'SIGINT', 'error'] as const;
const before = new Map<string, readonly unknown[]>();

beforeEach(() => {
  for (const event of HEARD) before.set(event, process.listeners(event as 'SIGTERM'));
});

// A run listens for signals to the end of its process, and this process has many runs.
afterEach(() => {
  for (const event of HEARD)
    for (const listener of process.listeners(event as 'SIGTERM'))
      if (before.get(event)?.includes(listener) === false) process.off(event, listener);
});

function stage() {
  const events: string[] = [];
  const note = (_: object, message: string): void => void events.push(message);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const make = (name: string, start: () => Promise<void> = async () => undefined): Running => ({
    name,
    start: () => {
      events.push(`${name} starts`);
      return start();
    },
    stop: async () => {
      events.push(`${name} stops`);
    },
  });
  return { events, make, lifecycle: createLifecycle(log) };
}

describe('a failure', () => {
  test('while all runs stops everything, and is thrown', async () => {
    const { events, make, lifecycle } = stage();
    let started = (): void => undefined;
    const starting = new Promise<void>((resolve) => {
      started = resolve;
    });
    const running = lifecycle.run([make('one'), make('other', async () => started())]);
    await starting;
    lifecycle.fail(new Error('the door is closed'));
    await expect(running).rejects.toThrow('the door is closed');
    expect(events).toEqual(['one starts', 'other starts', 'one stops', 'other stops', 'stopped']);
  });

  test('before anything runs is thrown, and nothing is left running', async () => {
    const { events, make, lifecycle } = stage();
    lifecycle.fail(new Error('early'));
    // Long enough for an unhandled rejection to be one.
    await new Promise((resolve) => setImmediate(resolve));
    await expect(lifecycle.run([make('one')])).rejects.toThrow('early');
    expect(events).toEqual(['one starts', 'one stops', 'stopped']);
  });

  test('ends a start that is still trying', async () => {
    const { events, make, lifecycle } = stage();
    const running = lifecycle.run([make('patient', () => never), make('one')]);
    lifecycle.fail(new Error('the token is wrong'));
    await expect(running).rejects.toThrow('the token is wrong');
    expect(events).toEqual(['patient starts', 'one starts', 'patient stops', 'one stops', 'stopped']);
  });

  test('is the first one', async () => {
    const { make, lifecycle } = stage();
    const running = lifecycle.run([make('one')]);
    for (const message of ['first', 'second']) lifecycle.fail(new Error(message));
    await expect(running).rejects.toThrow('first');
    lifecycle.fail(new Error('third'));
  });
});

describe('a start that throws', () => {
  test('stops everything, itself too, and is what is thrown', async () => {
    const { events, make, lifecycle } = stage();
    const broken = make('broken', async () => Promise.reject(new Error('the port is taken')));
    await expect(lifecycle.run([make('one'), broken, make('patient', () => never)])).rejects.toThrow(
      'the port is taken',
    );
    expect(events).toEqual([
      'one starts',
      'broken starts',
      'patient starts',
      'one stops',
      'broken stops',
      'patient stops',
      'stopped',
    ]);
  });

  test('after another is the one that is not waited for', async () => {
    const { make, lifecycle } = stage();
    let refuse: (error: Error) => void = () => undefined;
    const late = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    const running = lifecycle.run([
      make('late', () => late),
      make('broken', async () => Promise.reject(new Error('first'))),
    ]);
    await expect(running).rejects.toThrow('first');
    refuse(new Error('second'));
  });
});

test('what stops is waited for', async () => {
  const { events, make, lifecycle } = stage();
  let stopped = (): void => undefined;
  const slow: Running = {
    ...make('slow'),
    stop: () =>
      new Promise((resolve) => {
        stopped = resolve;
      }),
  };
  lifecycle.fail(new Error('over'));
  let thrown: unknown;
  const running = lifecycle.run([slow]).catch((error: unknown) => {
    thrown = error;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect([thrown, events]).toEqual([undefined, ['slow starts']]);
  stopped();
  await running;
  expect([thrown, events.at(-1)]).toEqual([new Error('over'), 'stopped']);
});
