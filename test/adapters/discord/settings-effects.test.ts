// What settings change: the language, who sees an answer and what stands below it, in a server and in a channel of it.
import { afterAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import { storeFolder } from '../../support/kept-store.ts';
import { cardOf, controlFor, labelsOf, mention, more, oursIn, replyTo, textOf } from './people.ts';
import { auditsIn, buttonOf, change, HERE, linesOf, OWN, serverOf, settingsIn, WHOLE } from './settings-scene.ts';
import { stage } from './support.ts';
import { BELOW_EN, TOTAL, TOTAL_EN } from './texts.ts';

const folder = storeFolder();
const held = await stage({ store: folder.open() });
const { discord, entries } = held;
afterAll(async () => {
  await held.end();
  await folder.remove();
});

describe('a change for the server', () => {
  it('of the language counts where nothing tells better', async () => {
    const { channel, ann, bob } = serverOf(held);
    await change(ann, channel, { language: 'fr' });
    expect(labelsOf(await mention(discord, bob, '?', channel)).at(-1)).toBe('In English');
    expect(textOf(await mention(discord, bob, 'InvestAI?', channel))).toMatch(/milliards/u);
    expect(textOf(await mention(discord, bob, TOTAL, channel))).toBe(TOTAL_EN);
    await mention(discord, bob, 'lang en', channel);
    expect(labelsOf(await mention(discord, bob, '?', channel)).at(-1)).toBe('En français');
    expect(labelsOf(await bob.command('topics', {}, { in: channel }).message())).toContain('En français');
    expect(cardOf(await ann.command('figures', {}, { in: channel }).message()).title).toBe('Les chiffres clés');
  });

  it('makes commands private unless a person wants otherwise', async () => {
    const { channel, ann, bob } = serverOf(held);
    await change(ann, channel, { private: 'yes' });
    const ask = (options: object) => bob.command('ask', { question: TOTAL, ...options }, { in: channel }).message();
    expect((await ask({})).ephemeralFor).toBe(bob);
    expect((await ask({ private: false })).ephemeralFor).toBeNull();
    const called = await ask({ for: ann });
    expect([called.ephemeralFor, called.pings]).toEqual([bob, []]);
    for (const [name, options] of [
      ['figures', {}],
      ['source', {}],
      ['fact', { topic: 'total' }],
    ] as const)
      expect((await bob.command(name, options, { in: channel }).message()).ephemeralFor).toBe(bob);
    expect(textOf(await mention(discord, bob, TOTAL, channel))).toBe(TOTAL_EN);
  });

  it('of the buttons leaves those that are wanted, and a way to post', async () => {
    const { channel, ann, bob } = serverOf(held);
    await change(ann, channel, { controls: ['source'] });
    const answer = await mention(discord, bob, TOTAL, channel);
    expect(labelsOf(answer)).toEqual(['Source']);
    // Of somebody who had asked nothing before: the answer itself tells what it was about.
    const reply = ann.say(channel, 'and how many of them are public?', { replyTo: answer });
    expect(textOf(await replyTo(discord, reply))).toMatch(/€50 billion/u);
    const own = await bob.command('ask', { question: TOTAL, private: true }, { in: channel }).message();
    expect(labelsOf(own)).toEqual(['Source', 'Post publicly']);
    const posted = await bob.click(own, controlFor(own, 'post').id).message();
    expect([posted.ephemeralFor, labelsOf(posted)]).toEqual([null, ['Source']]);
    await change(ann, channel, { controls: [] });
    expect(labelsOf(await mention(discord, bob, TOTAL, channel))).toEqual([]);
    const card = await change(ann, channel, { controls: ['source', 'thumbs', 'more'] });
    expect([labelsOf(card), linesOf(card).slice(-8)]).toEqual([[WHOLE, HERE], OWN]);
    expect(labelsOf(await mention(discord, bob, TOTAL, channel))).toEqual(BELOW_EN);
  });

  it('turns the help off for what asks nothing, and for nothing else', async () => {
    const { channel, ann, bob } = serverOf(held);
    await change(ann, channel, { greeting: 'no' });
    const before = oursIn(discord, channel).length;
    bob.say(channel, `${discord.bot}`);
    bob.say(channel, `Does anyone know whether ${discord.bot} likes football?`);
    expect(textOf(await mention(discord, bob, TOTAL, channel))).toBe(TOTAL_EN);
    expect(oursIn(discord, channel).length).toBe(before + 1);
    expect(labelsOf(await mention(discord, bob, 'help', channel))).toContain('En français');
  });
});

describe('a change for a channel', () => {
  it('keeps the bot silent there, in its threads too, and private', async () => {
    const { guild, channel, ann, bob } = serverOf(held);
    const quiet = guild.createChannel('quiet');
    const thread = guild.createThread(quiet);
    const before = await bob.command('ask', { question: TOTAL, private: true }, { in: quiet }).message();
    const opened = await more(bob, before);
    const card = await change(ann, quiet, { answers: 'no' }, HERE);
    expect(linesOf(card)).toEqual([
      'Saved · This channel',
      '- Answers for everyone: yes → no, in private only',
      ...OWN.slice(0, -1),
      '- Answers for everyone: no, in private only (set here)',
    ]);
    expect(labelsOf(card)).toEqual([WHOLE, HERE, 'Reset for this channel']);
    expect(auditsIn(entries).at(-1)).toMatchObject({
      server: guild.id,
      channel: quiet.id,
      before: {},
      after: { answers: false },
    });
    for (const place of [quiet, thread])
      for (const text of [TOTAL, '', 'topics']) bob.say(place, `${discord.bot} ${text}`);
    const own = await bob.command('ask', { question: TOTAL, private: false }, { in: quiet }).message();
    expect(own.ephemeralFor).toBe(bob);
    expect(labelsOf(await more(bob, own))).not.toContain('Post publicly');
    // A button from before.
    const refused = await bob.click(opened, controlFor(opened, 'post').id).message();
    expect([refused.ephemeralFor, textOf(refused)]).toEqual([
      bob,
      "Here I answer in private only: this answer can't be shown to everyone.",
    ]);
    expect(textOf(await mention(discord, bob, TOTAL, channel))).toBe(TOTAL_EN);
    expect(
      [quiet, thread].flatMap((place) => oursIn(discord, place)).filter(({ ephemeralFor }) => ephemeralFor === null),
    ).toEqual([]);
  });

  it('counts more than that for the server, until it is reset', async () => {
    const { guild, channel, ann, bob } = serverOf(held);
    const other = guild.createChannel('other');
    await change(ann, channel, { language: 'fr', controls: ['source'] });
    await change(ann, other, { language: 'en', controls: ['source', 'more'] }, HERE);
    const below = async (place: Channel) => [
      labelsOf(await mention(discord, bob, '?', place)).at(-1),
      labelsOf(await mention(discord, bob, TOTAL, place)),
    ];
    expect(await below(channel)).toEqual(['In English', ['Source']]);
    expect(await below(other)).toEqual(['En français', ['Source', 'More']]);
    const card = await settingsIn(other, ann);
    const reset = await ann.click(card, buttonOf(card, 'Reset for this channel')).message();
    expect(linesOf(reset).slice(0, 3)).toEqual([
      'Saved · This channel',
      '- Default language: English → Français',
      '- Buttons below an answer: Source, More → Source',
    ]);
    expect(auditsIn(entries).at(-1)).toMatchObject({
      message: 'settings were reset',
      channel: other.id,
      before: { language: 'en', controls: ['source', 'more'] },
      after: {},
    });
    expect(await below(other)).toEqual(['In English', ['Source']]);
    await ann.click(reset, buttonOf(reset, 'Reset for the server')).message();
    expect(await below(channel)).toEqual(['En français', BELOW_EN]);
    expect(linesOf(await settingsIn(channel, ann))).toEqual(OWN);
  });
});
