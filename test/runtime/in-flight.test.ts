// A stop waits for what is under way, though not for ever, and takes nothing more.
import { setImmediate as settle } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createInFlight } from '../../src/runtime/in-flight.ts';

const LONG = 60_000;
const SHORT = 5;

const pass = async (): Promise<void> => undefined;
const fail = async (): Promise<void> => {
  throw new Error('broken');
};

/** Work that goes on until it is told to end. */
function work() {
  let end: (error?: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { end: (error?: Error) => end(error), run: () => done };
}

function collect() {
  const errors: unknown[] = [];
  return { errors, failed: (error: unknown) => void errors.push(error) };
}

describe('a stop', () => {
  test('waits for all that is under way', async () => {
    const inFlight = createInFlight();
    const { errors, failed } = collect();
    const [one, other] = [work(), work()];
    for (const { run } of [one, other]) inFlight.run(run, failed);
    let drained = false;
    const draining = inFlight.drain(LONG).then(() => {
      drained = true;
    });
    await settle();
    one.end();
    await settle();
    expect(drained).toBe(false);
    other.end();
    await draining;
    expect([drained, errors]).toEqual([true, []]);
  });

  test('gives up after its time', async () => {
    const inFlight = createInFlight();
    const { errors, failed } = collect();
    const { run, end } = work();
    let ended = false;
    inFlight.run(async () => {
      await run();
      ended = true;
    }, failed);
    await inFlight.drain(SHORT);
    expect(ended).toBe(false);
    end();
    await settle();
    expect([ended, errors]).toEqual([true, []]);
  });

  test(
    'is over at once where nothing is under way, or all of it is done',
    async () => {
      const inFlight = createInFlight();
      const { failed } = collect();
      inFlight.run(pass, failed);
      await settle();
      await inFlight.drain(LONG);
      await inFlight.drain(LONG);
    },
    LONG,
  );

  test('takes nothing afterwards', async () => {
    const inFlight = createInFlight();
    const { errors, failed } = collect();
    const { run, end } = work();
    const started: string[] = [];
    const start = (name: string) => async () => void started.push(name);
    inFlight.run(start('before'), failed);
    inFlight.run(run, failed);
    const draining = inFlight.drain(LONG);
    inFlight.run(start('while draining'), failed);
    end();
    await draining;
    inFlight.run(start('after'), failed);
    await settle();
    expect([started, errors]).toEqual([['before'], []]);
  });
});

describe('a failure', () => {
  test('goes to who started the work, and to nobody else', async () => {
    const inFlight = createInFlight();
    const [own, other] = [collect(), collect()];
    inFlight.run(fail, own.failed);
    inFlight.run(pass, other.failed);
    await inFlight.drain(LONG);
    expect([own.errors, other.errors]).toEqual([[new Error('broken')], []]);
  });

  test('before, while or after a stop is told, and never unhandled', async () => {
    const unhandled: unknown[] = [];
    const listen = (error: unknown): void => void unhandled.push(error);
    process.on('unhandledRejection', listen);
    const inFlight = createInFlight();
    const { errors, failed } = collect();
    const works = [work(), work(), work()] as const;
    for (const { run } of works) inFlight.run(run, failed);
    works[0].end(new Error('before'));
    await settle();
    const draining = inFlight.drain(SHORT);
    works[1].end(new Error('while'));
    await draining;
    works[2].end(new Error('after'));
    await settle();
    process.off('unhandledRejection', listen);
    expect(errors).toEqual([new Error('before'), new Error('while'), new Error('after')]);
    expect(unhandled).toEqual([]);
  });

  test('of one work leaves the stop waiting for the others', async () => {
    const inFlight = createInFlight();
    const { failed } = collect();
    const { run, end } = work();
    inFlight.run(fail, failed);
    inFlight.run(run, failed);
    let drained = false;
    const draining = inFlight.drain(LONG).then(() => {
      drained = true;
    });
    await settle();
    expect(drained).toBe(false);
    end();
    await draining;
  });
});
