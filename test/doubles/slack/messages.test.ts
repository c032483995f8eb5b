import { afterEach, beforeEach, expect, test } from 'vitest';
import { typed } from './model/mentions.ts';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;
let heard: Record<string, unknown>[];

const events = ['app_mention', 'message.im', 'message.channels', 'message.groups', 'reaction_added'];

beforeEach(async () => {
  heard = [];
  scene = await stage({
    options: { events },
    listeners: (app) => {
      const hear = async ({ event }: { event: object }) => void heard.push({ ...event });
      app.event('app_mention', hear);
      app.event('message', hear);
      app.event('reaction_added', hear);
    },
  });
});

afterEach(() => scene.end());

test('a mention comes twice when the app hears all messages too', async () => {
  const { slack } = scene;
  const said = slack.createUser().mention(slack.channel, 'x');
  await slack.until(() => heard.length === 2);
  expect(heard.map((event) => event['type']).sort()).toEqual(['app_mention', 'message']);
  expect(heard.every((event) => event['ts'] === said.ts)).toBe(true);
  const ids = said.deliveries.map((delivery) => delivery.body['event_id']);
  expect(new Set(ids).size).toBe(2);
});

test('direct messages, and none where the bot is not', async () => {
  const { slack } = scene;
  const ann = slack.createUser();
  const said = ann.dm(`${slack.bot} hello`);
  expect(ann.mention(slack.createChannel({ member: false }), 'x').deliveries).toEqual([]);
  await slack.until(() => heard.length === 1);
  expect(heard[0]).toMatchObject({ type: 'message', channel_type: 'im', channel: said.channel.id, user: ann.id });
});

test('edits, deletions, files, reactions and other bots', async () => {
  const { slack } = scene;
  const ann = slack.createUser();
  const said = ann.say(slack.channel, 'one');
  ann.edit(said, `${slack.bot} two`);
  ann.react(said, 'eyes');
  ann.delete(said);
  ann.upload('dm', 'see', { name: 'a.txt' });
  slack.createUser({ bot: true }).say(slack.channel, 'beep');
  await slack.until(() => heard.length === 7);
  expect(heard.map((event) => [event['type'], event['subtype']])).toEqual([
    ['message', undefined],
    ['message', 'message_changed'],
    ['app_mention', undefined],
    ['reaction_added', undefined],
    ['message', 'message_deleted'],
    ['message', 'file_share'],
    ['message', undefined],
  ]);
  expect(heard[1]).toMatchObject({ previous_message: { text: 'one' }, message: { text: `${slack.bot} two` } });
  expect(heard[6]?.['bot_id']).toMatch(/^B/);
  expect(() => slack.createUser().edit(said, 'x')).toThrow('what others wrote');
});

test('replies are in the thread of the first message', async () => {
  const { slack } = scene;
  const ann = slack.createUser();
  const first = ann.say(slack.channel, 'first');
  const second = ann.say(slack.channel, 'second', { thread: first });
  const third = ann.mention(slack.channel, 'third', { thread: second });
  expect([second.threadTs, third.threadTs]).toEqual([first.ts, first.ts]);
  expect(slack.repliesTo(first)).toEqual([second, third]);
  await slack.until(() => heard.length === 4);
  expect(heard.at(-1)).toMatchObject({ thread_ts: first.ts, parent_user_id: ann.id });
});

test("the bot's own messages come back, and Bolt drops them", async () => {
  const { slack, app } = scene;
  await app.client.chat.postMessage({ channel: slack.createUser().id, text: 'x' });
  expect(await slack.deliveries[0]?.acknowledged).toBe(true);
  expect(slack.deliveries[0]?.body['event']).toMatchObject({ bot_id: slack.bot.id, user: slack.bot.userId });
  expect(heard).toEqual([]);
});

test('who is notified: mentions in the text and in mrkdwn, whatever else only if asked for', async () => {
  const { slack, app } = scene;
  const ann = slack.createUser();
  const channel = slack.channel.id;
  const all = `${ann} <!here> <!channel|x> <!everyone> <!subteam^S1|g>`;
  const mrkdwn = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: `${ann}` } }];
  const plain = [{ type: 'section' as const, text: { type: 'plain_text' as const, text: `${ann} <!here>` } }];
  await app.client.chat.postMessage({ channel, text: all });
  await app.client.chat.postMessage({ channel, text: 'x', blocks: mrkdwn });
  await app.client.chat.postMessage({ channel, text: 'x', blocks: plain });
  await app.client.chat.postMessage({ channel, text: typed(all) });
  await app.client.chat.postMessage({ channel, text: `@here @${ann.handle}` });
  await app.client.chat.postMessage({ channel, text: `@here @${ann.handle}`, link_names: true });
  await app.client.chat.postEphemeral({ channel, user: ann.id, text: all });
  const notified = slack.messagesIn(slack.channel).map((message) => message.notified);
  expect(notified).toEqual([[ann.id, 'here', 'channel', 'everyone', 'S1'], [ann.id], [], [], [], ['here', ann.id]]);
  expect(slack.ephemeralsFor(ann)[0]?.notified).toEqual([ann.id]);
});

test('unfurling as asked for, else as for apps; blocks stay when only the text changes', async () => {
  const { slack, app } = scene;
  const channel = slack.channel.id;
  const blocks = [{ type: 'divider' as const }];
  const { ts = '' } = await app.client.chat.postMessage({ channel, text: 'x', unfurl_media: false, blocks });
  await app.client.chat.postMessage({ channel, text: 'x', unfurl_links: true });
  const [first, second] = slack.messagesIn(slack.channel);
  expect([first?.unfurls, second?.unfurls]).toEqual([
    { links: false, media: false },
    { links: true, media: true },
  ]);
  await app.client.chat.update({ channel, ts, text: 'y' });
  expect(first?.blocks).toHaveLength(1);
  await app.client.chat.update({ channel, ts, text: `y ${slack.createUser()}`, blocks: [] });
  expect(first?.blocks).toEqual([]);
  expect(first?.notified).toHaveLength(1);
});

test('any event can be sent, and sent again under its id', async () => {
  const { slack } = scene;
  const event = { type: 'reaction_added', user: slack.createUser().id, reaction: 'x', item: {}, event_ts: '1' };
  const first = slack.event(event, { id: 'Ev1' });
  expect(await first.acknowledged).toBe(true);
  expect(first.body['event_id']).toBe('Ev1');
  await slack.until(() => heard.length === 1);
});
