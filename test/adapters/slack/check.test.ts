// `/investai check` and "Check with InvestAI": private, in blocks and in the text beside them, until it is shared.
import { afterAll, describe, expect, it } from 'vitest';
import { checkShortcutOf } from '../../../src/adapters/slack/names.ts';
import { bot } from '../../support/bot.ts';
import { alarmsIn, controlFor, labelsOf, oursIn, wordsOf } from './people.ts';
import { stage } from './support.ts';

const TEXT = 'The plan mobilises 300 billion euros. It funds four gigafactories.';
const SHOWN = `${bot.phrase('check_title', 'en')}\n${bot.check(TEXT, { locale: 'en' }).text}`;

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const bob = slack.createUser({ name: 'Bob' });

  it.each(['check', 'vérifier'])('"%s" shows what the core says, which can be shared', async (name) => {
    const ann = slack.createUser({ name: 'Ann' });
    const channel = slack.createChannel();
    const answer = await ann.command('/investai', `${name} ${TEXT}`, { in: channel }).response();
    expect([wordsOf(answer), answer.ephemeralFor, labelsOf(answer)]).toEqual([SHOWN, ann, ['Share in channel']]);
    expect(answer.text).toBe(bot.check(TEXT, { locale: 'en' }).text);
    expect(oursIn(slack, channel)).toEqual([]);
    const posted = await ann.click(answer, controlFor(answer, 'check').id).response();
    expect([wordsOf(posted), posted.ephemeralFor, labelsOf(posted)]).toEqual([SHOWN, null, []]);
  });

  it.each([
    ['a channel', () => slack.createChannel()],
    ['a channel where the bot is not a member', () => slack.createChannel({ member: false })],
  ])('the shortcut checks a message in %s', async (_, make) => {
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await ann.shortcut(checkShortcutOf(bot), bob.say(make(), TEXT)).response();
    expect([wordsOf(answer), answer.ephemeralFor]).toEqual([SHOWN, ann]);
  });

  it('the shortcut says where there is no text', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await ann.shortcut(checkShortcutOf(bot), bob.say(slack.channel, ':wave:')).response();
    expect(wordsOf(answer)).toBe(bot.phrase('no_text', 'en'));
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
