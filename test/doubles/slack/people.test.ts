import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

beforeEach(async () => {
  scene = await stage();
});

afterEach(() => scene.end());

function failure(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error) => error.data.error);
}

test('users tell their language when asked for it', async () => {
  const { slack, app } = scene;
  const ann = slack.createUser({ name: 'Ann', locale: 'fr-FR' });
  const { user } = await app.client.users.info({ user: ann.id, include_locale: true });
  expect(user).toMatchObject({ id: ann.id, real_name: 'Ann', locale: 'fr-FR', is_bot: false });
  expect((await app.client.users.info({ user: ann.id })).user?.locale).toBeUndefined();
  expect(await failure(app.client.users.info({ user: 'U0' }))).toBe('user_not_found');
  expect(await failure(app.client.users.info({ user: slack.createUser({ team: slack.createTeam() }).id }))).toBe(
    'user_not_found',
  );
  const { bot } = await app.client.bots.info({ bot: slack.bot.id });
  expect(bot).toMatchObject({ user_id: slack.bot.userId, app_id: slack.appId });
});

test('users tell what they are in the workspace', async () => {
  const { slack, app } = scene;
  const told = async (role?: 'admin' | 'owner') => {
    const { user } = await app.client.users.info({ user: slack.createUser(role && { role }).id });
    return [user?.is_admin, user?.is_owner, user?.is_primary_owner];
  };
  expect(await Promise.all([told(), told('admin'), told('owner')])).toEqual([
    [false, false, false],
    [true, false, false],
    [true, true, false],
  ]);
});

test('conversations are opened, looked at and read', async () => {
  const { slack, app } = scene;
  const ann = slack.createUser();
  const { channel } = await app.client.conversations.open({ users: ann.id });
  expect(channel?.id).toBe(slack.dmChannel(ann).id);
  const first = ann.say(slack.channel, 'one');
  ann.say(slack.channel, 'two', { thread: first });
  ann.say(slack.channel, 'three');
  const id = slack.channel.id;
  expect((await app.client.conversations.info({ channel: id })).channel).toMatchObject({ id, is_member: true });
  const history = await app.client.conversations.history({ channel: id, limit: 1 });
  expect(history).toMatchObject({ has_more: true, messages: [{ text: 'three' }] });
  const { messages } = await app.client.conversations.replies({ channel: id, ts: first.ts });
  expect(messages?.map((message) => message.text)).toEqual(['one', 'two']);
  const { permalink } = await app.client.chat.getPermalink({ channel: id, message_ts: first.ts });
  expect(permalink).toContain(id);
});

test('a reaction is added once', async () => {
  const { slack, app } = scene;
  const said = slack.createUser().say(slack.channel, 'x');
  const about = { channel: slack.channel.id, timestamp: said.ts };
  await app.client.reactions.add({ ...about, name: 'eyes' });
  expect(await failure(app.client.reactions.add({ ...about, name: 'eyes' }))).toBe('already_reacted');
  expect(await failure(app.client.reactions.add({ ...about, name: 'no such' }))).toBe('invalid_name');
  expect([...(said.reactions.get('eyes') ?? [])]).toEqual([slack.bot.user]);
});

test('only members of a channel get ephemeral messages', async () => {
  const { slack, app } = scene;
  const ann = slack.createUser();
  const channel = slack.createChannel();
  const post = () => app.client.chat.postEphemeral({ channel: channel.id, user: ann.id, text: 'x' });
  expect(await failure(post())).toBe('user_not_in_channel');
  ann.say(channel, 'here I am');
  await post();
  expect(slack.ephemeralsFor(ann)).toHaveLength(1);
});

test('prompts are shown in the agent view, without a thread only', async () => {
  const { slack, app } = scene;
  const ann = slack.createUser();
  const channel = slack.dmChannel(ann);
  const prompts: [{ title: string; message: string }] = [{ title: 'a', message: 'b' }];
  const suggest = (more: object) =>
    failure(app.client.assistant.threads.setSuggestedPrompts({ channel_id: channel.id, prompts, ...more }));
  expect(await suggest({ thread_ts: ann.dm('x').ts })).toMatchObject({ ok: true });
  expect(channel.prompts).toBeNull();
  await suggest({ title: 'Try' });
  expect(channel.prompts).toEqual({ title: 'Try', prompts, threadTs: null });
  expect(await suggest({ prompts: Array.from({ length: 5 }, () => prompts[0]) })).toBe('invalid_arguments');
});

test('a status lasts until the bot speaks', async () => {
  const { slack, app } = scene;
  const said = slack.createUser().dm('x');
  const { id } = said.channel;
  const about = { channel_id: id, thread_ts: said.ts };
  await app.client.assistant.threads.setStatus({ ...about, status: 'is thinking…' });
  await app.client.assistant.threads.setTitle({ ...about, title: 'About x' });
  expect(said.channel.statuses.get(said.ts)).toBe('is thinking…');
  expect(said.channel.titles.get(said.ts)).toBe('About x');
  await app.client.chat.postMessage({ channel: id, thread_ts: said.ts, text: 'y' });
  expect(said.channel.statuses.size).toBe(0);
});

test('a bot is told to which workspace it belongs', async () => {
  const { slack, app } = scene;
  const team = slack.createTeam({ name: 'Other Co' });
  const token = slack.tokenOf(team);
  expect(await app.client.auth.test({ token })).toMatchObject({ team: 'Other Co', user_id: team.bot.userId });
  expect(await app.client.auth.test()).toMatchObject({ team_id: slack.team.id });
});
