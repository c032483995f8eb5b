// Slack renews a socket: the next one is open before, nothing is lost meanwhile, and nothing is answered twice.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../doubles/slack/model/interaction.ts';
import { play, QUICK, rehearse, type Scene } from './fault-scene.ts';

/** Milliseconds of a warning, in place of Slack's ten seconds: longer than it takes to open a socket, however busy this machine is. */
const NOTICE = 3_000;

/** Commands one after the other until it is over, with what the bot says of itself and how many sockets there are. */
async function meanwhile(scene: Scene, over: Promise<void>) {
  const commands: Interaction[] = [];
  const seen: { readonly ready: boolean; readonly sockets: number }[] = [];
  let isOver = false;
  void over.then(() => {
    isOver = true;
  });
  while (!isOver) {
    commands.push(scene.command());
    seen.push({ ready: scene.stage.adapter.ready(), sockets: scene.slack.socket.connections.length });
    await pause(50);
  }
  return { commands, seen };
}

describe.concurrent('while Slack renews the socket', () => {
  test('every command is answered, and the bot is ready all the time, with a socket', () =>
    play({}, async (scene) => {
      const { socket } = scene.slack;
      const { commands, seen } = await meanwhile(scene, socket.refresh(NOTICE));
      expect(commands.length).toBeGreaterThan(10);
      expect(await Promise.all(commands.map(({ acknowledged }) => acknowledged))).toEqual(commands.map(() => true));
      expect(seen.filter(({ ready, sockets }) => !ready || sockets === 0)).toEqual([]);
      await scene.until(() => socket.connections.length === 1, 'the old socket to be gone');
      expect([socket.hellos, scene.stage.adapter.connections().sockets]).toEqual([2, 1]);
      await scene.next();
      expect(scene.logged('warn', 'error')).toEqual([]);
      expect(scene.logged('info').map(({ message }) => message)).toEqual([
        'connected to Slack',
        'Slack ends this socket; opening the next one',
      ]);
    }));

  test('a warning that comes with the greeting is one too', () =>
    rehearse({}, async (scene) => {
      const { socket } = scene.slack;
      const opened = scene.open();
      await scene.until(() => socket.hellos === 1, 'the greeting');
      socket.disconnect('warning');
      await opened;
      await scene.until(() => socket.hellos === 2, 'the second socket');
      await scene.next();
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('an event that comes over both is answered once', () =>
    play({}, async (scene) => {
      const { socket } = scene.slack;
      socket.disconnect('warning');
      await scene.until(() => socket.connections.length === 2, 'the second socket');
      const said = scene.mention();
      const [delivery] = said.deliveries;
      if (delivery === undefined) throw new Error('nothing was delivered');
      await scene.slack.redeliver(delivery);
      await scene.answered(said);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('a command that is under way is acknowledged over the socket that it came by', () =>
    play({}, async (scene) => {
      scene.faults.next('users.info', { hang: 500 });
      const asked = scene.command();
      await scene.until(() => scene.slack.requests.some(({ method }) => method === 'users.info'), 'the command');
      scene.slack.socket.disconnect('refresh_requested');
      expect(await asked.acknowledged).toBe(true);
      await scene.until(() => scene.stage.adapter.ready(), 'the next socket');
      await scene.next();
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('it isn’t ready between the last delivery and the next socket', () =>
    play({ settings: QUICK }, async (scene) => {
      const { socket } = scene.slack;
      const end = socket.refuse();
      socket.disconnect('refresh_requested');
      await scene.until(() => socket.refused > 0, 'the attempt to open the next one');
      expect([scene.stage.adapter.ready(), scene.stage.adapter.connections().sockets]).toEqual([false, 0]);
      end();
      await scene.until(() => scene.stage.adapter.ready(), 'the next socket');
      await scene.next();
    }));

  test('the last socket gives way where the app may have no more', () =>
    play({ settings: QUICK, double: { maxConnections: 1 } }, async (scene) => {
      const { socket } = scene.slack;
      socket.disconnect('warning');
      await scene.until(() => socket.hellos === 2 && scene.stage.adapter.ready(), 'the next socket');
      expect(scene.logged('warn').map(({ fields }) => fields['reason'])).toContain(
        'Slack closed the socket (too_many_websockets)',
      );
      await scene.next();
    }));

  test('twice in a row, the second one is renewed too', () =>
    play({ settings: QUICK }, async (scene) => {
      const { socket } = scene.slack;
      for (const count of [2, 3]) {
        socket.disconnect('warning');
        await scene.until(() => socket.hellos === count, 'the next socket');
      }
      await scene.next();
    }));
});
