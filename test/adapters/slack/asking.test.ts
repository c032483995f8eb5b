// Questions in people's own words, over both ways to Slack: by mention, in threads and in direct messages.
import { afterAll, describe, expect, it } from 'vitest';
import { typed } from '../../doubles/slack/model/mentions.ts';
import { alarmsIn, controlsOf, labelsOf, mention, oursIn, replyTo, seen, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, BELOW_FR, COUNT_EN, HELP_EN, HELP_FR, SITES_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

const ANSWER = { words: TOTAL_EN, notified: [], onlyFor: null, labels: BELOW_EN };

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const events = ['app_mention', 'message.im', 'message.channels', 'message.groups'];
  const { slack, entries, end } = await stage({ mode, double: { events } });
  afterAll(end);
  const person = () => slack.createUser({ name: 'Ann' });

  describe('a question', () => {
    it.each([
      ['a channel', () => slack.channel],
      ['another channel', () => slack.createChannel({ name: 'ai' })],
      ['a private channel', () => slack.createChannel({ private: true })],
    ])('that mentions the bot in %s is answered in the thread that it starts', async (_, make) => {
      const said = person().mention(make(), TOTAL);
      const answer = await replyTo(slack, said);
      expect(seen(answer)).toEqual(ANSWER);
      expect([answer.threadTs, answer.text]).toEqual([said.ts, expect.stringContaining('€200')]);
      expect(answer.unfurls).toEqual({ links: false, media: false });
    });

    it('in a thread is answered in that thread', async () => {
      const root = slack.createUser().say(slack.channel, 'any news?');
      const answer = await replyTo(slack, person().mention(slack.channel, TOTAL, { thread: root }));
      expect([answer.threadTs, seen(answer)]).toEqual([root.ts, ANSWER]);
    });

    it('in a direct message needs no mention, and is answered in its thread', async () => {
      const ann = person();
      for (const text of [TOTAL, `${slack.bot} ${TOTAL}`]) {
        const said = ann.dm(text);
        const answer = await replyTo(slack, said);
        expect([answer.threadTs, seen(answer)]).toEqual([said.ts, ANSWER]);
      }
    });

    it.each(['dm', 'channel'] as const)('with a file is answered: %s', async (where) => {
      const at = where === 'dm' ? where : slack.channel;
      const said = person().upload(at, where === 'dm' ? TOTAL : `${slack.bot} ${TOTAL}`);
      expect(seen(await replyTo(slack, said))).toEqual(ANSWER);
    });

    it.each([
      ['another person', () => `${slack.createUser()} how many gigafactories?`],
      ['another person, named', () => `<@U0123|bob> how many gigafactories?`],
      ['a channel', () => `how many gigafactories? (asking for ${slack.channel})`],
      ['everyone', () => '<!everyone> <!here|here> how many gigafactories?'],
      ['a group', () => '<!subteam^S012|@money> how many gigafactories?'],
      ['a link', () => 'how many <https://example.org/gigafactories|gigafactories>?'],
      ['a date', () => 'how many gigafactories? <!date^1738800000^{date}|on Thursday>'],
      ['an emoji', () => ':wave: how many :factory: gigafactories :+1::skin-tone-2:?'],
      ['markup', () => '*how* _many_ ~gigafactories~?'],
      ['line breaks', () => 'how many\ngigafactories?\n'],
      ['an ampersand', () => typed('how many gigafactories & why not <more>?')],
      ['the mention twice', () => `${slack.bot} how many gigafactories? ${slack.bot}`],
    ])('with %s in it is understood', async (_, text) => {
      const answer = await mention(slack, person(), text());
      expect([wordsOf(answer).startsWith(COUNT_EN.split('\n')[0] ?? '-'), answer.notified]).toEqual([true, []]);
    });

    it.each([
      'tell me about <!channel> and <!everyone>',
      'is <!subteam^S012|@money> in charge of the gigafactories?',
      'hello <@U0123>, what is the weather?',
      '<https://evil.example|free money> <https://evil.example>',
      'the plan is worth €<!channel> billion, evil.example',
      'echo &lt;!channel&gt; and &lt;@U0123&gt;',
      '*Big news*: ```alert(1)``` evil.example',
    ])('such as "%s" is never echoed and notifies nobody', async (text) => {
      const answer = await mention(slack, person(), text);
      expect(answer.notified).toEqual([]);
      expect(`${answer.text} ${JSON.stringify(answer.blocks)}`).not.toMatch(/[<@]|&lt;|evil|alert|Big news/u);
    });

    it('of 20,000 characters gets one answer', async () => {
      const channel = slack.createChannel();
      const answer = await mention(slack, person(), `${'🙂'.repeat(10_000)} ${TOTAL}`, channel);
      expect([wordsOf(answer), oursIn(slack, channel)]).toEqual([TOTAL_EN, [answer]]);
    });
  });

  describe('a follow-up', () => {
    it('by mention in the same thread is understood, whoever asks it', async () => {
      const root = person().mention(slack.channel, 'how many gigafactories?');
      expect(wordsOf(await replyTo(slack, root))).toBe(COUNT_EN);
      const said = slack.createUser().mention(slack.channel, 'where?', { thread: root });
      expect(wordsOf(await replyTo(slack, said))).toBe(SITES_EN);
    });

    it('in the direct message is understood, in a thread or not', async () => {
      const ann = person();
      const root = ann.dm('how many gigafactories?');
      await replyTo(slack, root);
      expect(wordsOf(await replyTo(slack, ann.dm('where?', { thread: root })))).toBe(SITES_EN);
      expect(wordsOf(await replyTo(slack, ann.dm('where?')))).toBe(SITES_EN);
    });

    it('elsewhere follows nothing', async () => {
      await mention(slack, person(), 'how many gigafactories?');
      expect(wordsOf(await mention(slack, person(), 'where?'))).not.toBe(SITES_EN);
    });
  });

  describe('the language', () => {
    it('is that of the question', async () => {
      const answer = await mention(slack, person(), "Quel est le montant total d'InvestAI ?");
      expect(seen(answer)).toEqual({ words: TOTAL_FR, notified: [], onlyFor: null, labels: BELOW_FR });
    });

    it.each([
      ['fr-FR', TOTAL_FR],
      ['en-GB', TOTAL_EN],
      ['de-DE', TOTAL_EN],
    ])('of a question that could be either is that of the person: %s', async (locale, words) => {
      const said = slack.createUser({ locale }).mention(slack.channel, 'budget ?');
      expect(wordsOf(await replyTo(slack, said))).toBe(words);
    });

    it('of a question that could be either is, before the person, that of the conversation', async () => {
      const root = person().mention(slack.channel, "Qui a annoncé le plan d'investissement ?");
      await replyTo(slack, root);
      const said = person().mention(slack.channel, 'budget ?', { thread: root });
      expect(wordsOf(await replyTo(slack, said))).toBe(TOTAL_FR);
    });
  });

  describe('a mention without a question', () => {
    it.each(['', '  \n ', ':wave:', '<@U0123>', '<!here>'])('but "%s" gets a help with examples', async (text) => {
      const help = await mention(slack, person(), text);
      const words = expect.stringMatching(/^InvestAI\nAsk me about InvestAI.* For example:\n.*\/investai: topics/u);
      expect(seen(help)).toEqual({ words, notified: [], onlyFor: null, labels: HELP_EN });
    });

    it('is helped in the language of the person', async () => {
      const help = await mention(slack, slack.createUser({ locale: 'fr-FR' }), '');
      expect(labelsOf(help)).toEqual(HELP_FR);
    });

    it('is helped in a direct message that holds a file only', async () => {
      expect(labelsOf(await replyTo(slack, person().upload('dm', '')))).toEqual(HELP_EN);
    });

    it.each([
      [0, /€200 billion in all/u],
      [1, /Ursula von der Leyen.*Paris/su],
      [2, /gives no timetable/u],
    ])('offers example %i, answered in private and in the thread when it is clicked', async (at, words) => {
      const ann = person();
      const help = await mention(slack, ann, '');
      const answer = await ann.click(help, controlsOf(help)[at]?.id ?? '').response();
      expect([answer.text, answer.ephemeralFor, answer.threadTs]).toEqual([
        expect.stringMatching(words),
        ann,
        help.threadTs,
      ]);
      expect(help.edits).toEqual([]);
    });

    it('offers examples in a direct message, which are answered there', async () => {
      const ann = person();
      const help = await replyTo(slack, ann.dm(String(slack.bot)));
      const answer = await ann.click(help, controlsOf(help)[0]?.id ?? '').response();
      expect([seen(answer), answer.threadTs]).toEqual([ANSWER, help.threadTs]);
    });
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
