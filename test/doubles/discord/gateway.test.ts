import { Options as CacheOptions, Events, GatewayIntentBits, type Message } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeDiscord } from './fake-discord.ts';
import type { User } from './model/user.ts';
import { clientOf, type Stage, stage } from './test-client.ts';

let scene: Stage;
let ann: User;
let heard: string[];

beforeEach(async () => {
  scene = await stage({ heartbeatInterval: 45_000 });
  ann = scene.discord.createUser();
  heard = [];
  scene.client.on(Events.MessageCreate, (message: Message) => void heard.push(message.content));
});
afterEach(() => scene.end());

const long = 15_000;

/** Says something that is only heard if the connection lives, or comes back with what was missed. */
async function hears(content: string): Promise<void> {
  ann.dm(content);
  await scene.discord.until(() => heard.includes(content), long, `${content} in ${heard}`);
}

test.each([
  ['op 7', () => scene.discord.gateway.reconnect()],
  ['a cut', () => scene.discord.gateway.cut()],
  ['op 9 that may resume', () => scene.discord.gateway.invalidate(true)],
  ['close 4000', () => scene.discord.gateway.close(4000)],
])(
  'after %s the client resumes and misses nothing',
  async (_, disturb) => {
    const { gateway } = scene.discord;
    disturb();
    await hears('missed');
    await scene.discord.until(() => gateway.resumes === 1, long);
    await hears('after');
    expect(gateway.identifies).toBe(1);
    expect(heard).toEqual(['missed', 'after']);
  },
  long,
);

test(
  'after op 9 for good the client identifies anew',
  async () => {
    const { gateway } = scene.discord;
    gateway.invalidate(false);
    ann.dm('lost');
    await scene.discord.until(() => gateway.identifies === 2, long);
    await hears('after');
    expect(gateway.resumes).toBe(0);
    expect(heard).toEqual(['after']);
  },
  long,
);

test(
  'a refused resume loses what was missed',
  async () => {
    const { gateway } = scene.discord;
    gateway.refuseResume();
    gateway.cut();
    ann.dm('lost');
    await scene.discord.until(() => gateway.identifies === 2, long);
    await hears('after');
    expect(heard).toEqual(['after']);
  },
  long,
);

test(
  'after an outage the client comes back by itself',
  async () => {
    const { gateway } = scene.discord;
    const end = gateway.outage();
    await scene.discord.until(() => gateway.refused > 0, long);
    end();
    await scene.discord.until(() => gateway.connected, long);
    await hears('after');
  },
  long,
);

test(
  'a resume can replay an event twice',
  async () => {
    const makeCache = CacheOptions.cacheWithLimits({ MessageManager: 0 });
    const own = await stage({}, { makeCache });
    const contents: string[] = [];
    own.client.on(Events.MessageCreate, (message) => void contents.push(message.content));
    own.discord.createUser().dm('once');
    await own.discord.until(() => contents.length === 1, long);
    own.discord.gateway.replayTwice = true;
    own.discord.gateway.cut();
    await own.discord.until(() => contents.length === 2, long);
    expect(contents).toEqual(['once', 'once']);
    await own.end();
  },
  long,
);

test(
  'a connection whose heartbeats are not acknowledged is given up',
  async () => {
    const own = await stage({ heartbeatInterval: 150 });
    own.discord.gateway.mute();
    await own.discord.until(() => own.discord.gateway.opened > 1, long);
    own.discord.gateway.unmute();
    await own.discord.until(() => own.discord.gateway.connected, long);
    await own.end();
  },
  long,
);

test(
  'a login fails as it does at Discord',
  async () => {
    const { discord } = scene;
    await expect(clientOf(discord).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
    const greedy = clientOf(discord, { intents: [GatewayIntentBits.MessageContent] });
    await expect(greedy.login(discord.token)).rejects.toThrow('disallowed intents');
    discord.faults.always('GET /gateway/bot', { status: 503 });
    await expect(clientOf(discord).login(discord.token)).rejects.toMatchObject({ status: 503 });
    discord.faults.clear();
    const large = await FakeDiscord.start({ requiredShards: 2 });
    await expect(clientOf(large).login(large.token)).rejects.toThrow(/shard/i);
    await large.close();
    await expect(clientOf(large).login(large.token)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  },
  long,
);

test(
  'each shard hears of its guilds; direct messages come to the first',
  async () => {
    const own = await stage({ shards: 2 }, { shards: 'auto' });
    const { discord, client } = own;
    const seen: [string, number | undefined][] = [];
    client.on(Events.MessageCreate, (message) => void seen.push([message.content, message.guild?.shardId]));
    const second = discord.createGuild();
    await discord.until(() => client.guilds.cache.has(second.id));
    const bob = discord.createUser();
    bob.say(discord.guild.channel, `${discord.bot}`);
    bob.say(second.channel, `${discord.bot}`);
    bob.dm('direct');
    await discord.until(() => seen.length === 3);
    expect(discord.gateway.identifies).toBe(2);
    expect(new Set(seen.map(([, shard]) => shard))).toEqual(new Set([0, 1, undefined]));
    await own.end();
  },
  long,
);

test(
  'closing ends everything, even with clients connected and requests hanging',
  async () => {
    const own = await stage();
    own.discord.faults.next('GET /users/@me', { hang: 60_000 });
    const hanging = own.client.rest.get('/users/@me').catch(() => 'broken');
    await own.discord.until(() => own.discord.requests.at(-1)?.path === '/users/@me');
    await own.client.destroy();
    await own.discord.close();
    own.client.rest.clearHandlerSweeper();
    await expect(Promise.race([hanging, Promise.resolve('closed')])).resolves.toBeDefined();
  },
  long,
);

test('a token that is reset is refused by both, and the connection is closed with 4004', async () => {
  const { discord, client } = scene;
  const old = discord.token;
  const closed = new Promise<number>((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
  discord.resetToken();
  expect(await closed).toBe(4004);
  const ask = (token: string) => fetch(`${discord.url}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } });
  expect([(await ask(old)).status, (await ask(discord.token)).status]).toEqual([401, 200]);
});
