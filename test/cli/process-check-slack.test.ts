// What `npm start -- --check-config` finds at Slack: scopes, clients and sockets.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { freePort } from '../adapters/discord/program.ts';
import { environmentOf as slackOf } from '../adapters/slack/process-environment.ts';
import type { FakeSlack } from '../doubles/slack/fake-slack.ts';
import { copyProgram } from '../support/process.ts';
import { checkOf, installOf, slackDouble } from './checking.ts';

const program = copyProgram();
afterAll(() => program.remove());
const check = (environment: Readonly<Record<string, string>>) => checkOf(program, environment);

const PAGE = 'https://api.slack.com/apps';

describe("Slack's tokens", () => {
  it('without the scopes that they need are told which', async () => {
    const slack = await slackDouble({ scopes: ['app_mentions:read', 'chat:write'] });
    const { code, lines } = await check(slackOf(slack, 'socket', 0));
    expect(lines).toContain(
      `wrong  Slack: the token in SLACK_BOT_TOKEN lacks the scopes commands, im:history. Open ${PAGE}, choose the app, replace its App Manifest by deploy/slack/manifest.json, then Install App → Reinstall.`,
    );
    expect(code).toBe(78);
  });

  it('of the app without its scope are told that', async () => {
    const slack = await slackDouble();
    const body = { ok: false, error: 'missing_scope', needed: 'connections:write', provided: 'authorizations:read' };
    slack.faults.always('apps.connections.open', { status: 200, body });
    const { code, lines } = await check(slackOf(slack, 'socket', 0));
    expect(lines).toContain(
      `wrong  The token lacks the scope connections:write. Open ${PAGE}, choose the app: the app-level token needs connections:write, the bot token the four scopes of the manifest; then install the app anew.`,
    );
    expect(code).toBe(78);
  });

  it.each([
    [
      'invalid_client_id',
      'SLACK_CLIENT_ID',
      '1.2',
      `Slack does not know the client. Open ${PAGE}, choose the app, then Basic Information → Client ID, and copy that into SLACK_CLIENT_ID.`,
    ],
    [
      'bad_client_secret',
      'SLACK_CLIENT_SECRET',
      'client-secret-of-nobody',
      `Slack refused the client's secret. Open ${PAGE}, choose the app, then Basic Information → Client Secret, and copy that into SLACK_CLIENT_SECRET.`,
    ],
  ])('of a client that Slack refuses with %s are told which', async (_, name, value, words) => {
    const slack = await slackDouble();
    const folder = join(program.folder, 'kept');
    const { code, lines } = await check({ ...installOf(slack, await freePort(), folder), [name]: value });
    expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([`wrong  ${words}`]);
    expect(code).toBe(78);
  });
});

/** Opens so many sockets of the app. */
async function occupy(slack: FakeSlack, count: number): Promise<void> {
  for (let open = 0; open < count; open += 1) {
    const headers = { authorization: `Bearer ${slack.appToken}` };
    const answer = await fetch(`${slack.url}apps.connections.open`, { method: 'POST', headers });
    const socket = new WebSocket(((await answer.json()) as { url: string }).url);
    onTestFinished(() => socket.terminate());
    await new Promise((resolve) => socket.once('message', resolve));
  }
}

describe("Slack's sockets", () => {
  it.each([
    [0, 0, "ok  Slack: none of the app's 10 sockets is in use."],
    [
      1,
      0,
      "note  Slack: 1 of the app's 10 sockets is in use: by this bot, if it runs already, or another process. Slack sends each event to one of them alone.",
    ],
    [
      10,
      1,
      "wrong  Slack: 10 of the app's 10 sockets are in use, and it takes no more. End other processes that have this SLACK_APP_TOKEN.",
    ],
  ])('of which %i are in use end the check with %i', async (count, exit, words) => {
    const slack = await slackDouble();
    await occupy(slack, count);
    const { code, lines } = await check(slackOf(slack, 'socket', 0));
    expect(lines).toContain(words);
    expect(code).toBe(exit);
    await slack.until(() => slack.socket.connections.length === count, undefined, 'ours to be gone');
  });

  it.each([
    {
      reason: 'link_disabled',
      line: `wrong  Slack closed the socket (link_disabled). Open ${PAGE}, choose the app, and turn Socket Mode → Enable Socket Mode on.`,
      exit: 78,
    },
    {
      reason: 'refresh_requested',
      line: 'wrong  Slack closed the socket (refresh_requested) before it let the bot in, as it does now and then. Try again.',
      exit: 1,
    },
  ])('that Slack ends at once for $reason are told so', async ({ reason, line, exit }) => {
    const slack = await slackDouble();
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    server.on('connection', (socket) => socket.send(JSON.stringify({ type: 'disconnect', reason })));
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    slack.faults.always('apps.connections.open', { status: 200, body: { ok: true, url } });
    const { code, lines } = await check(slackOf(slack, 'socket', 0));
    expect(lines).toContain(line);
    expect(code).toBe(exit);
  });

  it('that are let in nowhere are told why', async () => {
    const slack = await slackDouble();
    slack.socket.refuse();
    const { code, lines } = await check(slackOf(slack, 'socket', 0));
    expect(lines).toContain(
      'wrong  Slack cannot be reached: its server takes connections, and no WebSocket, as a proxy does that knows none. Have the WebSockets of Slack let through, and look at https://slack-status.com.',
    );
    expect(code).toBe(1);
  });
});
