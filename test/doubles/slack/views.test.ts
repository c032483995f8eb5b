import type { types, ViewResponseAction } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

afterEach(() => scene.end());

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}

const input: types.KnownBlock = {
  type: 'input',
  block_id: 'why',
  label: plain('Why?'),
  element: { type: 'plain_text_input', action_id: 'reason', max_length: 10 },
};

const modal = (title: string, more: object = {}): types.ModalView => ({
  type: 'modal',
  callback_id: title,
  title: plain(title),
  submit: plain('Send'),
  blocks: [input],
  ...more,
});

const button = { type: 'button', action_id: 'open', text: plain('Open') } as const;
const home: types.HomeView = { type: 'home', blocks: [{ type: 'actions', elements: [button] }] };

const answers: Record<string, ViewResponseAction> = {
  bad: { response_action: 'errors', errors: { why: 'Bad' } },
  push: { response_action: 'push', view: modal('second') },
  update: { response_action: 'update', view: modal('third') },
  clear: { response_action: 'clear' },
};

async function arrive(options = {}): Promise<string[]> {
  const heard: string[] = [];
  scene = await stage({
    options,
    listeners: (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        heard.push(`${event.tab}`);
        if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home });
      });
      app.action('open', async ({ ack, body, client }) => {
        await ack();
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal('first') });
      });
      app.view('first', async ({ ack, view, body }) => {
        const reason = view.state.values['why']?.['reason']?.value ?? '';
        await ack(answers[reason]);
        heard.push(`${body.user.id} ${reason}`);
      });
      app.view({ type: 'view_closed' }, ({ ack }) => ack());
    },
  });
  return heard;
}

async function opened() {
  const { slack } = scene;
  const ann = slack.createUser();
  ann.openHome();
  const view = await slack.until(() => slack.homeOf(ann));
  return { slack, ann, view: await ann.click(view, 'open').modal() };
}

test('the Home tab is published, and opens a modal', async () => {
  const heard = await arrive();
  const { slack, ann, view } = await opened();
  expect(slack.modalOf(ann)).toBe(view);
  expect(view.callbackId).toBe('first');
  ann.openMessages();
  await slack.until(() => heard.includes('messages'));
  const sent = ann.submit(view, { reason: 'good' });
  expect(await sent.acknowledged).toBe(true);
  expect(slack.modalOf(ann)).toBeNull();
  await slack.until(() => heard.includes(`${ann.id} good`));
});

test('a submission is answered with errors, another view, or one upon it', async () => {
  await arrive();
  const { slack, ann, view } = await opened();
  await ann.submit(view, { reason: 'bad' }).acknowledged;
  expect(view.errors).toEqual({ why: 'Bad' });
  const second = await ann.submit(view, { reason: 'push' }).modal();
  expect(second.previous).toBe(view);
  expect(slack.modalOf(ann)).toBe(second);
  expect(ann.close(second)).toBeNull();
  await ann.submit(view, { reason: 'update' }).modal();
  expect(slack.modalOf(ann)?.callbackId).toBe('third');
});

test('forms are filled in within their limits', async () => {
  await arrive();
  const { ann, view } = await opened();
  expect(() => ann.submit(view)).toThrow('required');
  expect(() => ann.submit(view, { reason: 'x'.repeat(11) })).toThrow('0 to 10 characters');
  expect(() => ann.submit(view, { other: 'x' })).toThrow('no input other');
  await ann.submit(view, { reason: 'clear' }).acknowledged;
  expect(() => ann.submit(view, { reason: 'x' })).toThrow('closed');
});

test('a trigger opens one modal, and soon', async () => {
  await arrive();
  const open = (trigger_id: string, view: types.View = modal('x')) =>
    scene.app.client.views.open({ trigger_id, view }).catch((error) => error.data.error);
  const asked = scene.slack.createUser().globalShortcut('x');
  expect(await open(asked.triggerId)).toMatchObject({ ok: true });
  expect(await open(asked.triggerId)).toBe('exchanged_trigger_id');
  expect(await open('none')).toBe('invalid_trigger_id');
  await scene.end();
  await arrive({ triggerLifetime: -1 });
  const late = scene.slack.createUser().globalShortcut('x');
  expect(await open(late.triggerId)).toBe('expired_trigger_id');
});

test('views are refused, missed and overtaken', async () => {
  await arrive();
  const { slack, ann, view } = await opened();
  const { client } = scene.app;
  const failure = (call: Promise<unknown>) => call.catch((error) => error.data.error);
  const bad = { ...home, blocks: [{ type: 'nonsense' }] };
  expect(await failure(client.views.publish({ user_id: ann.id, view: bad }))).toBe('invalid_arguments');
  expect(await failure(client.views.publish({ user_id: 'U0', view: home }))).toBe('user_not_found');
  expect(await failure(client.views.update({ view_id: 'V0', view: modal('x') }))).toBe('not_found');
  const stale = { view_id: view.id, hash: 'stale', view: modal('x') };
  expect(await failure(client.views.update(stale))).toBe('hash_conflict');
  await client.views.update({ view_id: view.id, hash: view.hash, view: modal('new', { notify_on_close: true }) });
  expect(view.callbackId).toBe('new');
  expect(view.updates).toBe(1);
  expect(await ann.close(view)?.acknowledged).toBe(true);
  expect(slack.modalOf(ann)).toBeNull();
});

test('a shortcut on a message carries it', async () => {
  await arrive();
  const { slack, app } = scene;
  app.shortcut({ callback_id: 'explain', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
    await ack();
    await respond(`about ${shortcut.message.text}`);
  });
  const ann = slack.createUser();
  const said = slack.createUser().say(slack.channel, 'this');
  const shown = await ann.shortcut('explain', said).response();
  expect(shown.text).toBe('about this');
  expect(shown.ephemeralFor).toBe(ann);
});
