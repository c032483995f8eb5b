import { afterEach, expect, test } from 'vitest';
import { type Stage, settled, stage, type Ways } from './test-client.ts';

let scene: Stage;
let heard: { text: string; retry: number | undefined; id: unknown }[];

afterEach(() => scene.end());

async function listen(options: Ways['options'] = {}): Promise<void> {
  heard = [];
  scene = await stage({
    options,
    listeners: (app) =>
      app.event('app_mention', async ({ event, body, context }) => {
        heard.push({ text: event.text, retry: context.retryNum, id: body.event_id });
      }),
  });
}

test('the app says hello once, and its pings are answered', async () => {
  await listen();
  const { slack } = scene;
  expect(slack.socket.hellos).toBe(1);
  expect(slack.socket.connections).toHaveLength(1);
  await slack.until(() => (slack.socket.connections[0]?.pings ?? 0) > 0);
});

test('acknowledgements are kept with their envelope, and late ones are told apart', async () => {
  await listen();
  const { slack } = scene;
  slack.createUser().mention(slack.channel, 'x');
  await slack.until(() => slack.acks.length === 1);
  expect(slack.acks[0]).toMatchObject({ payload: {}, late: false, ms: expect.any(Number) });
  expect(slack.acks[0]?.delivery).toBe(slack.deliveries[0]);
});

test('after a disconnect frame the app comes back on a new socket', async () => {
  await listen();
  const { slack } = scene;
  for (const reason of ['refresh_requested', 'link_disabled', 'warning'] as const) {
    const before = slack.socket.hellos;
    slack.socket.disconnect(reason);
    await slack.until(() => slack.socket.hellos === before + 1);
  }
  await slack.until(() => slack.socket.connections.length === 1);
  slack.createUser().mention(slack.channel, 'still there?');
  await slack.until(() => heard.length === 1);
});

test('after a cut the app comes back, and an event of the meantime comes again', async () => {
  await listen({ redeliverAfter: [0, ...Array.from({ length: 50 }, () => 100)] });
  const { slack } = scene;
  slack.socket.cut();
  await slack.until(() => slack.socket.connections.length === 0);
  const [delivery] = slack.createUser().mention(slack.channel, 'anybody?').deliveries;
  const asked = slack.createUser().command('/ask', 'anybody?');
  expect(await asked.acknowledged).toBe(false);
  expect(asked.error).toBe('dispatch_failed');
  expect(await delivery?.acknowledged).toBe(true);
  expect(delivery?.attempts[0]?.failure).toBe('no_connection');
  await slack.until(() => heard.length === 1);
  expect(heard[0]?.retry).toBeGreaterThan(0);
});

test('while it is mute nothing comes through, and the app takes another socket', async () => {
  await listen({ deadline: 50, redeliverAfter: [] });
  const { slack } = scene;
  slack.socket.mute();
  const [delivery] = slack.createUser().mention(slack.channel, 'x').deliveries;
  expect(await delivery?.acknowledged).toBe(false);
  expect(heard).toEqual([]);
  await slack.until(() => slack.socket.hellos > 1);
  slack.socket.unmute();
  await settled(slack);
});

test('refused sockets are tried again', async () => {
  await listen();
  const { slack } = scene;
  const welcome = slack.socket.refuse();
  slack.socket.cut();
  await slack.until(() => slack.socket.refused > 0);
  welcome();
  await settled(slack);
});

test('an event that is not acknowledged in time comes again, with the number and the reason', async () => {
  await listen({ deadline: 30, redeliverAfter: [0, 10] });
  const { slack } = scene;
  slack.socket.mute();
  const said = slack.createUser().mention(slack.channel, 'x');
  const [delivery] = said.deliveries;
  await slack.until(() => delivery?.attempts.length === 1);
  slack.socket.unmute();
  expect(await delivery?.acknowledged).toBe(true);
  await slack.until(() => heard.length === 1);
  const last = delivery?.attempts.at(-1);
  expect(last?.retry).toEqual({ num: heard[0]?.retry, reason: 'timeout' });
  expect(slack.deliveries).toHaveLength(1);
});

test('an event can come twice though it was acknowledged', async () => {
  await listen();
  const { slack } = scene;
  const [delivery] = slack.createUser().mention(slack.channel, 'x').deliveries;
  await slack.until(() => heard.length === 1);
  await slack.redeliver(delivery ?? expect.fail());
  await slack.until(() => heard.length === 2);
  expect(heard[0]?.id).toBe(heard[1]?.id);
});

test('one socket more than allowed is sent away', async () => {
  await listen({ maxConnections: 1 });
  const { slack } = scene;
  const headers = { authorization: `Bearer ${slack.appToken}` };
  const opened = await fetch(`${slack.url}apps.connections.open`, { method: 'POST', headers });
  const { url } = (await opened.json()) as { url: string };
  const { WebSocket } = await import('ws');
  const other = new WebSocket(url);
  const frame = await new Promise((resolve) => other.once('message', (raw) => resolve(JSON.parse(String(raw)))));
  expect(frame).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  other.terminate();
  const again = new WebSocket(url);
  await expect(new Promise((_, reject) => again.once('error', reject))).rejects.toThrow('401');
});

test('five hundred mentions at once are all acknowledged', async () => {
  await listen();
  const { slack } = scene;
  const ann = slack.createUser();
  const said = Array.from({ length: 500 }, (_, index) => ann.mention(slack.channel, String(index)));
  const taken = await Promise.all(said.map((message) => message.deliveries[0]?.acknowledged));
  expect(taken.every(Boolean)).toBe(true);
  expect(new Set(heard.map((one) => one.text)).size).toBe(500);
});
