// A stop: what is under way is delivered, nothing new is taken, and no connection is left.
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BURST } from '../../../src/adapters/slack/outbox.ts';
import { bot } from '../../support/bot.ts';
import { MODES, POST, play, rehearse } from './fault-scene.ts';

function explode(): never {
  throw new Error('inside');
}

describe.concurrent.each(MODES)('a stop in the mode %s', (mode) => {
  test('delivers the answers that are on their way', () =>
    play({ mode }, async (scene) => {
      scene.faults.next(POST, { hang: 800 });
      scene.faults.next('users.info', { hang: 300 });
      const said = scene.mention();
      const asked = scene.command();
      await scene.until(() => scene.attempts(said).length > 0, 'the answer on its way');
      await scene.stage.adapter.stop();
      expect([scene.answers(said), scene.answers(asked)]).toEqual([1, 1]);
      await scene.until(() => scene.slack.socket.connections.length === 0, 'the socket to be closed');
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('delivers the answers that Slack holds back for a moment', () =>
    play({ mode }, async (scene) => {
      scene.faults.next(POST, { status: 429, retryAfter: 1 });
      const said = [scene.mention(), scene.mention()];
      await scene.until(() => said.some((one) => scene.attempts(one).length > 0), 'the answer on its way');
      await scene.stage.adapter.stop();
      expect(said.map((one) => scene.answers(one))).toEqual([1, 1]);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('paces a channel once a burst is over, and nothing at the end', () =>
    play({ mode, settings: { interval: 60_000 } }, async (scene) => {
      const said = Array.from({ length: 2 * BURST }, () => scene.mention());
      await scene.until(() => said.filter((one) => scene.answers(one) > 0).length === BURST, 'the burst');
      const other = scene.mention(scene.slack.createChannel());
      await scene.answered(other);
      expect(said.filter((one) => scene.attempts(one).length > 0)).toHaveLength(BURST);
      await scene.stage.adapter.stop();
      expect(said.map((one) => scene.answers(one))).toEqual(said.map(() => 1));
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('answers nothing new while it waits, and nothing afterwards', () =>
    play({ mode, double: { deadline: 500, redeliverAfter: [] } }, async (scene) => {
      scene.faults.next(POST, { hang: 800 });
      const first = scene.mention();
      await scene.until(() => scene.attempts(first).length > 0, 'the answer on its way');
      const stopped = scene.stage.adapter.stop();
      const late = [scene.mention(), scene.ask(scene.ann.dm('How much is the plan worth?'))];
      const command = scene.command();
      await stopped;
      const after = scene.mention();
      expect(await after.deliveries[0]?.acknowledged).toBe(false);
      expect([first, ...late, after].map((one) => scene.attempts(one).length)).toEqual([1, 0, 0, 0]);
      expect(scene.answers(command)).toBe(0);
      expect(scene.logged('error')).toEqual([]);
    }));

  test('can be asked for twice', () =>
    play({ mode }, async (scene) => {
      await scene.next();
      await Promise.all([scene.stage.adapter.stop(), scene.stage.adapter.stop()]);
      await scene.stage.adapter.stop();
      expect(scene.stage.adapter.ready()).toBe(false);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('of a bot that never started is quiet', () =>
    rehearse({ mode }, async (scene) => {
      await scene.stage.adapter.stop();
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('ends a start that still waits for Slack, quietly', () =>
    rehearse({ mode }, async (scene) => {
      scene.faults.always('auth.test', { status: 503 });
      const started = scene.stage.adapter.start().then(
        () => 'started',
        () => 'ended',
      );
      await scene.until(() => scene.logged('warn').length > 0, 'the first attempt');
      await scene.stage.adapter.stop();
      expect([await started, scene.stage.adapter.ready()]).toEqual(['ended', false]);
      expect(scene.logged('error')).toEqual([]);
    }));

  test('gives up waiting for an answer that Slack holds back for long, and says so', () =>
    play({ mode }, async (scene) => {
      scene.faults.next(POST, { status: 429, retryAfter: 30 });
      const held = scene.mention();
      await scene.until(() => scene.attempts(held).length > 0, 'the answer on its way');
      await scene.stage.adapter.stop();
      expect(scene.answers(held)).toBe(0);
      expect(scene.logged('warn').map(({ fields }) => fields)).toEqual([{ unfinished: 1, queued: 1 }]);
    }));

  test('comes after the apology for what fails inside, which the log has under its reference', () =>
    play({ mode, bot: { ...bot, ask: explode } }, async (scene) => {
      const said = scene.mention();
      const asked = scene.command();
      await Promise.all([scene.answered(said), scene.answered(asked)]);
      await scene.stage.adapter.stop();
      const references = scene.logged('error').map(({ fields }) => String(fields['reference']));
      expect(references).toHaveLength(2);
      const shown = [...scene.replies(said), ...asked.messages].map((message) => message.shown);
      expect(shown.filter((text) => references.some((reference) => text.includes(reference)))).toHaveLength(2);
    }));
});

test.each(MODES)(
  'a stop in the mode %s leaves what comes while it waits unacknowledged, so that Slack sends it again',
  (mode) =>
    play({ mode, double: { deadline: 500, redeliverAfter: [] } }, async (scene) => {
      scene.faults.next(POST, { hang: 1_500 });
      const first = scene.mention();
      await scene.until(() => scene.attempts(first).length > 0, 'the answer on its way');
      const stopped = scene.stage.adapter.stop();
      const late = scene.mention();
      expect(await late.deliveries[0]?.acknowledged).toBe(false);
      await stopped;
      expect([scene.answers(first), scene.attempts(late).length]).toEqual([1, 0]);
    }),
);

test('a stop over HTTP refuses a request that was on its way, which Slack then sends again', () =>
  play({ mode: 'http' }, async (scene) => {
    scene.faults.next(POST, { hang: 1_500 });
    const first = scene.mention();
    await scene.until(() => scene.attempts(first).length > 0, 'the answer on its way');
    const socket = connect(scene.stage.adapter.port() ?? 0, '127.0.0.1').setEncoding('utf8');
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write('POST /slack/events HTTP/1.1\r\nhost: bot\r\n', resolve));
    // The next request is read after what came before on this connection.
    await fetch(`http://127.0.0.1:${scene.stage.adapter.port()}/other`);
    const stopped = scene.stage.adapter.stop();
    socket.write('content-length: 0\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [string];
    expect(answer).toMatch(/^HTTP\/1\.1 503 /u);
    await stopped;
    expect(scene.answers(first)).toBe(1);
  }));
