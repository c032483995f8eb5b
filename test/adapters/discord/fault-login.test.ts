// Discord cannot be reached when the bot starts: it tries until it can, and no longer than it should.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../doubles/discord/rest/faults.ts';
import { LOGIN, rehearse, type Scene } from './fault-scene.ts';
import { lateDoor, leadAstray } from './fault-server.ts';

function logins({ stage }: Scene): number {
  return stage.discord.requests.filter(({ path }) => path === '/gateway/bot').length;
}

function triedAgain(scene: Scene): number {
  return scene.logged('warn').filter(({ message }) => message.includes('trying again')).length;
}

const PASSING: readonly (readonly [string, Fault])[] = [
  ['503', { status: 503, times: 3 }],
  ['500', { status: 500, times: 3 }],
  ['502 after the effect', { status: 502, when: 'after', times: 3 }],
  ['a broken connection', { reset: 'before', times: 3 }],
  ['a connection broken after the effect', { reset: 'after', times: 3 }],
  ['403', { status: 403, times: 3 }],
];

describe.concurrent('a start against what passes', () => {
  test.each(PASSING)('%s three times is tried again, once each time, and then questions are answered', (_, fault) =>
    rehearse({}, async (scene) => {
      scene.faults.next(LOGIN, fault);
      await scene.stage.adapter.start();
      await scene.next();
      expect([logins(scene), triedAgain(scene), scene.gateway.connections.size]).toEqual([4, 3, 1]);
      expect(scene.logged('error')).toEqual([]);
    }),
  );

  test('a login that hangs longer than the request may is tried again', () =>
    rehearse({}, async (scene) => {
      scene.faults.next(LOGIN, { hang: 2500 });
      await scene.stage.adapter.start();
      await scene.next();
      expect([logins(scene), triedAgain(scene)]).toEqual([2, 1]);
    }));

  test('a 429 without Retry-After is waited out and not hammered', () =>
    rehearse({}, async (scene) => {
      scene.faults.next(LOGIN, { status: 429 });
      await scene.stage.adapter.start();
      await scene.next();
      expect(logins(scene)).toBe(2);
    }));

  test('a port where nothing listens yet is tried until something does', async () => {
    const door = await lateDoor();
    await rehearse({ api: door.api }, async (scene) => {
      const started = scene.stage.adapter.start();
      await scene.until(() => triedAgain(scene) >= 3, 'three attempts in vain');
      expect(scene.stage.adapter.ready()).toBe(false);
      await door.open(scene.stage.discord.url);
      await started;
      await scene.next();
      expect([logins(scene), scene.gateway.identifies]).toEqual([1, 1]);
    });
    door.close();
  });

  test('a gateway that refuses connections is tried until it takes one, and one only', () =>
    rehearse({ double: { heartbeatInterval: 100 } }, async (scene) => {
      const { gateway } = scene;
      const end = gateway.refuse();
      const started = scene.stage.adapter.start();
      await scene.until(() => triedAgain(scene) >= 4, 'four attempts in vain');
      end();
      await started;
      await scene.next();
      // So many beats take longer than any of the four would need to come back.
      await scene.until(() => [...gateway.connections].some(({ beats }) => beats >= 10), 'ten heartbeats');
      expect([gateway.identifies, gateway.connections.size]).toEqual([1, 1]);
    }));

  test('no logins left for today is tried again and said in the log', () =>
    rehearse({ double: { identifiesLeft: 0 } }, async (scene) => {
      const started = scene.stage.adapter.start().catch(() => 'ended');
      await scene.until(() => triedAgain(scene) >= 2, 'two attempts in vain');
      const [entry] = scene.logged('warn');
      expect(entry?.fields['reason']).toContain('Not enough sessions remaining');
      await scene.stage.adapter.stop();
      expect(await started).toBe('ended');
      expect(scene.gateway.opened).toBe(0);
    }));
});

describe.concurrent('the pause between two logins', () => {
  /** Attempts that one makes while another, which pauses a millisecond or two, makes fifty. */
  async function attempts(most: number): Promise<number> {
    let counted = 0;
    const patience = { silence: 60_000, look: 60_000 };
    await rehearse({ patience: { ...patience, retry: { least: 1, most } } }, async (scene) => {
      scene.faults.always(LOGIN, { status: 503 });
      const started = scene.stage.adapter.start().catch(() => 'ended');
      await rehearse({ patience: { ...patience, retry: { least: 1, most: 2 } } }, async (hasty) => {
        hasty.faults.always(LOGIN, { status: 503 });
        const begun = hasty.stage.adapter.start().catch(() => 'ended');
        await hasty.until(() => logins(hasty) >= 50, 'fifty attempts');
        counted = logins(scene);
        await hasty.stage.adapter.stop();
        await begun;
      });
      await scene.stage.adapter.stop();
      await started;
    });
    return counted;
  }

  test('grows from one attempt to the next', async () => {
    expect(await attempts(3_600_000)).toBeLessThan(25);
  });

  test('grows up to its limit and no further', async () => {
    // Fifty doublings would take longer than the age of the universe.
    expect(await attempts(4)).toBeGreaterThan(15);
  });
});

describe.concurrent('a stop while the bot still tries to log in', () => {
  test('ends the start, and nothing is tried any more', () =>
    rehearse({ patience: { retry: { least: 60_000, most: 60_000 }, silence: 60_000, look: 50 } }, async (scene) => {
      scene.faults.always(LOGIN, { status: 503 });
      const started = scene.stage.adapter.start().catch(() => 'ended');
      await scene.until(() => triedAgain(scene) === 1, 'an attempt in vain');
      await scene.stage.adapter.stop();
      expect(await started).toBe('ended');
      expect([logins(scene), scene.failuresLogged()]).toEqual([1, []]);
    }));

  test.each(['silent', 'hello'] as const)('ends the start at a gateway that is %s', (manner) =>
    rehearse({}, async (scene) => {
      const odd = await leadAstray(scene, manner);
      let ended = false;
      const end = (): void => {
        ended = true;
      };
      scene.stage.adapter.start().then(end, end);
      await scene.until(() => odd.opened() === 1, 'the connection');
      await scene.stage.adapter.stop();
      const settled = scene.stage.discord.until(() => ended, 5000, 'the start to end');
      await settled.finally(odd.close);
      expect(scene.failuresLogged()).toEqual([]);
    }),
  );
});
