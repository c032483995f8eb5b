// Who is let in: whoever has the address, by this computer's name, with forms of the page itself.
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type InboxPage, startPage } from '../../../src/inbox/page/server.ts';
import { InboxSession } from '../../../src/inbox/session.ts';
import { OperatorError } from '../../../src/runtime/operator-error.ts';
import { BICYCLES } from '../../support/bicycles.ts';
import { ROOT } from '../../support/bot.ts';
import { miss } from '../kept.ts';

const session = new InboxSession({
  folder: BICYCLES,
  cacheFolder: join(ROOT, '.cache/bicycles'),
  dataFolder: '/nowhere/data',
  questionsFolder: '/nowhere',
  kept: async () => ({ version: 1, misses: [miss('who rings the bells')], ratings: [] }),
});

let page: InboxPage;

beforeAll(async () => {
  page = await startPage(session);
});

afterAll(() => page.close());

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** fetch would not let a host be named. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, page.url), { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

it('listens on this computer only, and shows the inbox to who has the address', async () => {
  expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/u);
  const { status, headers, body } = await ask('');
  expect(status).toBe(200);
  expect(body).toContain('who rings the bells');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringMatching(/^default-src 'none';/u),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});

test.each([
  ['no token', '/', {}, 404],
  ['another token', '/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/', {}, 404],
  ['a longer one', `/${'A'.repeat(500)}/`, {}, 404],
  ['a style sheet without a token', '/style.css', {}, 404],
  ["another site's name", '', { host: 'evil.example' }, 403],
  ["this address by another site's name", '', { host: 'evil.example:80' }, 403],
])('is refused: %s', async (_, path, headers, status) => {
  const reply = await ask(path, headers);
  expect(reply.status).toBe(status);
  expect(reply.body).not.toContain('bells');
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test.each([
  ['of another site', { origin: 'https://evil.example' }],
  ['of nobody', {}],
  ['of what hides where it comes from', { origin: 'null' }],
])('a form %s is refused', async (_, headers) => {
  const reply = await ask('group/x', { ...FORM, ...headers }, 'POST', 'action=ignore&key=a');
  expect(reply.status).toBe(403);
});

test('a form of its own is taken, and told what it lacks', async () => {
  const origin = new URL(page.url).origin;
  const listed = await ask('');
  const [, path = ''] = /href="(group\/[^"]+)"/u.exec(listed.body) ?? [];
  const reply = await ask(path, { ...FORM, origin }, 'POST', 'action=question&entry=lanes');
  expect(reply.status).toBe(422);
  expect(reply.body).toContain('Write at least one question.');
});

it('takes no other methods, and no more than a form of some hundred questions', async () => {
  expect((await ask('', {}, 'DELETE')).status).toBe(405);
  const origin = new URL(page.url).origin;
  expect((await ask('group/x', { ...FORM, origin }, 'POST', `a=${'b'.repeat(2_000_000)}`)).status).toBe(413);
});

test.each(['group/new%3Agone', 'group/%E0%A4%A', 'proposals/7', 'proposals/7/status', 'nothing'])(
  'what is not there is told so: %s',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

it('says so where something else listens on the port that was named', async () => {
  const { port } = new URL(page.url);
  await expect(startPage(session, Number(port))).rejects.toThrow(
    new OperatorError(
      `The page cannot listen on port ${port}: something else listens there. Leave --port out, or name another.`,
    ),
  );
});
