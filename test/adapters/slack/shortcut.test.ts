// "Answer with InvestAI" on somebody's message: a private answer to it through the response_url.
import { afterAll, describe, expect, it } from 'vitest';
import { shortcutOf } from '../../../src/adapters/slack/names.ts';
import { bot } from '../../support/bot.ts';
import { alarmsIn, clickMore, labelsOf, mention, oursIn, seen, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, COUNT_EN, SITES_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

const NO_TEXT = bot.phrase('no_text', 'en');

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const bob = slack.createUser({ name: 'Bob' });
  const person = () => slack.createUser({ name: 'Ann' });

  it.each([
    ['a channel', () => slack.createChannel()],
    ['a channel where the bot is not a member', () => slack.createChannel({ member: false })],
    ['a private channel where the bot is not a member', () => slack.createChannel({ member: false, private: true })],
  ])('a message in %s is answered for the person alone', async (_, make) => {
    const channel = make();
    const before = slack.requests.length;
    const picked = person().shortcut(shortcutOf(bot), bob.say(channel, TOTAL));
    const answer = await picked.response();
    expect(seen(answer)).toEqual({ words: TOTAL_EN, notified: [], onlyFor: 'Ann', labels: BELOW_EN });
    expect([await picked.acknowledged, picked.responses.length, oursIn(slack, channel)]).toEqual([true, 1, []]);
    const methods = slack.requests.slice(before).map(({ method }) => method);
    expect(methods.filter((method) => method.startsWith('chat.'))).toEqual([]);
  });

  it('a message in a thread is answered in that thread', async () => {
    const root = bob.say(slack.channel, 'any news?');
    const answer = await person()
      .shortcut(shortcutOf(bot), bob.say(slack.channel, TOTAL, { thread: root }))
      .response();
    expect([wordsOf(answer), answer.threadTs]).toEqual([TOTAL_EN, root.ts]);
  });

  it('a message in a direct message is answered, with nothing to share', async () => {
    const ann = person();
    const answer = await ann.shortcut(shortcutOf(bot), ann.dm(TOTAL)).response();
    expect([wordsOf(answer), labelsOf(answer).includes('Share here')]).toEqual([TOTAL_EN, false]);
  });

  it.each([
    ['of the bot', () => slack.bot.user.say(slack.channel, TOTAL), TOTAL_EN],
    ['of another bot', () => slack.createUser({ bot: true }).say(slack.channel, TOTAL), TOTAL_EN],
    ['in French', () => bob.say(slack.channel, "Quel est le montant total d'InvestAI ?"), TOTAL_FR],
    ['with markup', () => bob.say(slack.channel, `<!channel> ${slack.bot} *how many* gigafactories? :wave:`), COUNT_EN],
    ['with a file', () => bob.upload(slack.channel, TOTAL), TOTAL_EN],
  ])('a message %s is answered', async (_, say, words) => {
    const answer = await person().shortcut(shortcutOf(bot), say()).response();
    expect([wordsOf(answer), answer.notified]).toEqual([words, []]);
  });

  it.each([
    ['a file alone', () => bob.upload(slack.channel, '')],
    ['emoji', () => bob.say(slack.channel, ':wave: :+1:')],
    ['a mention', () => bob.say(slack.channel, `${slack.bot}`)],
    ['blanks', () => bob.say(slack.channel, '   ')],
  ])('%s gets a notice', async (_, say) => {
    const notice = await person().shortcut(shortcutOf(bot), say()).response();
    expect(seen(notice)).toEqual({ words: NO_TEXT, notified: [], onlyFor: 'Ann', labels: [] });
  });

  it('speaks the language of the person in a notice', async () => {
    const notice = await slack
      .createUser({ locale: 'fr-FR' })
      .shortcut(shortcutOf(bot), bob.upload(slack.channel, ''))
      .response();
    expect(notice.text).toBe(bot.phrase('no_text', 'fr'));
  });

  it('what was asked before is no context of the message', async () => {
    const ann = person();
    await ann.command('/investai', 'how many gigafactories?').response();
    const answer = await ann.shortcut(shortcutOf(bot), bob.say(slack.channel, 'where?')).response();
    expect(wordsOf(answer)).not.toBe(SITES_EN);
  });

  it('can be shared in the channel, also where the bot is not a member', async () => {
    const channel = slack.createChannel({ member: false });
    const ann = person();
    const answer = await ann.shortcut(shortcutOf(bot), bob.say(channel, TOTAL)).response();
    const posted = await (await clickMore(ann, answer, 'post')).response();
    expect([wordsOf(posted), posted.ephemeral, oursIn(slack, channel)]).toEqual([TOTAL_EN, false, [posted]]);
  });

  it('a shortcut that is none of ours leaves the bot as it was', async () => {
    const foreign = person().shortcut('somebody_elses', bob.say(slack.channel, TOTAL));
    expect(wordsOf(await mention(slack, person(), TOTAL))).toBe(TOTAL_EN);
    expect(foreign.messages).toEqual([]);
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
