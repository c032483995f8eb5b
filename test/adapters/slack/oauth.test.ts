// Many workspaces: each installs the app, is answered with its own token, and is forgotten when it takes the app away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileInstallationStore } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import type { Team } from '../../doubles/slack/model/team.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { type Options, PATIENT } from '../../doubles/slack/options.ts';
import { alarms } from '../fault-alarms.ts';
import { LONG, PLAN, POST } from './fault-scene.ts';
import { adapterOn } from './oauth-stage.ts';
import { labelsOf, wordsOf } from './people.ts';
import { EXAMPLES_EN } from './texts.ts';

async function open(double: Partial<Options> = {}) {
  const slack = await FakeSlack.start({ ...PATIENT, ...double });
  const folder = mkdtempSync(join(tmpdir(), 'installations-'));
  const { signingSecret, clientId, clientSecret } = slack;
  // Without the slash it keeps them beside the folder.
  const installations = new FileInstallationStore({ baseDir: `${folder}/` });
  const { adapter, entries } = adapterOn(slack, {
    ...{ mode: 'install', signingSecret, clientId, clientSecret, stateSecret: 'a text of our own' },
    ...{ host: '127.0.0.1', port: 0, installations },
  });
  await adapter.start();
  const origin = `http://127.0.0.1:${adapter.port()}`;
  slack.connect(`${origin}/slack/events`);
  onTestFinished(async () => {
    await adapter.stop();
    await slack.close();
    rmSync(folder, { recursive: true });
    expect(alarms.splice(0)).toEqual([]);
  });
  const errors = () => entries.filter(({ level }) => level === 'error');
  return { slack, entries, errors, installUrl: `${origin}/slack/install`, installations };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function installed({ slack, installUrl }: Opened): Promise<User> {
  const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
  expect((await slack.install(ann, installUrl)).status).toBe(200);
  return ann;
}

async function answers({ slack }: Opened, ann: User): Promise<void> {
  const said = ann.mention(ann.team.channel, PLAN);
  const asked = ann.command('/investai', PLAN);
  await slack.until(() => slack.repliesTo(said).length > 0 && asked.messages.length > 0, LONG, 'the answers');
  expect([slack.repliesTo(said).length, slack.repliesTo(said)[0]?.author]).toEqual([1, ann.team.bot.user]);
}

async function tokenKept({ installations }: Opened, { id }: Team): Promise<string | undefined> {
  const found = await installations
    .fetchInstallation({ teamId: id, enterpriseId: undefined, isEnterpriseInstall: false })
    .catch(() => undefined);
  return found?.bot?.token;
}

test('two workspaces are each answered with their own token, and asked for the scopes of the manifest', async () => {
  const opened = await open();
  const people = [await installed(opened), await installed(opened)];
  for (const ann of people) await answers(opened, ann);
  const tokens = await Promise.all(people.map(({ team }) => tokenKept(opened, team)));
  expect(tokens).toEqual(people.map(({ team }) => opened.slack.tokenOf(team)));
  expect(new Set(tokens).size).toBe(2);
  const { scopes } = await opened.slack.install(people[0] as User, opened.installUrl);
  expect(scopes).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
  expect(opened.errors()).toEqual([]);
});

test('who installs it is greeted once, privately, though it is installed anew', async () => {
  const opened = await open();
  const { slack, installUrl } = opened;
  const ann = await installed(opened);
  const greetings = () => [...slack.dmChannel(ann).messages.values()];
  const greeting = await slack.until(() => greetings()[0], LONG, 'a greeting');
  expect(wordsOf(greeting)).toMatch(/^InvestAI\nHello! I answer .*\nMention me in a channel.*\nTo remove me from/su);
  expect(labelsOf(greeting).slice(0, 3)).toEqual(EXAMPLES_EN);
  await slack.install(ann, installUrl);
  await answers(opened, ann);
  expect(greetings()).toEqual([greeting]);
  expect(opened.errors()).toEqual([]);
});

test.each([
  ['with a forged state', { state: 'forged' }],
  ['from another browser', { forgetCookies: true }],
  ['that the person refuses', { deny: true }],
])('an installation %s is turned away', async (_, how) => {
  const opened = await open();
  const ann = opened.slack.createUser({ team: opened.slack.createTeam({ installed: false }) });
  const { status, body } = await opened.slack.install(ann, opened.installUrl, how);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toContain(opened.slack.clientSecret);
  expect(ann.team.installed).toBe(false);
  expect(await tokenKept(opened, ann.team)).toBeUndefined();
});

test('a token that runs out is exchanged for another, and the next question is answered', async () => {
  const opened = await open({ tokenLifetime: 60 });
  const ann = await installed(opened);
  const first = opened.slack.tokenOf(ann.team);
  await answers(opened, ann);
  const second = opened.slack.tokenOf(ann.team);
  expect(second).not.toBe(first);
  expect(await tokenKept(opened, ann.team)).toBe(second);
  await answers(opened, ann);
  expect(opened.errors()).toEqual([]);
});

test('a workspace that takes the app away is forgotten, and may install it again', async () => {
  const opened = await open();
  const [ann, bob] = [await installed(opened), await installed(opened)];
  await answers(opened, ann);
  opened.slack.uninstall(ann.team);
  await opened.slack.until(async () => (await tokenKept(opened, ann.team)) === undefined, LONG, 'the token to be gone');
  const isTold = () => opened.entries.some(({ level, fields }) => level === 'info' && fields['team'] === ann.team.id);
  await opened.slack.until(isTold, LONG, 'the line in the log');
  await answers(opened, bob);
  expect((await opened.slack.install(ann, opened.installUrl)).status).toBe(200);
  await answers(opened, ann);
  expect(opened.errors()).toEqual([]);
});

test('a workspace whose tokens are revoked is forgotten', async () => {
  const opened = await open();
  const ann = await installed(opened);
  const tokens = { oauth: [], bot: [ann.team.bot.userId] };
  const told = opened.slack.event({ type: 'tokens_revoked', tokens }, { team: ann.team });
  expect(await told.acknowledged).toBe(true);
  await opened.slack.until(async () => (await tokenKept(opened, ann.team)) === undefined, LONG, 'the token to be gone');
  expect(opened.errors()).toEqual([]);
});

test("a person's own token that is revoked is nothing to the workspace's", async () => {
  const opened = await open();
  const ann = await installed(opened);
  const told = opened.slack.event({ type: 'tokens_revoked', tokens: { oauth: [ann.id], bot: [] } }, { team: ann.team });
  expect(await told.acknowledged).toBe(true);
  await answers(opened, ann);
  expect(await tokenKept(opened, ann.team)).toBe(opened.slack.tokenOf(ann.team));
});

test('a workspace that never installed the app gets no answer, and that is logged', async () => {
  const opened = await open({ redeliverAfter: [] });
  const ann = await installed(opened);
  const stranger = opened.slack.createUser({ team: opened.slack.createTeam() });
  const said = stranger.mention(stranger.team.channel, PLAN);
  const asked = stranger.command('/investai', PLAN);
  await Promise.all([said.deliveries[0]?.acknowledged, asked.acknowledged]);
  expect(asked.messages).toEqual([]);
  await opened.slack.until(
    () => opened.entries.some(({ message }) => message.includes('without an installation')),
    LONG,
    'the line in the log',
  );
  await answers(opened, ann);
  const posts = opened.slack.requests.filter(({ method }) => method === POST);
  expect(posts.map(({ body }) => body['channel'])).toEqual([ann.id, ann.team.channel.id]);
  expect(JSON.stringify(opened.entries)).not.toContain(opened.slack.tokenOf(ann.team));
});
