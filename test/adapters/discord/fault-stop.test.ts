// A stop: what is under way is delivered, nothing new is taken, and no connection is left.
import { describe, expect, test } from 'vitest';
import { bot } from '../../support/bot.ts';
import { CALLBACK, CREATE, play, type Scene } from './fault-scene.ts';

async function underWay(scene: Scene, asked: readonly Parameters<Scene['attempts']>[0][]): Promise<void> {
  await scene.until(() => asked.every((one) => scene.attempts(one).length > 0), 'the answers on their way');
}

function explode(): never {
  throw new Error('inside');
}

/** Limits that are asked for over a network, as shared ones would be: they answer when the gate is opened. */
function withGate() {
  let open: () => void = () => undefined;
  let isReached = false;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const take = async (): Promise<undefined> => {
    isReached = true;
    await opened;
  };
  return { limits: { take }, reached: () => isReached, open };
}

describe.concurrent('a stop', () => {
  test('delivers the answers that are on their way', () =>
    play({}, async (scene) => {
      for (const pattern of [CREATE, CALLBACK]) scene.faults.next(pattern, { hang: 800 });
      const asked = [scene.mention(), scene.slash()];
      await underWay(scene, asked);
      await scene.stage.adapter.stop();
      expect(asked.map((one) => scene.answers(one))).toEqual([1, 1]);
      expect(scene.gateway.connections.size).toBe(0);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('delivers the answers that Discord refuses at first', () =>
    play({}, async (scene) => {
      for (const pattern of [CREATE, CALLBACK]) scene.faults.next(pattern, { status: 500, times: 2 });
      const asked = [scene.mention(), scene.slash()];
      await underWay(scene, asked);
      await scene.stage.adapter.stop();
      expect(asked.map((one) => scene.answers(one))).toEqual([1, 1]);
    }));

  test('takes nothing new while it waits', () =>
    play({}, async (scene) => {
      scene.faults.next(CREATE, { hang: 800 });
      const first = scene.mention();
      await underWay(scene, [first]);
      const stopped = scene.stage.adapter.stop();
      const late = [scene.mention(), scene.slash(), scene.ask(scene.ann.dm('How much is the plan worth?'))];
      await stopped;
      expect([first, ...late].map((one) => scene.attempts(one).length)).toEqual([1, 0, 0, 0]);
    }));

  test('apologises for what fails inside while it waits', () => {
    const gate = withGate();
    return play({ bot: { ...bot, ask: explode }, limits: gate.limits }, async (scene) => {
      const asked = scene.slash();
      await scene.until(gate.reached, 'the question at the limits');
      const stopped = scene.stage.adapter.stop();
      gate.open();
      await stopped;
      expect(scene.logged('error')).toHaveLength(1);
      expect(asked.acknowledgements).toBe(1);
    });
  });

  test('can be asked for twice, and for a bot that never started', () =>
    play({}, async (scene) => {
      await scene.next();
      await Promise.all([scene.stage.adapter.stop(), scene.stage.adapter.stop()]);
      await scene.stage.adapter.stop();
      expect([scene.gateway.connections.size, scene.stage.adapter.ready()]).toEqual([0, false]);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('gives up waiting for an answer that Discord holds back, and says so', () =>
    play({}, async (scene) => {
      scene.faults.next(CREATE, { status: 429, retryAfter: 30 });
      const held = scene.mention();
      await underWay(scene, [held]);
      await scene.stage.adapter.stop();
      expect([scene.answers(held), scene.gateway.connections.size]).toEqual([0, 0]);
      expect(scene.logged('warn', 'error')).not.toEqual([]);
    }));
});
