import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, settled, stage } from './test-client.ts';

let scene: Stage;

beforeEach(async () => {
  scene = await stage();
});

afterEach(() => scene.end());

function post(text = 'x', channel = scene.slack.channel.id) {
  return scene.app.client.chat.postMessage({ channel, text });
}

function sent(): string[] {
  return scene.slack.messagesIn(scene.slack.channel).map((message) => message.text);
}

test('a fault before the effect prevents it, and a retry makes up for it', async () => {
  const { faults } = scene.slack;
  faults.next('chat.postMessage', { status: 503 });
  await post();
  expect(sent()).toEqual(['x']);
  expect(faults.log).toMatchObject([{ when: 'before', effect: 'none', pattern: 'chat.postMessage' }]);
});

test('a fault after the effect makes a retry do it twice', async () => {
  const { faults } = scene.slack;
  faults.next('chat.postMessage', { status: 503, when: 'after' });
  await post();
  faults.next('chat.*', { reset: 'after' });
  await post('y');
  expect(sent()).toEqual(['x', 'x', 'y', 'y']);
  const about = { effect: 'done', channel: scene.slack.channel.id, ts: expect.any(String) };
  expect(faults.log).toMatchObject([about, about]);
});

test('an error of the API is not retried', async () => {
  const { faults, requests } = scene.slack;
  faults.next('chat.postMessage', { error: 'restricted_action' });
  await expect(post()).rejects.toMatchObject({ data: { error: 'restricted_action' } });
  expect(requests.filter((request) => request.error === 'restricted_action')).toHaveLength(1);
  expect(sent()).toEqual([]);
});

test('connections that break are tried again, and given up in the end', async () => {
  const { faults, requests } = scene.slack;
  faults.next('chat.postMessage', { reset: 'before' });
  await post();
  faults.always('chat.postMessage', { reset: 'before' });
  await expect(post('y')).rejects.toThrow();
  expect(requests.filter((request) => request.method === 'chat.postMessage').map((one) => one.status)).toEqual([
    null,
    200,
    null,
    null,
    null,
  ]);
  faults.clear('chat.postMessage');
  await post('z');
  expect(sent()).toEqual(['x', 'z']);
});

test('a 429 holds up every call of the client', async () => {
  const { faults, requests } = scene.slack;
  faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
  const told = new Promise((resolve) => scene.app.client.once(webApi.WebClientEvent.RATE_LIMITED, resolve));
  const limited = post();
  await told;
  await scene.app.client.auth.test();
  await limited;
  const other = requests.findLast((request) => request.method === 'auth.test');
  expect((other?.at ?? 0) - (faults.log[0]?.at ?? 0)).toBeGreaterThan(900);
  expect(sent()).toEqual(['x']);
});

test('an answer can hang, on either side of the effect', async () => {
  const { faults, until } = scene.slack;
  faults.next('chat.postMessage', { hang: 30, when: 'after' });
  const pending = post();
  await until(() => sent().length === 1);
  await pending;
  faults.next('chat.postMessage', { hang: 5 });
  await post();
  expect(faults.log.map((entry) => entry.effect)).toEqual(['done', 'done']);
  faults.next('chat.postMessage', { hang: 1, when: 'after', times: 2 });
  await expect(post('')).rejects.toThrow('no_text');
  expect(faults.log[2]?.effect).toBe('refused');
  expect(faults.pending).toBe(1);
});

test('a response_url fails too', async () => {
  const { slack, app } = scene;
  const errors: unknown[] = [];
  app.command('/ask', async ({ ack, respond }) => {
    await ack();
    await respond('x').catch((error) => errors.push(error.statusCode));
  });
  slack.faults.next('response_url', { status: 404 });
  const asked = slack.createUser().command('/ask');
  await slack.until(() => errors.length === 1);
  expect(errors).toEqual([404]);
  expect(asked.messages).toEqual([]);
});

test('the address of a new socket may be long in coming', async () => {
  const { slack } = scene;
  slack.faults.next('apps.connections.open', { status: 503, times: 3 });
  slack.socket.cut();
  await slack.until(() => slack.socket.hellos === 2);
  await settled(slack);
  expect(slack.faults.log).toHaveLength(3);
});

test('of five hundred commands at once each is answered once', async () => {
  const { slack, app } = scene;
  app.command('/ask', ({ ack, command }) => ack(command.text));
  const ann = slack.createUser();
  const asked = Array.from({ length: 500 }, (_, index) => ann.command('/ask', String(index)));
  const shown = await Promise.all(asked.map((one) => one.response()));
  expect(shown.map((message) => message.text)).toEqual(asked.map((_, index) => String(index)));
  expect(asked.every((one) => one.messages.length === 1)).toBe(true);
});
