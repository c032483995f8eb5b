import { Events, GatewayIntentBits, type Message, MessageType, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOf, ready, type Stage, stage } from './test-client.ts';

let scene: Stage;
let heard: Message[];

beforeEach(async () => {
  scene = await stage();
  heard = [];
  scene.client.on(Events.MessageCreate, (message) => void heard.push(message));
});
afterEach(() => scene.end());

async function channelOf(id: string): Promise<TextChannel> {
  return (await scene.client.channels.fetch(id)) as TextChannel;
}

test('content arrives when the message mentions the bot, and is hidden otherwise', async () => {
  const { discord } = scene;
  const ann = discord.createUser({ name: 'Ann' });
  ann.say(discord.guild.channel, 'between us', { embeds: [{ title: 'x' }] });
  ann.say(discord.guild.channel, `hello ${discord.bot}`);
  await discord.until(() => heard.length === 2);
  expect(heard.map((message) => message.content)).toEqual(['', `hello ${discord.bot}`]);
  expect(heard[0]?.embeds).toEqual([]);
  expect(heard[1]?.mentions.users.has(discord.bot.id)).toBe(true);
});

test('a session with the MessageContent intent reads everything', async () => {
  const { discord } = scene;
  const own = await stage(
    { privileged: GatewayIntentBits.MessageContent },
    { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] },
  );
  const contents: string[] = [];
  own.client.on(Events.MessageCreate, (message) => void contents.push(message.content));
  own.discord.createUser().say(own.discord.guild.channel, 'between us');
  await discord.until(() => contents[0] === 'between us');
  await own.end();
});

test('direct messages arrive in full, and can be answered', async () => {
  const { discord } = scene;
  const ann = discord.createUser();
  ann.dm('hello');
  await discord.until(() => heard.length === 1);
  expect(heard[0]?.content).toBe('hello');
  await heard[0]?.reply('hi');
  const answer = discord.messagesIn(discord.dmChannel(ann))[1];
  expect(answer?.content).toBe('hi');
  expect(answer?.pings).toEqual([ann.id]);
});

test('a reply that pings a message of the bot is readable, and brings that message', async () => {
  const { discord } = scene;
  const { channel } = discord.guild;
  const ann = discord.createUser();
  await (await channelOf(channel.id)).send('first');
  const [first] = discord.messagesIn(channel);
  expect(first).toBeDefined();
  const replyTo = first ?? expect.fail();
  ann.say(channel, 'and then?', { replyTo });
  ann.say(channel, 'quietly', { replyTo, ping: false });
  await discord.until(() => heard.length === 3);
  expect(heard[1]?.content).toBe('and then?');
  expect(heard[1]?.mentions.repliedUser?.id).toBe(discord.bot.id);
  expect(heard[2]?.content).toBe('');
  const fetched = await heard[2]?.fetchReference();
  expect(fetched?.content).toBe('first');
});

test('regular messages ping all they mention, unless allowed_mentions says otherwise', async () => {
  const { discord } = scene;
  const { channel } = discord.guild;
  const [ann, bob] = [discord.createUser(), discord.createUser()];
  const role = discord.guild.createRole();
  const content = `${ann} ${bob} <@&${role.id}> @everyone \`<@1>\``;
  const target = await channelOf(channel.id);
  await target.send(content);
  await target.send({ content, allowedMentions: { parse: [] } });
  await target.send({ content, allowedMentions: { users: [bob.id], parse: ['everyone'] } });
  await target.send({ content: 'x', embeds: [{ description: `${ann}` }] });
  await target.send(`\`${ann}\` \\${bob}`);
  const asked = ann.say(channel, `${discord.bot}`);
  const reply = { messageReference: asked.id };
  await target.send({ content: 'y', reply });
  await target.send({ content: 'z', reply, allowedMentions: { parse: [], repliedUser: false } });
  const pings = discord.messagesIn(channel).filter((message) => message.author === discord.bot);
  expect(pings.map((message) => message.pings)).toEqual([
    [ann.id, bob.id, role.id, 'everyone'],
    [],
    [bob.id, 'everyone'],
    [],
    [],
    [ann.id],
    [],
  ]);
});

test('edits are kept, and ping nobody', async () => {
  const { discord } = scene;
  const { channel } = discord.guild;
  const ann = discord.createUser();
  const sent = await (await channelOf(channel.id)).send('one');
  await sent.edit(`two ${ann}`);
  const [stored] = discord.messagesIn(channel);
  expect(stored?.content).toBe(`two ${ann}`);
  expect(stored?.edits.map((edit) => edit.before.content)).toEqual(['one']);
  expect(stored?.pings).toEqual([]);
  await sent.delete();
  expect(discord.messagesIn(channel)).toEqual([]);
  expect(stored?.deleted).toBe(true);
});

test('the same enforced nonce makes one message only', async () => {
  const { discord } = scene;
  const target = await channelOf(discord.guild.channel.id);
  const first = await target.send({ content: 'a', nonce: '1', enforceNonce: true });
  const second = await target.send({ content: 'a', nonce: '1', enforceNonce: true });
  await target.send({ content: 'a', nonce: '1' });
  expect(second.id).toBe(first.id);
  expect(discord.messagesIn(discord.guild.channel)).toHaveLength(2);
});

test('files arrive', async () => {
  const target = await channelOf(scene.discord.guild.channel.id);
  await target.send({ files: [{ attachment: Buffer.from('text'), name: 'a.txt' }] });
  expect(scene.discord.messagesIn(scene.discord.guild.channel)[0]?.attachments[0]?.['filename']).toBe('a.txt');
});

test('errors carry the status and code of Discord', async () => {
  const { discord, client } = scene;
  const { channel } = discord.guild;
  const ann = discord.createUser({ canBeMessaged: false });
  const target = await channelOf(channel.id);
  await expect(target.send(' ')).rejects.toMatchObject({ status: 400, code: 50006 });
  await expect(target.send('x'.repeat(2001))).rejects.toMatchObject({ status: 400, code: 50035 });
  await expect(target.messages.fetch('1')).rejects.toMatchObject({ status: 404, code: 10008 });
  await expect(client.channels.fetch('1')).rejects.toMatchObject({ status: 404, code: 10003 });
  await expect(client.users.send(ann.id, 'x')).rejects.toMatchObject({ status: 403, code: 50007 });
  await expect(target.send({ content: 'x', reply: { messageReference: '1' } })).rejects.toMatchObject({ code: 50035 });
  channel.missingPermission = true;
  await expect(target.send('x')).rejects.toMatchObject({ status: 403, code: 50013 });
  channel.missingAccess = true;
  await expect(target.send('x')).rejects.toMatchObject({ status: 403, code: 50001 });
  const wrong = clientOf(discord);
  await expect(wrong.rest.setToken('wrong').get('/users/@me')).rejects.toMatchObject({ status: 401 });
});

test('typing is counted, and requests are recorded without the token', async () => {
  const { discord } = scene;
  await (await channelOf(discord.guild.channel.id)).sendTyping();
  expect(discord.guild.channel.typings).toBe(1);
  const last = discord.requests.at(-1);
  expect(last).toMatchObject({ method: 'POST', path: `/channels/${discord.guild.channel.id}/typing`, status: 204 });
  expect(last?.authorized).toBe(true);
  expect(JSON.stringify(discord.requests)).not.toContain(discord.token);
});

test('people edit and delete, webhooks and Discord itself speak', async () => {
  const { discord, client } = scene;
  const ann = discord.createUser();
  const said = ann.say(discord.guild.channel, `${discord.bot} a`);
  ann.say(discord.guild.channel, '', { type: MessageType.UserJoin });
  ann.say(discord.guild.channel, 'x', { webhook: true });
  await discord.until(() => heard.length === 3);
  expect(heard.map((message) => [message.system, message.webhookId])).toEqual([
    [false, null],
    [true, null],
    [false, ann.id],
  ]);
  const changes: string[] = [];
  client.on(Events.MessageUpdate, (_, message) => void changes.push(`${message.content}`));
  client.on(Events.MessageDelete, () => void changes.push('gone'));
  ann.edit(said, `${discord.bot} b`);
  ann.delete(said);
  await discord.until(() => changes.length === 2);
  expect(changes).toEqual([`${discord.bot} b`, 'gone']);
  await expect(heard[0]?.reply('too late')).rejects.toMatchObject({ code: 50035 });
});

test('threads are channels too, and without its intent an event does not come', async () => {
  const { discord } = scene;
  const ann = discord.createUser();
  const thread = discord.guild.createThread();
  const deaf = await ready(clientOf(discord, { intents: [GatewayIntentBits.Guilds] }), discord.token);
  const overheard: Message[] = [];
  deaf.on(Events.MessageCreate, (message) => void overheard.push(message));
  ann.say(thread, `${discord.bot}`);
  await discord.until(() => heard.length === 1);
  expect(heard[0]?.channel.isThread()).toBe(true);
  await heard[0]?.reply('here');
  expect(discord.messagesIn(thread)).toHaveLength(2);
  expect(overheard).toEqual([]);
  await deaf.destroy();
});
