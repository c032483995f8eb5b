import { Events, type RateLimitData, RESTEvents, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;
let channel: TextChannel;
const create = 'POST /channels/*/messages';

beforeEach(() => arrive());
afterEach(() => scene.end());

async function arrive(options = {}, own = {}): Promise<void> {
  scene = await stage(options, own);
  channel = (await scene.client.channels.fetch(scene.discord.guild.channel.id)) as TextChannel;
}

function sent(): string[] {
  return scene.discord.messagesIn(scene.discord.guild.channel).map((message) => message.content);
}

test('a fault before the effect prevents it, and a retry makes up for it', async () => {
  scene.discord.faults.next(create, { status: 502 });
  await channel.send('x');
  expect(sent()).toEqual(['x']);
  expect(scene.discord.faults.log).toMatchObject([{ when: 'before', effect: 'none', pattern: create }]);
});

test('a fault after the effect makes a retry do it twice, unless a nonce is enforced', async () => {
  const { faults } = scene.discord;
  faults.next(create, { status: 502, when: 'after' });
  await channel.send('x');
  expect(sent()).toEqual(['x', 'x']);
  faults.next(create, { status: 502, when: 'after' });
  await channel.send({ content: 'y', nonce: 'n', enforceNonce: true });
  expect(sent()).toEqual(['x', 'x', 'y']);
  expect(faults.log[1]).toMatchObject({ effect: 'done', nonce: 'n', messageId: expect.any(String) });
});

test('connections break before and after the effect', async () => {
  const { faults } = scene.discord;
  faults.next(create, { reset: 'before' });
  await channel.send('x');
  faults.next(create, { reset: 'after' });
  await channel.send({ content: 'y', nonce: 'n', enforceNonce: true });
  expect(sent()).toEqual(['x', 'y']);
  expect(faults.log.map((entry) => entry.effect)).toEqual(['none', 'done']);
  expect(
    scene.discord.requests.filter((request) => request.path.endsWith('/messages')).map((one) => one.status),
  ).toEqual([null, 200, null, 200]);
});

test('faults that last are given up on', async () => {
  const { faults } = scene.discord;
  faults.always(create, { status: 500 });
  await expect(channel.send('x')).rejects.toMatchObject({ status: 500 });
  expect(faults.log).toHaveLength(4);
  faults.clear(create);
  await channel.send('y');
  faults.next(create, { status: 403, body: { code: 50013, message: 'Missing Permissions' }, times: 2 });
  await expect(channel.send('z')).rejects.toMatchObject({ code: 50013 });
  expect(faults.pending).toBe(1);
});

test('an answer can hang, on either side of the effect', async () => {
  const { faults } = scene.discord;
  faults.next(create, { hang: 30, when: 'after' });
  const pending = channel.send('x');
  await scene.discord.until(() => sent().length === 1);
  await pending;
  faults.next(create, { hang: 5 });
  await channel.send('y');
  expect(faults.log.map((entry) => entry.effect)).toEqual(['done', 'done']);
});

test('a 429 says how long to wait, or does not, or binds everything', async () => {
  const { faults, requests } = scene.discord;
  const limited: boolean[] = [];
  faults.next(create, { status: 429, retryAfter: 0.01 });
  await channel.send('x');
  faults.next(create, { status: 429, times: 3 });
  await channel.send('y');
  scene.client.rest.on(RESTEvents.RateLimited, ({ global }: RateLimitData) => void limited.push(global));
  faults.next(create, { status: 429, retryAfter: 0.05, global: true });
  await channel.send('z');
  expect(sent()).toEqual(['x', 'y', 'z']);
  expect(requests.filter((request) => request.status === 429)).toHaveLength(5);
});

test('a full bucket makes the client wait, and refuses one that does not', async () => {
  await scene.end();
  await arrive({ messageLimit: { limit: 2, perMs: 150 } });
  const { discord } = scene;
  await Promise.all(['a', 'b', 'c'].map((content) => channel.send(content)));
  expect(sent()).toHaveLength(3);
  expect(discord.requests.some((request) => request.status === 429)).toBe(false);
  const url = `${discord.url}/v10/channels/${channel.id}/messages`;
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const blunt = () => fetch(url, { method: 'POST', headers, body: '{"content":"x"}' });
  const answers = [await blunt(), await blunt(), await blunt()];
  const last = answers.find((answer) => answer.status === 429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the global limit spares the answers to interactions', async () => {
  await scene.end();
  await arrive({ globalLimit: { limit: 20, perMs: 60_000 } });
  const { discord, client } = scene;
  await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
  client.on(Events.InteractionCreate, (one) => void (one.isChatInputCommand() && one.reply('x')));
  const user = discord.createUser();
  await Promise.all(Array.from({ length: 40 }, () => user.command('ask').message()));
  expect(sent()).toHaveLength(40);
});

test('of five hundred commands at once each is answered once, or is known to have failed', async () => {
  const { discord, client } = scene;
  await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
  client.on(Events.InteractionCreate, (one) => {
    if (one.isChatInputCommand()) one.reply(one.id).catch(() => {});
  });
  const callback = 'POST /interactions/*/*/callback';
  discord.faults.next(callback, { reset: 'before', times: 20 });
  discord.faults.next(callback, { status: 500, when: 'after', times: 20 });
  const user = discord.createUser();
  const asked = Array.from({ length: 500 }, () => user.command('ask'));
  const messages = await Promise.all(asked.map((one) => one.message()));
  expect(messages.map((message) => message.content)).toEqual(asked.map((one) => one.id));
  expect(asked.every((one) => one.acknowledgements === 1)).toBe(true);
  expect(discord.faults.log).toHaveLength(40);
  expect(discord.faults.log.every((entry) => entry.interactionId !== undefined)).toBe(true);
});
