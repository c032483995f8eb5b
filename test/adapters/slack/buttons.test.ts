// What is under an answer: its source, related facts, its other language; and what people may mean.
import { afterAll, describe, expect, it } from 'vitest';
import type { View } from '../../../src/runtime/view.ts';
import { bot } from '../../support/bot.ts';
import { clarify, fallback } from '../views.ts';
import {
  alarmsIn,
  clickMore,
  controlFor,
  createPeople,
  labelsOf,
  mention,
  more,
  pickMore,
  replyTo,
  seen,
  wordsOf,
} from './people.ts';
import { render } from './renderings.ts';
import { stage } from './support.ts';
import { BELOW_EN, BELOW_FR, CORRECTED_EN, COUNT_EN, SITES_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const people = () => createPeople(slack);

  describe('Source', () => {
    it('shows the person who clicked it the paragraphs, in the thread, and changes nothing', async () => {
      const { ann, bob } = people();
      const answer = await mention(slack, ann, 'how many gigafactories, and who announced the plan?');
      const source = await bob.click(answer, controlFor(answer, 'source').id).response();
      expect(seen(source)).toMatchObject({ notified: [], onlyFor: 'Bob', labels: ['En français'] });
      expect(wordsOf(source)).toMatch(
        /\n§ 1: .*\n§ 2: [^§]*four AI gigafactories[^§]*\nFigure: Value\nThe number of gigafactories: 4 \(stated in § 2\)$/u,
      );
      expect([source.threadTs, answer.edits]).toEqual([answer.threadTs, []]);
    });

    it('shows the working of what is computed', async () => {
      const { ann } = people();
      const answer = await mention(slack, ann, 'What does one gigafactory cost on average?');
      const source = await ann.click(answer, controlFor(answer, 'source').id).response();
      expect(wordsOf(source)).toMatch(/\nThe average cost per gigafactory: €5 billion \(computed: €20 billion ÷ 4\)$/u);
    });

    it('names the article where the operator does', async () => {
      const original = { title: 'Plans & <aims>', url: 'https://example.org/?a=1&b=2' };
      const other = await stage({ mode, original });
      const source = await other.slack.createUser().command('/investai', 'source 2').response();
      expect(JSON.stringify(source.blocks)).toContain(
        '<https://example.org/?a=1&amp;b=2|Plans &amp; &lt;aims&gt;>\\n§ 2: ',
      );
      expect(source.unfurls).toEqual({ links: false, media: false });
      await other.end();
    });

    it('is not there where nothing is cited', async () => {
      const { ann } = people();
      const unstated = await ann.command('/investai', 'fact other', { in: 'dm' }).response();
      expect(labelsOf(unstated)).toEqual(['👍', '👎', 'More']);
      await more(ann, unstated);
      expect(labelsOf(unstated)).toEqual(['👍', '👎', 'En français', 'Check a text', 'Topics']);
    });
  });

  describe('a related fact', () => {
    it('is told in private under the answer of anybody, in the language of the answer', async () => {
      const { ann, jean } = people();
      const answer = await mention(slack, ann, TOTAL);
      const opened = await more(ann, answer);
      const menu = controlFor(opened, 'related');
      expect(menu.options.map(({ value }) => value)).toEqual(['public', 'private', 'giga_budget']);
      for (const user of [ann, jean]) {
        const told = await (await pickMore(user, answer, 'related', 'public')).response();
        expect([wordsOf(told), told.ephemeralFor]).toEqual([expect.stringContaining('€50 billion'), user]);
        expect([told.threadTs, labelsOf(told)]).toEqual([answer.threadTs, BELOW_EN]);
        await more(user, told);
        expect(labelsOf(told)).toContain('Share here');
      }
      expect(answer.edits).toEqual([]);
    });

    it('is told openly in a direct message, and is what the next question follows', async () => {
      const { ann } = people();
      const answer = await replyTo(slack, ann.dm(TOTAL));
      const told = await (await pickMore(ann, answer, 'related', 'giga_count')).response();
      expect([told.ephemeral, wordsOf(told), told.threadTs]).toEqual([false, COUNT_EN, answer.threadTs]);
      expect(wordsOf(await replyTo(slack, ann.dm('where?')))).toBe(SITES_EN);
    });
  });

  describe('the other language', () => {
    it('is told in private, in the place of what "More" opened, and back', async () => {
      const { ann, bob } = people();
      const answer = await mention(slack, ann, TOTAL);
      for (const user of [ann, bob]) {
        const told = await (await clickMore(user, answer, 'language')).response();
        expect(seen(told)).toEqual({ words: TOTAL_FR, notified: [], onlyFor: user.name, labels: BELOW_FR });
        expect(await (await clickMore(user, told, 'language')).response()).toBe(told);
        expect([wordsOf(told), labelsOf(told)]).toEqual([TOTAL_EN, BELOW_EN]);
      }
      expect(answer.edits).toEqual([]);
    });

    it('can be shared', async () => {
      const { ann, bob } = people();
      const channel = slack.createChannel();
      const answer = await mention(slack, ann, TOTAL, channel);
      const told = await (await clickMore(bob, answer, 'language')).response();
      const posted = await (await clickMore(bob, told, 'post')).response();
      expect([wordsOf(posted), posted.ephemeralFor, posted.threadTs]).toEqual([TOTAL_FR, null, answer.threadTs]);
    });

    it('takes the place of a private answer, and of one in a direct message', async () => {
      const { ann } = people();
      const answers = [await ann.command('/investai', TOTAL).response(), await replyTo(slack, ann.dm(TOTAL))];
      for (const answer of answers) {
        expect(await (await clickMore(ann, answer, 'language')).response()).toBe(answer);
        expect(wordsOf(answer)).toBe(TOTAL_FR);
      }
    });

    it('keeps a "No"', async () => {
      const { ann } = people();
      const answer = await mention(slack, ann, 'Is the plan worth €30 billion?');
      expect(wordsOf(answer)).toBe(CORRECTED_EN);
      const told = await (await clickMore(ann, answer, 'language')).response();
      expect(wordsOf(told)).toMatch(/^Non : InvestAI porte sur 200 milliards/u);
    });
  });

  describe('what people may mean', () => {
    const ask = async (view: View, user = people().ann) => {
      const body = render(view, bot);
      const root = user.say(slack.channel, 'hm');
      const wire = { text: body.text, blocks: body.blocks.map((block) => ({ ...block })) };
      return { user, message: slack.bot.user.say(slack.channel, wire.text, { thread: root, blocks: wire.blocks }) };
    };

    it('is picked from a menu: the fact takes the place of the question in one’s own thread', async () => {
      const { user, message } = await ask({ kind: 'answer', answer: clarify(bot, 'en', ['total', 'giga_count']) });
      const menu = controlFor(message, 'meant');
      expect(menu.options.length).toBe(2);
      expect(await user.select(message, menu.id, 'giga_count').response()).toBe(message);
      expect(wordsOf(message)).toBe(COUNT_EN);
    });

    it('is picked by somebody else in private', async () => {
      const { bob } = people();
      const { message } = await ask({ kind: 'answer', answer: clarify(bot, 'en', ['total', 'giga_count']) });
      const told = await bob.select(message, controlFor(message, 'meant').id, 'total').response();
      expect([wordsOf(told), told.ephemeralFor, message.edits]).toEqual([TOTAL_EN, bob, []]);
    });

    it('is clicked under a fallback, where the topics are too', async () => {
      const { user, message } = await ask({ kind: 'answer', answer: fallback(bot, 'en', ['total']) });
      const topics = await user.click(message, controlFor(message, 'topics').id).response();
      expect([wordsOf(topics), topics.ephemeralFor]).toEqual([expect.stringMatching(/^The topics/u), user]);
      expect(await user.click(message, controlFor(message, 'tell').id).response()).toBe(message);
      expect(wordsOf(message)).toBe(TOTAL_EN);
    });
  });

  describe('browsing', () => {
    it('goes on in the message that only the person sees', async () => {
      const { ann } = people();
      const topics = await ann.command('/investai', 'topics').response();
      expect(await ann.select(topics, controlFor(topics, 'topic').id, 'money').response()).toBe(topics);
      expect(wordsOf(topics)).toMatch(/^The money\n• /u);
      await ann.select(topics, controlFor(topics, 'fact').id, 'total').response();
      expect([wordsOf(topics), labelsOf(topics).at(-1)]).toEqual([TOTAL_EN, 'Choose a topic']);
      expect(labelsOf(topics)).toEqual([...BELOW_EN, 'Choose a topic']);
      await ann.select(topics, controlFor(topics, 'topic').id, 'gigafactories').response();
      expect(wordsOf(topics)).toMatch(/^The gigafactories\n• /u);
    });
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
