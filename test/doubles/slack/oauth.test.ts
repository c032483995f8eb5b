import { App, HTTPReceiver, type Installation, MemoryInstallationStore } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { FakeSlack } from './fake-slack.ts';
import { hearing } from './test-client.ts';

let slack: FakeSlack;
let app: App;
let store: MemoryInstallationStore;
let installUrl: string;
let answers: string[];

async function arrive(tokenLifetime: number | null = null): Promise<void> {
  slack = await FakeSlack.start({ tokenLifetime });
  store = new MemoryInstallationStore();
  const logger = hearing([]);
  const clientOptions = { slackApiUrl: slack.url };
  const receiver = new HTTPReceiver({
    signingSecret: slack.signingSecret,
    clientId: slack.clientId,
    clientSecret: slack.clientSecret,
    stateSecret: 'a secret of the app',
    scopes: ['app_mentions:read', 'chat:write'],
    installationStore: store,
    logger,
    installerOptions: { directInstall: true, authorizationUrl: slack.authorizationUrl, clientOptions },
  });
  app = new App({ receiver, logger, clientOptions });
  app.event('app_mention', async ({ say }) => {
    await say('hello');
  });
  app.event('app_uninstalled', async ({ context }) => {
    answers.push(`gone ${context.teamId}`);
  });
  answers = [];
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const { port } = server.address() as { port: number };
  slack.connect(`http://127.0.0.1:${port}/slack/events`);
  installUrl = `http://127.0.0.1:${port}/slack/install`;
}

afterEach(async () => {
  await app.stop();
  await slack.close();
});

function installationOf(teamId: string): Promise<Installation> {
  const query = { teamId, enterpriseId: undefined, isEnterpriseInstall: false };
  return store.fetchInstallation(query) as Promise<Installation>;
}

test('two workspaces install it, each with a token of its own', async () => {
  await arrive();
  const teams = [slack.createTeam({ installed: false }), slack.createTeam({ installed: false })];
  for (const team of teams) {
    const ann = slack.createUser({ team });
    const done = await slack.install(ann, installUrl);
    expect(done.status).toBe(200);
    expect(done.scopes).toEqual(['app_mentions:read', 'chat:write']);
    expect((await installationOf(team.id)).bot?.token).toBe(slack.tokenOf(team));
    const said = ann.mention(team.channel, 'x');
    await slack.until(() => slack.messagesIn(team.channel).length === 2);
    expect(slack.messagesIn(team.channel)[1]?.author).toBe(team.bot.user);
    expect(await said.deliveries[0]?.acknowledged).toBe(true);
  }
  const [first, second] = teams.map((team) => slack.tokenOf(team));
  expect(first).not.toBe(second);
});

test('who says no, comes with another state or without the cookie is turned away', async () => {
  await arrive();
  const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
  expect((await slack.install(ann, installUrl, { deny: true })).status).toBe(500);
  expect((await slack.install(ann, installUrl, { state: 'forged' })).status).toBe(400);
  expect((await slack.install(ann, installUrl, { forgetCookies: true })).status).toBe(400);
  expect(ann.team.installed).toBe(false);
  expect(() => slack.tokenOf(ann.team)).toThrow('no good token');
});

test('a token that runs out is exchanged for another', async () => {
  await arrive(60);
  const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
  await slack.install(ann, installUrl);
  const first = slack.tokenOf(ann.team);
  ann.mention(ann.team.channel, 'x');
  await slack.until(() => slack.messagesIn(ann.team.channel).length === 2);
  expect(slack.tokenOf(ann.team)).not.toBe(first);
  expect((await installationOf(ann.team.id)).bot?.token).toBe(slack.tokenOf(ann.team));
});

test('codes and secrets are taken once, and by their owner only', async () => {
  await arrive();
  const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
  const { redirect } = await slack.install(ann, installUrl);
  const code = new URL(redirect).searchParams.get('code') ?? '';
  const access = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ client_id: slack.clientId, client_secret: slack.clientSecret, ...fields });
    const answer = await fetch(`${slack.url}oauth.v2.access`, { method: 'POST', body });
    return ((await answer.json()) as { error?: string }).error;
  };
  expect(await access({ code })).toBe('code_already_used');
  expect(await access({ code: 'x' })).toBe('invalid_code');
  expect(await access({ code, client_secret: 'x' })).toBe('bad_client_secret');
  expect(await access({ code, client_id: 'x' })).toBe('invalid_client_id');
  expect(await access({ grant_type: 'refresh_token', refresh_token: 'x' })).toBe('invalid_refresh_token');
  const all = JSON.stringify(slack.requests);
  expect(all).not.toContain(slack.clientSecret);
  expect(all).not.toContain(code);
});

test('an app that is removed hears of it, and of nothing after', async () => {
  await arrive();
  const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
  await slack.install(ann, installUrl);
  slack.uninstall(ann.team);
  await slack.until(() => answers.length === 1);
  expect(answers).toEqual([`gone ${ann.team.id}`]);
  expect(ann.mention(ann.team.channel, 'x').deliveries).toEqual([]);
  expect(() => ann.command('/ask')).toThrow('not installed');
});

test('a workspace that never installed it is not authorized', async () => {
  await arrive();
  const stranger = slack.createUser({ team: slack.createTeam() });
  const [delivery] = stranger.mention(stranger.team.channel, 'x').deliveries;
  await slack.until(() => delivery?.attempts.length);
  expect(delivery?.attempts[0]?.status).toBe(401);
});

test('a browser that comes to Slack by itself is sent back with a code', async () => {
  await arrive();
  const visit = (fields: Record<string, string>) =>
    fetch(`${slack.authorizationUrl}?${new URLSearchParams(fields)}`, { redirect: 'manual' });
  const query = { client_id: slack.clientId, scope: 'commands', state: 's', redirect_uri: installUrl };
  const sent = await visit(query);
  const location = new URL(sent.headers.get('location') ?? '');
  expect([sent.status, location.searchParams.get('state')]).toEqual([302, 's']);
  expect(location.searchParams.get('code')).not.toBe('');
  expect((await visit({ ...query, client_id: 'x' })).status).toBe(400);
});
