// A connection that stands and says nothing: after a while a new one is made, and the old one is gone.
import { describe, expect, test } from 'vitest';
import { clientOf, ready } from '../../doubles/discord/test-client.ts';
import { play, rehearse, type Scene } from './fault-scene.ts';

const PATIENCE = { retry: { least: 20, most: 80 }, silence: 3_000, look: 50 };
const BEATING = { heartbeatInterval: 100 };

async function renewed(scene: Scene): Promise<void> {
  await scene.until(() => scene.logged('warn').some(({ message }) => message.includes('silent')), 'a new connection');
}

/** So many beats take longer than an old connection would need to come back. */
async function goesOn(scene: Scene): Promise<void> {
  const beats = (): number => Math.max(0, ...[...scene.gateway.connections].map((connection) => connection.beats));
  await scene.until(() => beats() >= 10, 'ten heartbeats');
}

describe.concurrent('the watchdog', () => {
  test('makes a new connection where heartbeats are no longer acknowledged, and one only', () =>
    play({ double: BEATING, patience: PATIENCE }, async (scene) => {
      const { gateway } = scene;
      await goesOn(scene);
      gateway.mute();
      await renewed(scene);
      gateway.unmute();
      await scene.until(() => gateway.identifies === 2 && scene.stage.adapter.ready(), 'a new session');
      await scene.next();
      await goesOn(scene);
      await scene.next();
      expect([gateway.identifies, gateway.connections.size]).toEqual([2, 1]);
    }));

  test('makes a new connection where no heartbeat was ever acknowledged', () =>
    rehearse({ double: BEATING, patience: PATIENCE }, async (scene) => {
      scene.gateway.mute();
      await scene.stage.adapter.start();
      await renewed(scene);
    }));

  test('makes one connection after an outage that outlasts its patience', () =>
    play({ double: BEATING, patience: PATIENCE }, async (scene) => {
      const { gateway } = scene;
      const end = gateway.outage();
      await renewed(scene);
      await scene.until(() => gateway.refused >= 6, 'some attempts in vain');
      end();
      await scene.until(() => scene.stage.adapter.ready(), 'the bot to be ready');
      await scene.next();
      await goesOn(scene);
      await scene.next();
      expect([gateway.identifies, gateway.connections.size]).toEqual([2, 1]);
    }));

  test('tells the operator where the new login is refused', () =>
    play({ double: BEATING, patience: PATIENCE }, async (scene) => {
      await goesOn(scene);
      scene.faults.always('GET /gateway/bot', { status: 401 });
      scene.gateway.mute();
      await scene.until(() => scene.stage.failures.length > 0, 'the failure');
      expect(scene.stage.failures[0]?.message).toMatch(/DISCORD_TOKEN/u);
    }));

  test('leaves a quiet connection alone that beats', () =>
    play({ double: { heartbeatInterval: 500 }, patience: PATIENCE }, async (scene) => {
      await goesOn(scene);
      await scene.next();
      expect([scene.gateway.identifies, scene.logged('warn')]).toEqual([1, []]);
    }));
});

describe.concurrent('a stop while the connection is away', () => {
  test('leaves no connection that comes back', () =>
    play({ double: BEATING }, async (scene) => {
      const { gateway, stage } = scene;
      // Another client that is cut off at the same moment tells when the stopped one would be back, too.
      const other = await ready(clientOf(stage.discord), stage.discord.token);
      gateway.cut();
      await scene.until(() => !stage.adapter.ready(), 'the cut to be noticed');
      await stage.adapter.stop();
      await scene.until(() => gateway.resumes >= 1, 'the other client');
      await goesOn(scene);
      expect(gateway.connections.size).toBe(1);
      await other.destroy();
    }));
});
