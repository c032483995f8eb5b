// The socket goes, or says nothing more: the bot comes back, and what is asked next is answered once.
import { describe, expect, test } from 'vitest';
import type { DisconnectReason } from '../../doubles/slack/socket/socket-mode.ts';
import type { Fault } from '../../doubles/slack/web/faults.ts';
import { buttonOf, CONNECT, POST, play, QUICK, type Scene } from './fault-scene.ts';

/** Sent again as often as it takes. */
const AGAIN = Array.from({ length: 100 }, () => 300);

/** Until there is another socket than before, and no longer the old one. */
async function isBack(scene: Scene, hellos: number): Promise<void> {
  const { socket } = scene.slack;
  await scene.until(
    () => socket.hellos > hellos && scene.stage.adapter.ready() && socket.connections.some(({ leaving }) => !leaving),
    'the bot to be back',
  );
}

const REASONS: readonly DisconnectReason[] = ['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets'];

describe.concurrent('after', () => {
  test.each(REASONS)('a disconnect frame for the reason %s', (reason) =>
    play({ settings: QUICK }, async (scene) => {
      await scene.next();
      const { hellos } = scene.slack.socket;
      scene.slack.socket.disconnect(reason);
      await isBack(scene, hellos);
      await scene.next();
      expect(scene.logged('error')).toEqual([]);
    }),
  );

  test('a socket that is cut', () =>
    play({ settings: QUICK }, async (scene) => {
      const { hellos } = scene.slack.socket;
      scene.slack.socket.cut();
      await scene.until(() => !scene.stage.adapter.ready(), 'the bot to notice');
      await isBack(scene, hellos);
      await scene.next();
      const told = scene.logged('info').map(({ message }) => message);
      expect(told).toEqual(['connected to Slack', 'the socket to Slack is gone', 'connected to Slack']);
      expect(scene.logged('error')).toEqual([]);
    }));

  test('a socket that is cut three times in a row', () =>
    play({ settings: QUICK }, async (scene) => {
      for (let count = 0; count < 3; count++) {
        const { hellos } = scene.slack.socket;
        scene.slack.socket.cut();
        await isBack(scene, hellos);
      }
      await scene.next();
    }));

  test('pings that stay unanswered', () =>
    play({ settings: QUICK }, async (scene) => {
      const { hellos } = scene.slack.socket;
      scene.slack.socket.mute();
      await scene.until(() => !scene.stage.adapter.ready(), 'the bot to notice');
      scene.slack.socket.unmute();
      await isBack(scene, hellos);
      await scene.next();
      expect(scene.logged('error')).toEqual([]);
    }));

  test('sockets that are refused for a while', () =>
    play({ settings: QUICK }, async (scene) => {
      const { hellos } = scene.slack.socket;
      const end = scene.slack.socket.refuse();
      scene.slack.socket.cut();
      await scene.until(() => scene.slack.socket.refused >= 2, 'two refusals');
      expect(scene.stage.adapter.ready()).toBe(false);
      end();
      await isBack(scene, hellos);
      await scene.next();
    }));
});

const RECONNECTING: readonly (readonly [string, Fault])[] = [
  ['a 503', { status: 503, times: 3 }],
  ['a 429', { status: 429, retryAfter: 1 }],
  ['a connection that breaks', { reset: 'before', times: 3 }],
  ['a passing error', { error: 'internal_error', times: 2 }],
];

describe.concurrent('a reconnection', () => {
  test.each(RECONNECTING)('outlasts %s of apps.connections.open', (_, fault) =>
    play({ settings: QUICK }, async (scene) => {
      const { hellos } = scene.slack.socket;
      scene.faults.next(CONNECT, fault);
      scene.slack.socket.cut();
      await isBack(scene, hellos);
      expect(scene.faults.pending).toBe(0);
      await scene.next();
    }),
  );
});

describe.concurrent('a question', () => {
  test('that the bot was told of just before the socket is cut is answered once', () =>
    play({ settings: QUICK }, async (scene) => {
      const { hellos } = scene.slack.socket;
      scene.faults.next(POST, { hang: 200 });
      const said = scene.mention();
      await scene.until(() => scene.attempts(said).length > 0, 'the answer on its way');
      scene.slack.socket.cut();
      await scene.answered(said);
      await isBack(scene, hellos);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('that is sent again after the cut, because nobody acknowledged it, is answered once', () =>
    play({ settings: QUICK, double: { deadline: 2_000, redeliverAfter: AGAIN } }, async (scene) => {
      const { hellos } = scene.slack.socket;
      const said = scene.mention();
      scene.slack.socket.cut();
      await scene.answered(said);
      await isBack(scene, hellos);
      expect(await said.deliveries[0]?.acknowledged).toBe(true);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('that is asked while the bot is away is answered once when it is back', () =>
    play({ settings: QUICK, double: { redeliverAfter: AGAIN } }, async (scene) => {
      scene.slack.socket.cut();
      await scene.until(() => scene.slack.socket.connections.length === 0, 'the socket to be gone');
      const said = scene.mention();
      await scene.answered(said);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('by a command whose acknowledgement finds no socket is no trouble for the next', () =>
    play({ settings: QUICK, double: { deadline: 500 } }, async (scene) => {
      const { hellos } = scene.slack.socket;
      scene.faults.next('users.info', { hang: 300 });
      const asked = scene.command();
      await scene.until(() => scene.slack.requests.some(({ method }) => method === 'users.info'), 'the command');
      scene.slack.socket.cut();
      expect(await asked.acknowledged).toBe(false);
      await isBack(scene, hellos);
      await scene.next();
      // What was not said is in the log, and one line of it is enough.
      expect(scene.logged('error').length).toBeLessThanOrEqual(1);
      expect(scene.logged('warn', 'error').length).toBeGreaterThan(0);
    }));

  test('by a click whose acknowledgement finds no socket is no trouble for the next', () =>
    play({ settings: QUICK, double: { deadline: 500 } }, async (scene) => {
      const message = await scene.command().response();
      const { hellos } = scene.slack.socket;
      const click = scene.ann.click(message, buttonOf(message, 'source'));
      scene.slack.socket.cut();
      await click.acknowledged;
      await isBack(scene, hellos);
      await scene.next();
    }));
});
