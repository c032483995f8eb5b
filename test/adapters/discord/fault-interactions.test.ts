// Answering an interaction fails, of every kind: it is answered once all the same, or the log says why not.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../doubles/discord/rest/faults.ts';
import { ACTS } from './fault-acts.ts';
import { CALLBACK, play } from './fault-scene.ts';

/** Nothing here is about the deadline, which a busy machine would miss. */
const PATIENT = { double: { deadline: 15_000 } };

const PASSING: readonly (readonly [string, Fault])[] = [
  ['500 before the effect', { status: 500 }],
  ['502 after the effect', { status: 502, when: 'after' }],
  ['a connection broken before the effect', { reset: 'before' }],
  ['a connection broken after the effect', { reset: 'after' }],
];

const EVERY = Object.keys(ACTS).flatMap((name) => PASSING.map(([fault]) => [name, fault] as const));

describe.concurrent('what passes', () => {
  test.each(EVERY)('%s is answered once through %s, and so is what comes next', (name, kind) =>
    play(PATIENT, async (scene) => {
      const act = await ACTS[name]?.(scene);
      const fault = PASSING.find(([other]) => other === kind)?.[1];
      if (act === undefined || fault === undefined) throw new Error('there is no such case');
      scene.faults.next(CALLBACK, fault);
      const asked = scene.ask(act());
      await scene.answered(asked);
      await scene.until(() => scene.attempts(asked).length === 2, 'both requests');
      await scene.next();
      await scene.stage.adapter.stop();
      const effects = scene.faults.log.map(({ effect, interactionId }) => [effect, interactionId]);
      const isAfter = ('when' in fault && fault.when === 'after') || ('reset' in fault && fault.reset === 'after');
      expect(effects).toEqual([[isAfter ? 'done' : 'none', asked.id]]);
      expect(scene.attempts(asked)).toHaveLength(2);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }),
  );

  test.each([
    ['500 three times', { status: 500, times: 3 }, 4],
    ['a request that hangs before the effect', { hang: 2600 }, 2],
    ['a request that hangs after the effect', { hang: 2600, when: 'after' }, 2],
    ['429 with Retry-After', { status: 429, retryAfter: 0.1, times: 2 }, 3],
    ['429 without Retry-After', { status: 429, times: 2 }, 3],
  ] as const)('a command is answered once through %s', (_, fault, requests) =>
    play(PATIENT, async (scene) => {
      scene.faults.next(CALLBACK, fault);
      const asked = scene.slash();
      await scene.answered(asked);
      await scene.until(() => scene.attempts(asked).length === requests, 'its requests');
      await scene.next();
      await scene.until(() => scene.attempts(asked).every(({ ms }) => ms !== null), 'the end of its requests');
      expect([asked.acknowledgements, scene.attempts(asked).length]).toEqual([1, requests]);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }),
  );

  test('a command is answered within the three seconds of Discord where a request hangs for two', () =>
    play({}, async (scene) => {
      scene.faults.next(CALLBACK, { hang: 2600 });
      const asked = scene.slash();
      expect(await asked.acknowledged).toBe(true);
      await scene.next();
    }));
});

describe.concurrent('what does not pass', () => {
  test('an answer that comes too late is a warning, and the next one comes', () =>
    play({ double: { deadline: 1000 } }, async (scene) => {
      scene.faults.next(CALLBACK, { hang: 1400 });
      const late = scene.slash();
      expect(await late.acknowledged).toBe(false);
      await scene.until(() => scene.logged('warn').length > 0, 'the log');
      await scene.next();
      expect(scene.logged('warn', 'error')).toMatchObject([{ level: 'warn', fields: { id: late.id } }]);
      expect(scene.attempts(late)).toHaveLength(1);
    }));

  test.each(Object.keys(ACTS))('%s that Discord cannot take is logged once with a reference, and the next is', (name) =>
    play(PATIENT, async (scene) => {
      const act = await ACTS[name]?.(scene);
      if (act === undefined) throw new Error('there is no such act');
      scene.faults.always(CALLBACK, { status: 503 });
      const asked = scene.ask(act());
      await scene.until(() => scene.logged('error').length > 0, 'the log');
      scene.faults.clear();
      await scene.next();
      await scene.stage.adapter.stop();
      expect([asked.acknowledgements, scene.attempts(asked).length]).toEqual([0, 4]);
      const [entry, ...more] = scene.logged('warn', 'error');
      expect(more).toEqual([]);
      expect(entry?.fields['reference']).toMatch(/^[0-9a-f]{6}$/u);
      expect(entry?.message).toContain(asked.id);
    }),
  );

  test.each([
    [400, 50035],
    [401, 0],
    [403, 50001],
    [403, 0],
    [404, 10015],
  ])('%i with code %i is logged once, never repeated, and the next is answered', (status, code) =>
    play(PATIENT, async (scene) => {
      scene.faults.next(CALLBACK, { status, body: { code, message: 'Refused' } });
      const asked = scene.slash();
      await scene.until(() => scene.logged('warn', 'error').length > 0, 'the log');
      await scene.next();
      await scene.stage.adapter.stop();
      expect([asked.acknowledgements, scene.attempts(asked).length]).toEqual([0, 1]);
      expect(scene.logged('warn', 'error')).toHaveLength(1);
    }),
  );
});
