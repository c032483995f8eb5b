// What Slack delivers again, in both modes: answered once.
import { describe, expect, test } from 'vitest';
import { MODES, play } from './fault-scene.ts';

describe.concurrent.each(MODES)('in the mode %s', (mode) => {
  test('an event that Slack sends again though it was acknowledged is answered once', () =>
    play({ mode }, async (scene) => {
      const said = scene.mention();
      await scene.answered(said);
      const [delivery] = said.deliveries;
      if (delivery === undefined) throw new Error('nothing was delivered');
      expect((await scene.slack.redeliver(delivery)).acknowledged).toBe(true);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('two deliveries of one event at the same time are answered once', () =>
    play({ mode }, async (scene) => {
      const said = scene.mention();
      const [delivery] = said.deliveries;
      if (delivery === undefined) throw new Error('nothing was delivered');
      await scene.slack.redeliver(delivery);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('a message that comes as two events is answered once', () =>
    play({ mode }, async (scene) => {
      const said = scene.mention();
      await scene.answered(said);
      const event = said.deliveries[0]?.body['event'];
      const again = scene.slack.event(event as Record<string, unknown>);
      await again.acknowledged;
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test("a retry of an event whose acknowledgement came too late is answered once, and a direct message's too", () =>
    play({ mode, double: { deadline: 1, redeliverAfter: [1, 1, 1] } }, async (scene) => {
      const said = [scene.mention(), scene.ask(scene.ann.dm('How much is the plan worth?'))];
      const deliveries = said.flatMap((message) => message.deliveries);
      await Promise.all(said.map((message) => scene.answered(message)));
      await Promise.all(deliveries.map(({ acknowledged }) => acknowledged));
      for (const message of said) expect(scene.attempts(message)).toHaveLength(1);
    }));
});

test('a retry by a socket says that it is one', () =>
  play({ double: { deadline: 300, redeliverAfter: [0, 0] } }, async (scene) => {
    scene.slack.socket.mute(100);
    const said = scene.mention();
    await scene.answered(said);
    const [delivery] = said.deliveries;
    await delivery?.acknowledged;
    expect(delivery?.attempts.map(({ retry }) => retry?.num ?? 0)).toEqual([0, 1]);
    expect(scene.attempts(said)).toHaveLength(1);
  }));

test('a retry over HTTP says that it is one', () =>
  play({ mode: 'http', double: { redeliverAfter: [0, 0] } }, async (scene) => {
    scene.slack.http.twist({ signature: 'v0=wrong' });
    const said = scene.mention();
    await scene.answered(said);
    const [delivery] = said.deliveries;
    await delivery?.acknowledged;
    expect(delivery?.attempts.map(({ status, retry }) => [status, retry?.num ?? 0])).toEqual([
      [401, 0],
      [200, 1],
    ]);
    expect(scene.attempts(said)).toHaveLength(1);
  }));
