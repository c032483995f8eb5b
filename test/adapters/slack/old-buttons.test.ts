// Buttons of an earlier version, of another process, of another bot, and forged ones: never silence, never an error.
import { afterAll, describe, expect, it } from 'vitest';
import { wireOf } from '../../doubles/slack/model/wire.ts';
import { alarmsIn, clickMore, controlFor, mention, oursIn, seen, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { ASK_AGAIN_EN, ASK_AGAIN_FR, COUNT_EN, THANKS_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);

  it.each([
    'v0:source:total:en',
    'v3:source:a:total:en',
    'v1:source:gone:en',
    'v1:meant:total:en',
    'v1:tell::en',
    'v1:language:total:xx',
    'v1:post:constructor:en',
    'v1:up:__proto__:en',
    'v1:down:gone+total:en',
    'v1:example:99:en',
    'v1:topic:gone:en',
    'v1:fact:money:en',
    'v1:dance:total:en',
    'ia:src:total',
    'somebody_elses',
    ' ',
    '<!channel>',
    'v1:source:total:en'.repeat(14),
  ])('"%s" asks in private to ask again, with one acknowledgement', async (id) => {
    const ann = slack.createUser({ name: 'Ann' });
    const channel = slack.createChannel();
    const answer = await mention(slack, ann, TOTAL, channel);
    const acks = slack.acks.length;
    const clicked = ann.click(answer, id, { forged: true });
    const notice = await clicked.response();
    expect(seen(notice)).toEqual({ words: ASK_AGAIN_EN, notified: [], onlyFor: 'Ann', labels: [] });
    expect([await clicked.acknowledged, clicked.error, clicked.responses.length]).toEqual([true, null, 1]);
    expect(slack.acks.length - acks).toBe(mode === 'socket' ? 1 : 0);
    expect([oursIn(slack, channel), answer.edits]).toEqual([[answer], []]);
  });

  it.each([
    ['a button', 'v1:tell:gone:fr', undefined],
    ['a menu', 'v1:fact:money:fr', 'gone'],
    ['a menu of another bot', 'pick_me', 'total'],
  ])('%s speaks the language of the person', async (_, id, value) => {
    const jean = slack.createUser({ locale: 'fr-FR' });
    const answer = await mention(slack, slack.createUser(), TOTAL);
    const clicked =
      value === undefined ? jean.click(answer, id, { forged: true }) : jean.select(answer, id, value, { forged: true });
    expect(wordsOf(await clicked.response())).toBe(wordsOf({ blocks: [{ text: ASK_AGAIN_FR }] }));
  });

  it('buttons without an id of their own ask to ask again too', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    const element = { type: 'button', text: { type: 'plain_text', text: 'Old' } };
    const old = slack.bot.user.say(slack.channel, 'old', { blocks: [{ type: 'actions', elements: [element] }] });
    const clicked = ann.click(old, ({ type }) => type === 'button');
    expect([wordsOf(await clicked.response()), await clicked.acknowledged]).toEqual([ASK_AGAIN_EN, true]);
  });

  it('a form of an older version or of another bot says so in its place', async () => {
    for (const id of ['v0:down:total:en', 'v1:down:gone:en', 'v1:up:total:en', 'survey']) {
      const ann = slack.createUser();
      const answer = await mention(slack, ann, TOTAL);
      const form = await ann.click(answer, controlFor(answer, 'down').id).modal();
      form.body['callback_id'] = id;
      const sent = ann.submit(form, { reason: 'wrong' });
      expect([wordsOf(await sent.modal()), await sent.acknowledged]).toEqual([ASK_AGAIN_EN, true]);
    }
    expect(entries.filter(({ message }) => message === 'an answer was rated')).toEqual([]);
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});

describe('the buttons and menus that stood below an answer before there was "More"', async () => {
  const { slack, end } = await stage();
  afterAll(end);
  const id = (action: string, language = 'en') => `v2:${action}:a:total:${language}`;

  it('still switch the language in its place', async () => {
    const ann = slack.createUser();
    const answer = await mention(slack, ann, TOTAL);
    expect(await ann.click(answer, id('language', 'fr'), { forged: true }).response()).toBe(answer);
    expect(wordsOf(answer)).toBe(TOTAL_FR);
  });

  it('still tell a related fact, share a private answer and take a rating', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await mention(slack, ann, TOTAL);
    const told = await ann.select(answer, id('related'), 'giga_count', { forged: true }).response();
    expect([wordsOf(told), told.ephemeralFor]).toEqual([COUNT_EN, ann]);
    const posted = await ann.click(told, id('post'), { forged: true }).response();
    expect([wordsOf(posted), posted.ephemeralFor]).toEqual([TOTAL_EN, null]);
    // Its plain button, as a workspace without native thumbs has it.
    const thanks = await ann.click(answer, id('up'), { forged: true }).response();
    expect(wordsOf(thanks)).toBe(THANKS_EN);
  });
});

it('buttons work after a restart, where nothing is remembered', async () => {
  const [first, second] = [await stage(), await stage()];
  const ann = first.slack.createUser();
  const answer = await mention(first.slack, ann, TOTAL);
  await first.end();
  const bob = second.slack.createUser({ name: 'Bob' });
  const old = second.slack.bot.user.say(second.slack.channel, answer.text, {
    thread: bob.say(second.slack.channel, TOTAL),
    blocks: answer.blocks.map(wireOf),
  });
  expect(wordsOf(old)).toBe(TOTAL_EN);
  const source = await bob.click(old, controlFor(old, 'source').id).response();
  expect(wordsOf(source)).toMatch(/\n§ 1: [^§]*\(stated in § 1\)$/u);
  const told = await (await clickMore(bob, old, 'language')).response();
  expect([wordsOf(told), told.ephemeralFor]).toEqual([TOTAL_FR, bob]);
  await second.end();
});
