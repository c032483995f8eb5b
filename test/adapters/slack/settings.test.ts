// Settings of a workspace: who sees and changes them, what they change, what is said and logged, and that they stay.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, wireOf, wiresOf } from '../../doubles/slack/model/wire.ts';
import { storeFolder } from '../../support/kept-store.ts';
import { alarmsIn, clickMore, controlFor, createPeople, labelsOf, mention, more, oursIn, wordsOf } from './people.ts';
import { auditsIn, change, clickIn, HERE, linesOf, OWN, opened, settingsIn, WHOLE } from './settings-scene.ts';
import { prepare, type Stage, stage } from './support.ts';
import { BELOW_EN, HELP_EN, HELP_FR, TOTAL, TOTAL_EN } from './texts.ts';

const FORBIDDEN =
  "Only the admins and owners of this workspace can see and change its settings; where I can't see who they are, whoever installed me there.";

const folder = storeFolder();
afterAll(folder.remove);

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  let held: Stage;
  beforeAll(async () => {
    // Each way of connecting has a workspace of its own.
    held = await stage({ mode, store: folder.open() });
  });
  afterAll(async () => {
    expect(alarmsIn(held.entries)).toEqual([]);
    await held.end();
  });

  const scene = () => {
    const { slack } = held;
    const admin = slack.createUser({ name: 'Ada', role: 'admin' });
    return { slack, admin, ...createPeople(slack), channel: slack.createChannel() };
  };

  describe('the card', () => {
    it('shows the defaults, for those who manage the workspace alone', async () => {
      const { slack, admin, ann, channel } = scene();
      for (const user of [admin, slack.createUser({ role: 'owner' })]) {
        const card = await settingsIn(user, channel);
        expect([linesOf(card), labelsOf(card), card.ephemeralFor]).toEqual([OWN, [WHOLE, HERE], user]);
      }
      const told = await settingsIn(ann, channel);
      expect([wordsOf(told), labelsOf(told), told.ephemeralFor]).toEqual([FORBIDDEN, [], ann]);
    });

    it('is called in French too, behind the command alone, and is of no channel in a direct message', async () => {
      const { slack, admin, channel } = scene();
      expect(wordsOf(await settingsIn(admin, channel, 'réglages'))).toMatch(/^Réglages\n.*Tout l'espace de travail/u);
      expect(linesOf(await settingsIn(admin, 'dm'))).toEqual(OWN.slice(0, 5));
      expect(wordsOf(await mention(slack, admin, 'settings', channel))).toBe(
        'Those who manage this workspace see and change its settings with /investai settings.',
      );
    });
  });

  it('who may not changes nothing, whatever they send', async () => {
    const { admin, ann, channel } = scene();
    const card = await settingsIn(admin, channel);
    for (const label of [WHOLE, HERE]) {
      const id = controlFor(card, 'configure').id.replace('whole', label === WHOLE ? 'whole' : 'channel');
      expect(wordsOf(await ann.click(card, id, { forged: true }).response())).toBe(FORBIDDEN);
    }
    const form = await opened(admin, channel, HERE);
    admin.role = 'member';
    const before = auditsIn(held.entries).length;
    expect(wordsOf(await admin.submit(form, { answers: 'no' }).modal())).toBe(FORBIDDEN);
    expect(auditsIn(held.entries).length).toBe(before);
  });

  it('a change begins with what is set, says what changed, stands in the log, and can be made again', async () => {
    const { slack, admin, ann, channel } = scene();
    const form = await opened(admin, channel);
    expect(form.elements.map((element) => element['action_id'])).toEqual([
      'language',
      'answers',
      'controls',
      'greeting',
    ]);
    const initial = form.elements.map((element) => textOf(wireOf(wireOf(element['initial_option'])['text'])['text']));
    expect(initial).toEqual(['Default (automatic)', 'Default (yes)', '', 'Default (yes)']);
    expect(wiresOf(form.elements[2]?.['initial_options']).map(({ value }) => value)).toEqual([
      'source',
      'thumbs',
      'more',
    ]);
    const saved = await admin.submit(form, { language: 'fr', controls: ['source'] }).modal();
    expect(linesOf(saved).slice(0, 3)).toEqual([
      'Saved · The whole workspace',
      '• Default language: automatic → Français',
      '• Buttons below an answer: Source, 👍 👎, More → Source',
    ]);
    expect(auditsIn(held.entries).at(-1)).toEqual({
      level: 'info',
      message: 'settings were changed',
      ...{ platform: 'slack', server: slack.team.id, by: `${slack.team.id}:${admin.id}` },
      ...{ before: {}, after: { language: 'fr', controls: ['source'] } },
    });
    expect(labelsOf(await mention(slack, ann, '', channel))).toEqual(HELP_FR);
    expect([wordsOf(await mention(slack, ann, TOTAL, channel))]).toEqual([TOTAL_EN]);
    expect(labelsOf(await mention(slack, ann, TOTAL, channel))).toEqual(['Source']);
    const own = await ann.command('/investai', TOTAL, { in: channel }).response();
    expect(labelsOf(own)).toEqual(['Source', 'Share here']);
    // More often than modals may lie upon each other.
    for (const greeting of ['no', 'yes', 'no', 'unset']) {
      await clickIn(slack, admin, saved, HERE);
      expect(linesOf(await admin.submit(saved, { greeting }).modal())[0]).toBe('Saved · This channel');
    }
    await clickIn(slack, admin, saved, 'Reset for the workspace');
    expect(linesOf(saved).slice(-7)).toEqual(OWN);
    expect(auditsIn(held.entries).at(-1)).toMatchObject({ message: 'settings were reset', after: {} });
    expect(labelsOf(await mention(slack, ann, '', channel))).toEqual(HELP_EN);
  });

  it('a channel may have none of its answers shown to everyone', async () => {
    const { slack, admin, ann, channel } = scene();
    const before = await ann.command('/investai', TOTAL, { in: channel }).response();
    const shares = await more(ann, before);
    await change(admin, channel, { answers: 'no' }, HERE);
    expect(auditsIn(held.entries).at(-1)).toMatchObject({ channel: channel.id, before: {}, after: { answers: false } });
    ann.mention(channel, TOTAL);
    ann.mention(channel, '');
    const own = await ann.command('/investai', TOTAL, { in: channel }).response();
    expect(wordsOf(own)).toBe(TOTAL_EN);
    expect(labelsOf(await more(ann, own))).not.toContain('Share here');
    const refused = await ann.click(shares, controlFor(shares, 'post').id).response();
    expect([refused.ephemeralFor, wordsOf(refused)]).toEqual([
      ann,
      "Here I answer in private only: this answer can't be shown to everyone.",
    ]);
    expect(labelsOf(await mention(slack, ann, TOTAL))).toEqual(BELOW_EN);
    expect(oursIn(slack, channel)).toEqual([]);
    const card = await settingsIn(admin, channel);
    expect(linesOf(card).at(-1)).toBe('• Answers for everyone: no, in private only (set here)');
    await admin.click(card, controlFor(card, 'reset').id).response();
    expect([linesOf(card), labelsOf(card)]).toEqual([
      ['Saved · This channel', '• Answers for everyone: no, in private only → yes', ...OWN],
      [WHOLE, HERE],
    ]);
    const answer = await mention(slack, ann, TOTAL, channel);
    const posted = await (
      await clickMore(ann, await ann.command('/investai', TOTAL, { in: channel }).response(), 'post')
    ).response();
    expect([wordsOf(answer), wordsOf(posted), posted.ephemeralFor]).toEqual([TOTAL_EN, TOTAL_EN, null]);
  });
});

describe('who manages a workspace that doesn’t tell', () => {
  const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];

  it('without the scope, with one token, nobody does, and the scope is named', async () => {
    const { slack, end } = await stage({ store: folder.open(), double: { scopes: SCOPES } });
    const told = await settingsIn(slack.createUser({ role: 'owner' }), slack.channel);
    expect([wordsOf(told), labelsOf(told)]).toEqual([expect.stringMatching(/takes the scope users:read/u), []]);
    await end();
  });

  it('while Slack can’t be asked, it is said so', async () => {
    const { slack, end } = await stage({ store: folder.open() });
    slack.faults.always('users.info', { status: 503 });
    const told = await settingsIn(slack.createUser({ role: 'owner' }), slack.channel);
    expect(wordsOf(told)).toBe("I couldn't find out just now whether you may change the settings. Please try again.");
    await end();
  });
});

describe('the store', () => {
  it('keeps them over a restart', async () => {
    const first = await stage({ store: folder.open() });
    const { slack } = first;
    const admin = slack.createUser({ role: 'admin' });
    await change(admin, slack.channel, { controls: ['thumbs'] });
    await first.adapter.stop();
    const second = await prepare({ on: slack, store: folder.open() });
    await second.adapter.start();
    expect(labelsOf(await mention(slack, slack.createUser(), TOTAL))).toEqual(['👍', '👎']);
    await second.end();
  });

  it.each([
    [
      'that fails',
      () => ({ store: folder.broken() }),
      "The settings couldn't be kept just now. Please try again later.",
    ],
    [
      'that isn’t there',
      () => ({}),
      "Settings can't be kept here, because this bot has no place to keep them. The people who run it can give it one.",
    ],
  ])('%s is said, and nothing changes', async (_, options, words) => {
    const { slack, end } = await stage(options());
    const admin = slack.createUser({ role: 'admin' });
    const first = await settingsIn(admin, slack.channel);
    const hasForm = labelsOf(first).length > 0;
    expect(wordsOf(hasForm ? await change(admin, slack.channel, { answers: 'no' }) : first)).toBe(words);
    expect(wordsOf(await mention(slack, admin, TOTAL))).toBe(TOTAL_EN);
    await end();
  });
});
