// More questions than one person may ask in a minute: a private notice, once in a window for what nobody waits for.
import { describe, expect, it } from 'vitest';
import { shortcutOf } from '../../../src/adapters/slack/names.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import { bot } from '../../support/bot.ts';
import { alarmsIn, controlFor, mention, oursIn, replyTo, whispered, wordsOf } from './people.ts';
import { type Mode, stage } from './support.ts';
import { TOTAL, TOTAL_EN } from './texts.ts';

const [LIMITED_EN = ''] = bot.phrase('limited', 'en', { seconds: '\n' }).split('\n');

const staged = (mode: Mode, user: number, channel = 1_000) => stage({ mode, limits: createLimits({ user, channel }) });

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('twenty mentions are answered, the next ones get one private notice in the thread', async () => {
    const { slack, entries, end } = await staged(mode, 20);
    const [ann, bob] = [slack.createUser({ name: 'Ann' }), slack.createUser()];
    for (let at = 0; at < 20; at += 1) await mention(slack, ann, TOTAL);
    const said = [1, 2, 3].map(() => ann.mention(slack.channel, TOTAL));
    const notice = await whispered(slack, ann);
    expect([notice.text.startsWith(LIMITED_EN), notice.threadTs]).toEqual([true, said[0]?.ts]);
    await mention(slack, bob, TOTAL);
    expect([oursIn(slack, slack.channel).length, slack.ephemeralsFor(ann)]).toEqual([21, [notice]]);
    expect([wordsOf(notice).startsWith(LIMITED_EN), notice.notified, alarmsIn(entries)]).toEqual([true, [], []]);
    await end();
  });

  it('direct messages get a notice once', async () => {
    const { slack, end } = await staged(mode, 1);
    const jean = slack.createUser({ locale: 'fr-FR' });
    await replyTo(slack, jean.dm(TOTAL));
    for (const _ of [1, 2]) await jean.dm(TOTAL).deliveries[0]?.acknowledged;
    const notice = await whispered(slack, jean);
    await replyTo(slack, slack.createUser().dm(TOTAL));
    expect(slack.ephemeralsFor(jean)).toEqual([notice]);
    expect(oursIn(slack, slack.dmChannel(jean)).length).toBe(1);
    await end();
  });

  it('commands, the shortcut and buttons say so each time, with one acknowledgement', async () => {
    const { slack, entries, end } = await staged(mode, 1);
    const ann = slack.createUser();
    const answer = await mention(slack, ann, TOTAL);
    const acts = [
      () => ann.command('/investai', TOTAL),
      () => ann.command('/investai', 'topics'),
      () => ann.shortcut(shortcutOf(bot), answer),
      () => ann.click(answer, controlFor(answer, 'source').id),
      () => ann.click(answer, controlFor(answer, 'more').id),
    ];
    for (const act of acts) {
      const done = act();
      const notice = await done.response();
      expect([notice.text.startsWith(LIMITED_EN), notice.ephemeralFor, await done.acknowledged]).toEqual([
        true,
        ann,
        true,
      ]);
    }
    expect(slack.acks.length).toBe(mode === 'socket' ? acts.length + 1 : 0);
    expect([answer.edits, alarmsIn(entries)]).toEqual([[], []]);
    await end();
  });

  it('a form says so in its place', async () => {
    const { slack, end } = await staged(mode, 2);
    const jean = slack.createUser({ locale: 'fr-FR' });
    const answer = await mention(slack, jean, TOTAL);
    const form = await jean.click(answer, controlFor(answer, 'down').id).modal();
    const sent = jean.submit(form, { reason: 'wrong' });
    // In English, as the answer was.
    expect([wordsOf(await sent.modal()), await sent.acknowledged]).toEqual([
      expect.stringMatching(/^That's a lot/u),
      true,
    ]);
    await end();
  });

  it('a person has one limit for all channels, and others have their own', async () => {
    const { slack, end } = await staged(mode, 1);
    const [ann, bob] = [slack.createUser(), slack.createUser()];
    await mention(slack, ann, TOTAL);
    ann.mention(slack.createChannel(), TOTAL);
    await whispered(slack, ann);
    expect(wordsOf(await mention(slack, bob, TOTAL))).toBe(TOTAL_EN);
    await end();
  });

  it('the limit of a channel is for what everyone reads', async () => {
    const { slack, end } = await staged(mode, 1_000, 1);
    const [ann, bob] = [slack.createUser(), slack.createUser()];
    await mention(slack, ann, TOTAL);
    bob.mention(slack.channel, TOTAL);
    expect((await whispered(slack, bob)).text.startsWith(LIMITED_EN)).toBe(true);
    expect(wordsOf(await mention(slack, bob, TOTAL, slack.createChannel()))).toBe(TOTAL_EN);
    await end();
  });

  it('opening the Home tab counts for nothing', async () => {
    const { slack, end } = await staged(mode, 1);
    const ann = slack.createUser();
    for (const _ of [1, 2, 3]) await ann.openHome()?.acknowledged;
    expect(wordsOf(await mention(slack, ann, TOTAL))).toBe(TOTAL_EN);
    await slack.until(() => slack.homeOf(ann)?.updates === 2);
    await end();
  });
});
