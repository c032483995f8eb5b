import { afterEach, expect, test } from 'vitest';
import { appOf, type Stage, stage } from './test-client.ts';

let scene: Stage;

afterEach(() => scene.end());

for (const http of [false, true]) {
  const mode = http ? 'HTTP' : 'Socket Mode';

  test(`${mode}: a mention is answered in its thread`, async () => {
    scene = await stage({
      http,
      listeners: (app) =>
        app.event('app_mention', async ({ event, say }) => {
          await say({ text: `heard ${event.text}`, thread_ts: event.ts });
        }),
    });
    const { slack } = scene;
    const ann = slack.createUser({ name: 'Ann' });
    const said = ann.mention(slack.channel, 'hello');
    const [reply] = await slack.until(() => slack.repliesTo(said).length === 1 && slack.repliesTo(said));
    expect(reply?.text).toBe(`heard ${slack.bot} hello`);
    expect(reply?.author).toBe(slack.bot.user);
    expect(await said.deliveries[0]?.acknowledged).toBe(true);
  });

  test(`${mode}: a command is answered in its acknowledgement, and a button through the response_url`, async () => {
    const button = {
      type: 'button',
      action_id: 'more',
      text: { type: 'plain_text', text: 'More' },
      value: '1',
    } as const;
    scene = await stage({
      http,
      listeners: (app) => {
        app.command('/ask', ({ ack, command }) =>
          ack({ text: `asked ${command.text}`, blocks: [{ type: 'actions', elements: [button] }] }),
        );
        app.action('more', async ({ ack, respond, action }) => {
          await ack();
          await respond({ text: `more ${'value' in action ? action.value : ''}`, replace_original: true });
        });
      },
    });
    const { slack } = scene;
    const ann = slack.createUser();
    const asked = ann.command('/ask', 'what?', { in: slack.channel });
    expect(await asked.acknowledged).toBe(true);
    const shown = await asked.response();
    expect(shown.text).toBe('asked what?');
    expect(shown.ephemeralFor).toBe(ann);
    const clicked = await ann.click(shown, 'more').response();
    expect(clicked.text).toBe('more 1');
    expect(slack.ephemeralsFor(ann)).toHaveLength(1);
  });
}

test('a wrong token ends the start with one clear error', async () => {
  scene = await stage();
  const app = appOf(scene.slack, { token: 'xoxb-wrong' });
  await expect(app.init()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
});

test('closing ends all waiting', async () => {
  scene = await stage({ listeners: (app) => app.command('/quiet', ({ ack }) => ack()) });
  const { slack } = scene;
  const ann = slack.createUser();
  const quiet = ann.command('/quiet');
  await quiet.acknowledged;
  const unheard = ann.command('/unheard');
  const waiting = Promise.allSettled([quiet.response(), unheard.response(), unheard.modal()]);
  await slack.close();
  expect((await waiting).map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await unheard.acknowledged).toBe(false);
});
