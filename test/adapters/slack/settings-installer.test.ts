// Who manages a workspace that installed the app, which asks for no scope to see its admins: whoever installed it there.
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspaces } from '../../../src/adapters/slack/workspaces.ts';
import { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { PATIENT } from '../../doubles/slack/options.ts';
import { storeFolder } from '../../support/kept-store.ts';
import { adapterOn } from './oauth-stage.ts';
import { labelsOf, wordsOf } from './people.ts';
import { auditsIn, change, HERE, settingsIn, WHOLE } from './settings-scene.ts';
import { BELOW_EN, TOTAL } from './texts.ts';

async function open() {
  const slack = await FakeSlack.start(PATIENT);
  const folder = storeFolder();
  const store = folder.open();
  const { signingSecret, clientId, clientSecret } = slack;
  const { adapter, entries } = adapterOn(
    slack,
    {
      ...{ mode: 'install', signingSecret, clientId, clientSecret, stateSecret: 'a text of our own' },
      ...{ host: '127.0.0.1', port: 0, installations: createWorkspaces(store.installations) },
    },
    store,
  );
  await adapter.start();
  const origin = `http://127.0.0.1:${adapter.port()}`;
  slack.connect(`${origin}/slack/events`);
  onTestFinished(async () => {
    await adapter.stop();
    await slack.close();
    await folder.remove();
  });
  const installer = async () => {
    const ann = slack.createUser({ team: slack.createTeam({ installed: false }) });
    expect((await slack.install(ann, `${origin}/slack/install`)).status).toBe(200);
    return ann;
  };
  /** What stands below the bot's answer in the person's workspace. */
  const below = async (user: User): Promise<string[]> => {
    const said = user.mention(user.team.channel, TOTAL);
    return labelsOf(await slack.until(() => slack.repliesTo(said)[0], undefined, 'an answer'));
  };
  return { slack, entries, installer, below };
}

test('the settings of a workspace are those of who installed the app there, and of no other workspace', async () => {
  const { slack, entries, installer, below } = await open();
  const [ann, other] = [await installer(), await installer()];
  const owner = slack.createUser({ team: ann.team, role: 'owner' });
  const { channel } = ann.team;
  expect(labelsOf(await settingsIn(ann, channel))).toEqual([WHOLE, HERE]);
  expect(wordsOf(await settingsIn(owner, channel))).toMatch(/whoever installed me there\.$/u);
  await change(ann, channel, { controls: ['source'], language: 'fr' });
  expect(auditsIn(entries)).toMatchObject([{ server: ann.team.id, by: `${ann.team.id}:${ann.id}` }]);
  expect(await below(owner)).toEqual(['Source']);
  expect(await below(other)).toEqual(BELOW_EN);
  // Nobody's locale is known there: what is set is all that tells a language, of what one person sees too.
  const topics = (user: User) => user.command('/investai', 'topics', { in: user.team.channel }).response();
  expect(wordsOf(await topics(owner))).toMatch(/^Les sujets/u);
  expect(wordsOf(await topics(other))).toMatch(/^The topics/u);
});
