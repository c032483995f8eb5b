// The gateway fails: what was missed and can be had again is answered once, and so is the next question.
import { describe, expect, test } from 'vitest';
import type { Gateway } from '../../doubles/discord/gateway/gateway.ts';
import { CREATE, play } from './fault-scene.ts';

type Case = readonly [name: string, disturb: (gateway: Gateway) => void];

const close = (code: number): Case => [`close code ${code}`, (gateway) => gateway.close(code)];

const RESUMED: readonly Case[] = [
  ['op 7', (gateway) => gateway.reconnect()],
  ['op 9 that may resume', (gateway) => gateway.invalidate(true)],
  ['a TCP cut', (gateway) => gateway.cut()],
  ...[1001, 4000, 4001, 4002, 4006, 4009].map(close),
];

const LOST: readonly Case[] = [
  ['op 9 for good', (gateway) => gateway.invalidate(false)],
  [
    'a refused resume',
    (gateway) => {
      gateway.refuseResume();
      gateway.cut();
    },
  ],
  ...[1000, 4003, 4005, 4007, 4008].map(close),
];

describe.concurrent('where the session is resumed', () => {
  test.each(RESUMED)('after %s what was missed is answered once, and the next question too', (_, disturb) =>
    play({}, async (scene) => {
      const { gateway } = scene;
      disturb(gateway);
      const missed = [scene.mention(), scene.slash()];
      for (const asked of missed) await scene.answered(asked);
      await scene.next();
      expect(missed.map((asked) => scene.attempts(asked).length)).toEqual([1, 1]);
      expect([gateway.resumes, gateway.identifies, gateway.connections.size]).toEqual([1, 1, 1]);
    }),
  );
});

describe.concurrent('where the session is lost', () => {
  test.each(LOST)('after %s a new one is made, in which the next question is answered once', (_, disturb) =>
    play({}, async (scene) => {
      const { gateway, stage } = scene;
      disturb(gateway);
      const lost = scene.mention();
      await scene.until(() => gateway.identifies === 2 && stage.adapter.ready(), 'a new session');
      await scene.next();
      expect(scene.attempts(lost)).toEqual([]);
      expect([gateway.resumes, gateway.connections.size]).toEqual([0, 1]);
    }),
  );
});

describe.concurrent('where it is worse', () => {
  test('an interaction that a resume delivers again is answered once', () =>
    play({}, async (scene) => {
      const { gateway } = scene;
      // Its answer is private, so that the interaction is the last event that the client has seen.
      const heard = scene.ask(scene.ann.command('about'));
      await scene.answered(heard);
      gateway.replayTwice = true;
      gateway.cut();
      await scene.next();
      expect([gateway.resumes, heard.attempts, scene.attempts(heard).length]).toEqual([1, 1, 1]);
    }));

  test('a mention that a resume delivers again while its answer is on the way is answered once', () =>
    play({}, async (scene) => {
      const { gateway } = scene;
      scene.faults.next(CREATE, { hang: 1500 });
      const heard = scene.mention();
      await scene.until(() => scene.attempts(heard).length === 1, 'its answer on the way');
      gateway.replayTwice = true;
      gateway.cut();
      await scene.answered(heard);
      await scene.next();
      expect([gateway.resumes, scene.attempts(heard).length]).toEqual([1, 1]);
    }));

  test('a connection that acknowledges no heartbeat is resumed', () =>
    play({ double: { heartbeatInterval: 150 } }, async (scene) => {
      const { gateway } = scene;
      gateway.mute();
      await scene.until(() => gateway.connections.size === 0, 'the client to hang up');
      const missed = scene.mention();
      gateway.unmute();
      await scene.answered(missed);
      await scene.next();
      expect([gateway.identifies, gateway.connections.size]).toEqual([1, 1]);
    }));

  test('after an outage what was missed is answered once, and the next question too', () =>
    play({}, async (scene) => {
      const { gateway } = scene;
      const end = gateway.outage();
      const missed = scene.mention();
      await scene.until(() => gateway.refused >= 3, 'some attempts in vain');
      expect(scene.stage.adapter.ready()).toBe(false);
      end();
      await scene.answered(missed);
      await scene.next();
      expect(scene.attempts(missed)).toHaveLength(1);
    }));

  test('faults one after the other lose nothing either', () =>
    play({}, async (scene) => {
      const { gateway } = scene;
      const missed = [];
      for (const [, disturb] of RESUMED.slice(0, 4)) {
        const before = gateway.resumes;
        disturb(gateway);
        missed.push(scene.mention());
        await scene.until(() => gateway.resumes > before, 'a resumed session');
      }
      for (const asked of missed) await scene.answered(asked);
      expect(missed.map((asked) => scene.attempts(asked).length)).toEqual([1, 1, 1, 1]);
    }));
});
