import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { FakeSlack } from './fake-slack.ts';
import { PATIENT } from './options.ts';

type Client = { frames: string[]; closed: Promise<number> };

let slack: FakeSlack;

beforeEach(async () => {
  slack = await FakeSlack.start({ ...PATIENT, maxConnections: 2 });
});
afterEach(() => slack.close());

/** A client that acknowledges what it gets, and does nothing else. */
async function connect(): Promise<Client> {
  const headers = { authorization: `Bearer ${slack.appToken}` };
  const opened = await fetch(`${slack.url}apps.connections.open`, { method: 'POST', headers });
  const { url } = (await opened.json()) as { url: string };
  const socket = new WebSocket(url);
  const frames: string[] = [];
  socket.on('message', (raw) => {
    const { type, reason, envelope_id } = JSON.parse(String(raw)) as Record<string, string>;
    frames.push(reason ?? type ?? '');
    if (envelope_id !== undefined) socket.send(JSON.stringify({ envelope_id }));
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  await slack.until(() => frames.length > 0);
  return { frames, closed };
}

test('a socket that is refreshed is warned, delivered to, told and closed, and the next one takes over', async () => {
  const first = await connect();
  const refreshed = slack.socket.refresh(1_000);
  await slack.until(() => first.frames.includes('warning'));
  expect(await slack.createUser().command('/ask', 'still there?').acknowledged).toBe(true);
  const second = await connect();
  await refreshed;
  expect(await first.closed).toBe(1000);
  expect(first.frames).toEqual(['hello', 'warning', 'slash_commands', 'refresh_requested']);
  expect(await slack.createUser().command('/ask', 'and you?').acknowledged).toBe(true);
  expect(second.frames).toEqual(['hello', 'slash_commands']);
});

test('a socket too many is sent away without a greeting', async () => {
  await connect();
  await connect();
  const third = await connect();
  expect(third.frames).toEqual(['too_many_websockets']);
});
