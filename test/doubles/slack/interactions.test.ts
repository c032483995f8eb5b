import type { types } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

afterEach(() => scene.end());

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}

const option = (value: string) => ({ text: plain(value), value });

const blocks: types.KnownBlock[] = [
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Go'), value: 'v' },
      { type: 'static_select', action_id: 'pick', options: [option('a'), option('b')] },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'fb',
        positive_button: { text: plain('Good'), value: 'up' },
        negative_button: { text: plain('Bad'), value: 'down' },
      },
    ],
  },
];

type Body = { actions: Record<string, unknown>[]; message?: unknown; container: { is_ephemeral: boolean } };

/** An app that keeps the bodies of block actions, and has one message up. */
async function withMessage() {
  const bodies: Body[] = [];
  scene = await stage({
    listeners: (app) =>
      app.action(/./, async ({ ack, body }) => {
        await ack();
        bodies.push(body as unknown as Body);
      }),
  });
  const { slack, app } = scene;
  await app.client.chat.postMessage({ channel: slack.channel.id, text: 'x', blocks });
  const message = slack.messagesIn(slack.channel)[0] ?? expect.fail();
  return { slack, app, bodies, message, ann: slack.createUser() };
}

test('buttons, menus and feedback buttons of a message', async () => {
  const { bodies, message, ann } = await withMessage();
  expect(await ann.click(message, 'go').acknowledged).toBe(true);
  await ann.click(message, ({ type, value }) => type === 'button' && value === 'v').acknowledged;
  await ann.select(message, 'pick', 'b').acknowledged;
  await ann.click(message, 'fb', { value: 'down' }).acknowledged;
  expect(bodies.map((body) => body.actions[0])).toMatchObject([
    { type: 'button', action_id: 'go', value: 'v', block_id: message.blocks[0]?.['block_id'] },
    { type: 'button' },
    { type: 'static_select', selected_option: { value: 'b' } },
    { type: 'feedback_buttons', value: 'down', text: { text: 'Bad' } },
  ]);
  expect(bodies[0]?.message).toMatchObject({ ts: message.ts, text: 'x' });
});

test('what is not there cannot be used, unless forged', async () => {
  const { slack, app, bodies, message, ann } = await withMessage();
  expect(() => ann.click(message, 'none')).toThrow('no element none');
  expect(() => ann.click(message, 'pick')).toThrow('no button');
  expect(() => ann.select(message, 'pick', 'c')).toThrow('no option c');
  expect(() => ann.click(message, 'fb', { value: 'sideways' })).toThrow('no feedback button');
  expect(() => ann.click(message, 'go', { value: 'other' })).toThrow('its own value');
  await ann.click(message, 'none', { forged: true, value: 'evil' }).acknowledged;
  await ann.click(message, 'go', { forged: true, value: 'evil' }).acknowledged;
  expect(bodies.map((body) => body.actions[0]?.['value'])).toEqual(['evil', 'evil']);
  await app.client.chat.delete({ channel: slack.channel.id, ts: message.ts });
  expect(() => ann.click(message, 'go')).toThrow('deleted');
});

test('ephemeral messages are seen by one, and not sent along', async () => {
  const { slack, app, bodies, ann } = await withMessage();
  await app.client.chat.postEphemeral({ channel: slack.channel.id, user: ann.id, text: 'x', blocks });
  const [own] = slack.ephemeralsFor(ann);
  expect(slack.messagesIn(slack.channel)).toHaveLength(1);
  expect(() => slack.createUser().click(own ?? expect.fail(), 'go')).toThrow('does not see');
  await ann.click(own ?? expect.fail(), 'go').acknowledged;
  expect(bodies[0]?.container.is_ephemeral).toBe(true);
  expect(bodies[0]?.message).toBeUndefined();
});

test('a click that nobody acknowledges fails for the user', async () => {
  scene = await stage({ options: { deadline: 30 } });
  const { slack, app } = scene;
  await app.client.chat.postMessage({ channel: slack.channel.id, text: 'x', blocks });
  const clicked = slack.createUser().click(slack.messagesIn(slack.channel)[0] ?? expect.fail(), 'go');
  expect(await clicked.acknowledged).toBe(false);
  expect(clicked.error).toBe('operation_timeout');
  await expect(clicked.response()).rejects.toThrow('operation_timeout');
});

test('the acknowledgement of a command may show nothing, everybody something, or be wrong', async () => {
  scene = await stage({
    options: { commands: ['/ask'], patience: 10 },
    listeners: (app) =>
      app.command('/ask', async ({ ack, command }) => {
        if (command.text === 'nothing') await ack();
        else if (command.text === 'all') await ack({ text: 'all', response_type: 'in_channel' });
        else if (command.text === 'wrong') await ack({ text: 'x', blocks: [{ type: 'nonsense' }] });
        else await ack(`you are in ${command.channel_name}`);
      }),
  });
  const { slack } = scene;
  const ann = slack.createUser();
  const nothing = ann.command('/ask', 'nothing');
  expect(await nothing.acknowledged).toBe(true);
  await expect(nothing.response()).rejects.toThrow('not within 10 ms');
  expect((await ann.command('/ask', 'all').response()).ephemeral).toBe(false);
  const wrong = ann.command('/ask', 'wrong');
  expect(await wrong.acknowledged).toBe(true);
  expect(wrong.error).toBe('invalid_blocks');
  const direct = await ann.command('/ask', '', { in: 'dm' }).response();
  expect(direct.text).toBe('you are in directmessage');
  expect(direct.channel).toBe(slack.dmChannel(ann));
  expect(() => ann.command('/other')).toThrow('no command');
});

test('a response_url is good five times, and for a while', async () => {
  scene = await stage({ listeners: (app) => app.command('/ask', ({ ack }) => ack()) });
  const { slack } = scene;
  const ann = slack.createUser();
  const asked = ann.command('/ask');
  const answer = (body: object, handle = asked) =>
    fetch(handle.responseUrl ?? '', { method: 'POST', body: JSON.stringify(body), headers: json });
  const json = { 'content-type': 'application/json' };
  for (const text of ['1', '2', '3', '4']) expect((await answer({ text })).status).toBe(200);
  expect((await answer({})).status).toBe(400);
  expect((await answer({ text: '6' })).status).toBe(404);
  expect(asked.messages.map((message) => message.text)).toEqual(['1', '2', '3', '4']);
  await scene.end();
  scene = await stage({ options: { responseLifetime: -1 } });
  const late = scene.slack.createUser().command('/ask');
  expect((await answer({ text: 'x' }, late)).status).toBe(404);
});

test('a response_url replaces, deletes and shares', async () => {
  const button = { type: 'button', text: plain('x') } as const;
  const own = [
    {
      type: 'actions' as const,
      elements: [
        { ...button, action_id: 'a' },
        { ...button, action_id: 'b' },
      ],
    },
  ];
  scene = await stage({
    listeners: (app) => {
      app.command('/ask', ({ ack }) => ack({ text: 'secret', blocks: own }));
      app.action('a', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'replaced', blocks: own, replace_original: true });
      });
      app.action('b', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true, response_type: 'in_channel', text: 'shared' });
      });
    },
  });
  const { slack } = scene;
  const ann = slack.createUser();
  const shown = await ann.command('/ask').response();
  expect(await ann.click(shown, 'a').response()).toBe(shown);
  expect(shown.text).toBe('replaced');
  const shared = await ann.click(shown, 'b').response();
  expect(shared.ephemeral).toBe(false);
  expect(shown.deleted).toBe(true);
  expect(slack.messagesIn(slack.channel).map((message) => message.text)).toEqual(['shared']);
});
