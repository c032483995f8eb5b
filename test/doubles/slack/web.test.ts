import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

beforeEach(async () => {
  scene = await stage();
});

afterEach(() => scene.end());

/** The error that a call is answered with. */
async function errorOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return (error as { data?: { error?: string } } | null)?.data?.error ?? error;
}

function post(body: { channel: string; text?: string; thread_ts?: string; token?: string }): Promise<unknown> {
  return scene.app.client.apiCall('chat.postMessage', { text: 'x', ...body });
}

async function raw(method: string, token: string, body: object = {}): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(`${scene.slack.url}${method}`, init)).json() as Promise<Record<string, unknown>>;
}

test('each method takes its kind of token only', async () => {
  const { slack } = scene;
  expect(await raw('auth.test', slack.appToken)).toMatchObject({ error: 'not_allowed_token_type' });
  expect(await raw('apps.connections.open', slack.botToken)).toMatchObject({ error: 'not_allowed_token_type' });
  expect(await raw('auth.test', 'xoxb-other')).toMatchObject({ error: 'invalid_auth' });
  expect(await raw('auth.test', '')).toMatchObject({ error: 'not_authed' });
  expect(await raw('nothing.such', slack.botToken)).toMatchObject({ ok: false, error: 'unknown_method' });
  expect(await raw('auth.test', slack.botToken)).toMatchObject({
    ok: true,
    user_id: slack.bot.userId,
    bot_id: slack.bot.id,
    team_id: slack.team.id,
  });
});

test('a token that was revoked, or whose app is gone, is told so', async () => {
  const { slack } = scene;
  const other = slack.createTeam();
  const third = slack.createTeam();
  const [first, second] = [slack.tokenOf(other), slack.tokenOf(third)];
  expect(await raw('auth.revoke', first, { test: true })).toMatchObject({ revoked: false });
  expect(await raw('auth.revoke', first)).toMatchObject({ revoked: true });
  expect(await raw('auth.test', first)).toMatchObject({ error: 'token_revoked' });
  slack.uninstall(third);
  expect(await raw('auth.test', second)).toMatchObject({ error: 'account_inactive' });
});

test('missing scopes are named', async () => {
  await scene.end();
  scene = await stage({ options: { scopes: ['commands'] } });
  const { slack } = scene;
  expect(await raw('chat.postMessage', slack.botToken)).toMatchObject({
    error: 'missing_scope',
    needed: 'chat:write',
    provided: 'commands',
  });
  expect(slack.createUser().mention(slack.channel, 'x').deliveries).toEqual([]);
});

test('places where the bot may not write', async () => {
  const { slack } = scene;
  const id = (options: object) => slack.createChannel(options).id;
  expect(await errorOf(post({ channel: 'C0' }))).toBe('channel_not_found');
  expect(await errorOf(post({ channel: id({ member: false }) }))).toBe('not_in_channel');
  expect(await errorOf(post({ channel: id({ private: true, member: false }) }))).toBe('channel_not_found');
  expect(await errorOf(post({ channel: id({ archived: true }) }))).toBe('is_archived');
  expect(await errorOf(post({ channel: id({ restricted: true }) }))).toBe('restricted_action');
  expect(await errorOf(post({ channel: id({ team: slack.createTeam() }) }))).toBe('channel_not_found');
  expect(await errorOf(post({ channel: slack.createUser().id }))).toBeNull();
});

test('messages that are none', async () => {
  const { slack } = scene;
  const channel = slack.channel.id;
  expect(await errorOf(post({ channel, text: '' }))).toBe('no_text');
  expect(await errorOf(post({ channel, text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
  expect(await errorOf(post({ channel, thread_ts: '1' }))).toBe('invalid_thread_ts');
  expect(await errorOf(post({ channel, thread_ts: '1000000000.000000' }))).toBe('thread_not_found');
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];
  const error = await scene.app.client.chat.postMessage({ channel, text: 'x', blocks }).catch((reason) => reason.data);
  expect(error).toMatchObject({
    error: 'invalid_blocks',
    response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
  });
  expect(await raw('chat.postMessage', slack.botToken, { channel, blocks: 'x' })).toMatchObject({
    error: 'invalid_blocks_format',
  });
});

test('only its own messages are changed and deleted by the bot', async () => {
  const { slack, app } = scene;
  const channel = slack.channel.id;
  const said = slack.createUser().say(slack.channel, 'mine');
  const own = await app.client.chat.postMessage({ channel, text: 'own' });
  const ts = own.ts ?? '';
  expect(await errorOf(app.client.chat.update({ channel, ts: said.ts, text: 'x' }))).toBe('cant_update_message');
  expect(await errorOf(app.client.chat.delete({ channel, ts: said.ts }))).toBe('cant_delete_message');
  expect(await errorOf(app.client.chat.update({ channel, ts: '1', text: 'x' }))).toBe('message_not_found');
  expect(await errorOf(app.client.chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
  await app.client.chat.update({ channel, ts, text: 'changed' });
  const message = slack.messagesIn(slack.channel)[1];
  expect(message?.text).toBe('changed');
  expect(message?.edits[0]?.before.text).toBe('own');
  await app.client.chat.delete({ channel, ts });
  expect(message?.deleted).toBe(true);
});

test('too many messages in one channel are answered with 429', async () => {
  await scene.end();
  scene = await stage({ options: { messagesPerSecond: 2, retryAfter: 0 } });
  const { slack } = scene;
  const other = slack.createChannel();
  await Promise.all([1, 2, 3].map(() => post({ channel: slack.channel.id })).map((call) => call.catch(() => {})));
  await post({ channel: other.id });
  const limited = slack.requests.filter((request) => request.status === 429);
  expect(limited.length).toBeGreaterThan(0);
  expect(limited[0]?.error).toBe('ratelimited');
});

test('a burst is taken before the pace counts', async () => {
  await scene.end();
  scene = await stage({ options: { messagesPerSecond: 0.001, burst: 3, retryAfter: 0 } });
  const { slack } = scene;
  for (let count = 0; count < 4; count++) await post({ channel: slack.channel.id }).catch(() => {});
  const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage');
  expect(posts.map(({ status }) => status).slice(0, 4)).toEqual([200, 200, 200, 429]);
});

test('requests are recorded without what is secret', async () => {
  const { slack } = scene;
  await raw('chat.postMessage', slack.botToken, { channel: slack.channel.id, text: 'x', token: slack.botToken });
  const last = slack.requests.at(-1);
  expect(last).toMatchObject({ method: 'chat.postMessage', status: 200, token: { kind: 'bot', right: true } });
  expect(slack.requests[0]).toMatchObject({ method: 'auth.test' });
  expect(slack.requests.some((request) => request.token.kind === 'app')).toBe(true);
  const all = JSON.stringify(slack.requests);
  expect(all).not.toContain(slack.botToken);
  expect(all).not.toContain(slack.appToken);
});
