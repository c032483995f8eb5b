// What arrives over HTTP and is not from Slack, is old, comes again, or is too much.
import { Agent, request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Overrides } from '../../doubles/slack/deliver/http-sender.ts';
import { buttonOf, play } from './fault-scene.ts';

const seconds = () => Math.floor(Date.now() / 1000);

const UNSIGNED: readonly (readonly [string, () => Overrides])[] = [
  ['a wrong secret', () => ({ secret: '0'.repeat(32) })],
  ['no signature', () => ({ signature: null })],
  ['a signature of another form', () => ({ signature: 'v0=abc' })],
  ['a signature that is six minutes old', () => ({ timestamp: seconds() - 360 })],
];

describe.concurrent('over HTTP', () => {
  test.each(UNSIGNED)('%s is a 401, and no answer', (_, twist) =>
    play({ mode: 'http', double: { redeliverAfter: [] } }, async (scene) => {
      scene.slack.http.twist(twist());
      const forged = scene.mention();
      await forged.deliveries[0]?.acknowledged;
      expect(forged.deliveries[0]?.attempts.map(({ status }) => status)).toEqual([401]);
      scene.slack.http.twist(twist());
      const command = scene.command();
      expect(await command.acknowledged).toBe(false);
      await scene.next();
      expect([scene.attempts(forged).length, scene.answers(command)]).toEqual([0, 0]);
    }),
  );

  test('an event that somebody sends again is answered once', () =>
    play({ mode: 'http' }, async (scene) => {
      const said = scene.mention();
      await scene.answered(said);
      const [delivery] = said.deliveries;
      if (delivery === undefined) throw new Error('nothing was delivered');
      expect((await scene.slack.http.replay(delivery)).status).toBe(200);
      await scene.next();
      expect(scene.attempts(said)).toHaveLength(1);
    }));

  test('a command that somebody sends again is answered once', () =>
    play({ mode: 'http', double: { deadline: 1_000 } }, async (scene) => {
      const asked = scene.command();
      await scene.answered(asked);
      const delivery = scene.slack.deliveries.find(({ kind }) => kind === 'slash_commands');
      if (delivery === undefined) throw new Error('nothing was delivered');
      const replayed = await scene.slack.http.replay(delivery).then(
        ({ body }) => body,
        () => '',
      );
      expect(replayed).not.toContain('billion');
      await scene.next();
    }));

  test('a click that somebody sends again is answered once', () =>
    play({ mode: 'http' }, async (scene) => {
      const asked = scene.command();
      const message = await asked.response();
      const click = scene.ask(scene.ann.click(message, buttonOf(message, 'source')));
      await scene.answered(click);
      const delivery = scene.slack.deliveries.find(({ name }) => name === 'block_actions');
      if (delivery === undefined) throw new Error('nothing was delivered');
      expect((await scene.slack.http.replay(delivery)).status).toBe(200);
      await scene.next();
      expect(click.responses).toHaveLength(1);
    }));

  test('a body over the limit is a 413, and one that is no JSON a 400', () =>
    play({ mode: 'http' }, async (scene) => {
      const { http } = scene.slack;
      const large = await http.send(JSON.stringify({ type: 'event_callback', text: 'x'.repeat(300_000) })).then(
        ({ status }) => status,
        (error: NodeJS.ErrnoException) => error.code,
      );
      // The connection may be closed while the rest is still being sent.
      expect([413, 'EPIPE', 'ECONNRESET']).toContain(large);
      expect((await http.send('{"type":')).status).toBe(400);
      await scene.next();
      expect(scene.logged('error')).toEqual([]);
    }));

  test('a connection that is kept open does not keep the bot from stopping', () =>
    play({ mode: 'http' }, async (scene) => {
      await scene.next();
      const agent = new Agent({ keepAlive: true });
      const port = scene.stage.adapter.port();
      const status = await new Promise((resolve, reject) => {
        const asking = request({ host: '127.0.0.1', port, path: '/other', agent }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        });
        asking.on('error', reject).end();
      });
      expect(status).toBe(404);
      await scene.until(() => Object.keys(agent.freeSockets).length === 1, 'the connection to be kept');
      await scene.stage.adapter.stop();
      await scene.until(() => Object.keys(agent.freeSockets).length === 0, 'the connection to be closed');
      expect(scene.stage.adapter.ready()).toBe(false);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));
});
