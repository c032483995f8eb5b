// What stands behind "More" below an answer, and the form for a text to check.
import { afterAll, describe, expect, it } from 'vitest';
import { bot, titled } from '../../support/bot.ts';
import {
  cardOf,
  clickMore,
  controlFor,
  createPeople,
  labelsOf,
  mention,
  more,
  oursIn,
  replyTo,
  seen,
  textOf,
} from './people.ts';
import { stage } from './support.ts';
import {
  ASK_AGAIN_EN,
  BELOW_EN,
  CORRECTED_EN,
  COUNT_EN,
  MORE_EN,
  MORE_FR,
  MORE_POSTABLE_EN,
  MORE_POSTABLE_FR,
  TOTAL,
  TOTAL_EN,
  TOTAL_FR,
} from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const WRONG = 'Is the plan worth €30 billion?';
const people = () => createPeople(discord);

describe('More', () => {
  it('is opened for the person alone, and says of what', async () => {
    const { ann, bob } = people();
    for (const answer of [
      await mention(discord, ann, 'How many gigafactories?'),
      await ann.command('fact', { topic: 'fact:giga_count' }).message(),
    ]) {
      const opened = await more(bob, answer);
      expect(seen(opened)).toEqual({
        content: `More on: ${titled('giga_count')}`,
        pings: [],
        onlyFor: 'Bob',
        labels: MORE_EN,
      });
      expect(answer.edits).toEqual([]);
    }
  });

  it('names what the article leaves out, and several facts', async () => {
    const { ann } = people();
    const titles = async (question: string) => textOf(await more(ann, await mention(discord, ann, question)));
    expect(await titles('where will the gigafactories be built?')).toBe(`More on: ${titled('site_locations')}`);
    expect(await titles('how many gigafactories, and how many chips?')).toBe(
      `More on: ${titled('giga_count')} + ${titled('chips')}`,
    );
  });

  it('opens in its place where nobody else reads along, and leaves the words as they were', async () => {
    const { ann } = people();
    const cases = [
      [await ann.command('ask', { question: WRONG, private: true }).message(), MORE_POSTABLE_EN],
      [await replyTo(discord, ann.dm(WRONG)), MORE_EN],
    ] as const;
    for (const [answer, labels] of cases) {
      expect(await more(ann, answer)).toBe(answer);
      expect([textOf(answer), labelsOf(answer)]).toEqual([CORRECTED_EN, [...BELOW_EN.slice(0, 3), ...labels]]);
    }
  });

  it('speaks French below a French answer', async () => {
    const { ann } = people();
    const question = "Quel est le montant total d'InvestAI ?";
    expect(labelsOf(await more(ann, await mention(discord, ann, question)))).toEqual(MORE_FR);
    const shut = await ann.command('ask', { question, private: true }).message();
    expect(labelsOf(await more(ann, shut)).slice(3)).toEqual(MORE_POSTABLE_FR);
  });

  it('posts what it stands below once, the correction with it', async () => {
    const { ann } = people();
    const channel = discord.guild.createChannel();
    const shut = await ann.command('ask', { question: WRONG, private: true }, { in: channel }).message();
    const opened = await more(ann, shut);
    const post = () => ann.click(opened, controlFor(opened, 'post').id).message();
    const posted = await post();
    expect([textOf(posted), labelsOf(posted), posted.ephemeralFor]).toEqual([CORRECTED_EN, BELOW_EN, null]);
    expect(textOf(await post())).toBe(bot.phrase('posted', 'en'));
    expect(oursIn(discord, channel)).toEqual([posted]);
  });

  it('of an answer that is gone from the knowledge base asks to ask again', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, TOTAL);
    const notice = await ann.click(answer, 'v2:more:a:gone:en', { forged: true }).message();
    expect([textOf(notice), notice.ephemeralFor]).toEqual([ASK_AGAIN_EN, ann]);
  });

  it('leads to the topics', async () => {
    const { ann } = people();
    const topics = await (await clickMore(ann, await mention(discord, ann, TOTAL), 'topics')).message();
    expect([cardOf(topics).title, topics.ephemeralFor]).toEqual(['The topics', ann]);
  });
});

describe('the check of a text', () => {
  const TEXT = 'The plan mobilises 300 billion euros, says zyxwv.';

  it('is asked for in a form, read by the person alone, and posted by the person', async () => {
    const { ann } = people();
    const channel = discord.guild.createChannel();
    const answer = await mention(discord, ann, TOTAL, channel);
    const form = await (await clickMore(ann, answer, 'verify')).modal();
    expect([form.title, form.components.map(({ label }) => label)]).toEqual(['Check a text', ['The text to check']]);
    const checked = await ann.submit(form, { text: TEXT }).message();
    expect([cardOf(checked).lines, checked.ephemeralFor]).toEqual([bot.check(TEXT).text.split('\n'), ann]);
    expect(JSON.stringify([checked.embeds, checked.components])).not.toContain('zyxwv');
    const posted = await ann.click(checked, controlFor(checked, 'check').id).message();
    expect([cardOf(posted).lines, posted.ephemeralFor]).toEqual([cardOf(checked).lines, null]);
    expect(oursIn(discord, channel)).toEqual([answer, posted]);
  });

  it('of blanks says that there is no text', async () => {
    const { ann } = people();
    const form = await (await clickMore(ann, await mention(discord, ann, TOTAL), 'verify')).modal();
    const notice = await ann.submit(form, { text: ' ' }).message();
    expect([textOf(notice), notice.ephemeralFor]).toEqual([bot.phrase('no_text', 'en'), ann]);
  });
});

describe('the buttons and menus that stood below an answer before there was "More"', () => {
  const id = (action: string, language = 'en') => `v2:${action}:a:total:${language}`;

  it('still switch the language in its place', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, TOTAL);
    expect(await ann.click(answer, id('language', 'fr'), { forged: true }).message()).toBe(answer);
    expect(textOf(answer)).toBe(TOTAL_FR);
  });

  it('still tell a related fact and post a private answer', async () => {
    const { ann } = people();
    const answer = await ann.command('ask', { question: TOTAL, private: true }).message();
    const told = await ann.select(answer, id('related'), 'giga_count', { forged: true }).message();
    expect([textOf(told), told.ephemeralFor]).toEqual([COUNT_EN, ann]);
    const posted = await ann.click(answer, id('post'), { forged: true }).message();
    expect([textOf(posted), posted.ephemeralFor]).toEqual([TOTAL_EN, null]);
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
