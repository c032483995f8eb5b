import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;
let heard: string[];

beforeEach(async () => {
  heard = [];
  scene = await stage({
    http: true,
    options: { redeliverAfter: [0, 10] },
    listeners: (app) => {
      app.event('app_mention', async ({ event, context }) => {
        heard.push(`${event.text.split(' ')[1]} ${context.retryNum ?? 0} ${context.retryReason ?? ''}`.trim());
      });
      app.command('/echo', ({ ack, command }) => ack(command.text));
      app.command('/fail', async () => {
        throw new Error('no');
      });
    },
  });
});

afterEach(() => scene.end());

test('the URL is verified, and the certificate checked', async () => {
  const { slack } = scene;
  expect(JSON.parse((await slack.http.verifyUrl('abc')).body)).toEqual({ challenge: 'abc' });
  expect((await slack.http.sslCheck()).status).toBe(200);
});

test('what is signed wrongly, too early or not at all is refused', async () => {
  const { slack } = scene;
  const now = Math.floor(Date.now() / 1000);
  expect((await slack.http.verifyUrl('x', { secret: 'wrong' })).status).toBe(401);
  expect((await slack.http.verifyUrl('x', { signature: null })).status).toBe(401);
  expect((await slack.http.verifyUrl('x', { signature: 'v0=00' })).status).toBe(401);
  expect((await slack.http.verifyUrl('x', { timestamp: now - 301 })).status).toBe(401);
  expect((await slack.http.verifyUrl('x', { timestamp: now - 290 })).status).toBe(200);
  expect((await slack.http.verifyUrl('x', { timestamp: now + 3600 })).status).toBe(200);
  expect((await slack.http.send('not JSON')).status).toBe(400);
  const charset = 'application/x-www-form-urlencoded; charset=utf-8';
  expect((await slack.http.send('payload=%7B%7D', { contentType: charset })).status).toBe(400);
});

test('an event that is refused comes again with the number and the reason', async () => {
  const { slack } = scene;
  slack.http.twist({ secret: 'wrong' });
  const [delivery] = slack.createUser().mention(slack.channel, 'again').deliveries;
  expect(await delivery?.acknowledged).toBe(true);
  await slack.until(() => heard.length === 1);
  expect(heard).toEqual(['again 1 http_error']);
  expect(delivery?.attempts.map((attempt) => attempt.status)).toEqual([401, 200]);
});

test('the very same request is taken twice', async () => {
  const { slack } = scene;
  const [delivery] = slack.createUser().mention(slack.channel, 'replayed').deliveries;
  await slack.until(() => heard.length === 1);
  expect((await slack.http.replay(delivery ?? expect.fail())).status).toBe(200);
  await slack.until(() => heard.length === 2);
});

test('events are given up when nobody listens', async () => {
  const { slack } = scene;
  slack.connect('http://127.0.0.1:9/slack/events');
  const [delivery] = slack.createUser().mention(slack.channel, 'x').deliveries;
  expect(await delivery?.acknowledged).toBe(false);
  const reasons = delivery?.attempts.map((attempt) => attempt.retry?.reason ?? null);
  expect(reasons).toEqual([null, 'connection_failed', 'connection_failed']);
});

test('X-Slack-No-Retry ends the trying', async () => {
  const { slack } = scene;
  const { createServer } = await import('node:http');
  const server = createServer((_, response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  slack.connect(`http://127.0.0.1:${port}/`);
  const [delivery] = slack.createUser().mention(slack.channel, 'x').deliveries;
  expect(await delivery?.acknowledged).toBe(false);
  expect(delivery?.attempts).toHaveLength(1);
  server.close();
});

test('a command that nobody answers is shown as failed', async () => {
  const { slack } = scene;
  const ann = slack.createUser();
  const asked = ann.command('/fail');
  expect(await asked.acknowledged).toBe(false);
  expect(asked.error).toBe('dispatch_failed');
  await expect(asked.response()).rejects.toThrow('dispatch_failed');
});

test('a plain acknowledgement is a text, whatever it looks like', async () => {
  const asked = scene.slack.createUser().command('/echo', '42');
  expect((await asked.response()).text).toBe('42');
  const silent = scene.slack.createUser().command('/echo', '');
  expect(await silent.acknowledged).toBe(true);
  expect([silent.messages, silent.error]).toEqual([[], null]);
});

test('five hundred mentions at once are all acknowledged', async () => {
  const { slack } = scene;
  const ann = slack.createUser();
  const said = Array.from({ length: 500 }, (_, index) => ann.mention(slack.channel, String(index)));
  const taken = await Promise.all(said.map((message) => message.deliveries[0]?.acknowledged));
  expect(taken.every(Boolean)).toBe(true);
});
