// /ask: what is answered, to whom it shows, and what can be done from there.
import { afterAll, describe, expect, it } from 'vitest';
import type { Where } from '../../doubles/discord/model/place.ts';
import { titled } from '../../support/bot.ts';
import { cardOf, clickMore, controlFor, labelsOf, more, oursIn, postedBy, seen, textOf } from './people.ts';
import { stage } from './support.ts';
import {
  BELOW_EN,
  BELOW_FR,
  CORRECTED_EN,
  COUNT_EN,
  FALLBACK_EN,
  MORE_EN,
  MORE_POSTABLE_EN,
  TOTAL_EN,
  TOTAL_FR,
} from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const french = discord.createGuild({ locale: 'fr' });
const WRONG = 'Is the plan worth €30 billion?';

describe('/ask', () => {
  it('answers for everyone, and pings nobody', async () => {
    const asked = discord.createUser({ name: 'Ann' }).command('ask', { question: 'how many gigafactorys' });
    expect(seen(await asked.message())).toEqual({
      heading: `${titled('giga_count')} · asked by Ann`,
      content: COUNT_EN,
      pings: [],
      onlyFor: null,
      labels: BELOW_EN,
    });
    expect([asked.acknowledgements, asked.attempts, asked.followUps]).toEqual([1, 1, []]);
  });

  it.each([
    ['a picked fact', 'fact:total', TOTAL_EN],
    ['a picked combined fact', 'fact:split', /€50 billion.*€150 billion/su],
    ['a picked topic on which the article is silent', 'fact:jobs', /^The article says nothing about.*jobs/u],
    ['a question', 'How much is InvestAI worth in total?', TOTAL_EN],
    ['a title', 'The total amount', TOTAL_EN],
    ['a fact that is none', 'fact:xyz', /^I didn't understand that\./u],
    ['a fact of every object', 'fact:__proto__', FALLBACK_EN],
    ['several facts at once', 'fact:total+public', /./u],
    ['the beginning of a choice', 'fact:', /./u],
    ['a mention', '<@123456789012345678>', /^Ask me about InvestAI/u],
  ])('takes %s', async (_, question, content) => {
    const message = await discord.createUser().command('ask', { question }).message();
    expect(textOf(message)).toEqual(typeof content === 'string' ? content : expect.stringMatching(content));
    expect([message.ephemeral, message.pings]).toEqual([false, []]);
  });

  it('shows a picked topic as a card', async () => {
    const message = await discord.createUser().command('ask', { question: 'topic:money' }).message();
    expect(cardOf(message).title).toBe('The money');
  });

  it.each([
    'ping @everyone and @here',
    'who is <@&ROLE> and <@USER>?',
    '`@everyone` **bold** [x](https://evil.example)',
  ])('echoes nothing of "%s"', async (text) => {
    const [ann, bob, role] = [discord.createUser(), discord.createUser(), discord.guild.createRole()];
    const question = text.replace('ROLE', role.id).replace('USER', bob.id);
    const message = await ann.command('ask', { question }).message();
    expect([message.pings, message.mentions]).toEqual([[], []]);
    expect(message.content).not.toMatch(/@|<|evil|bold/u);
  });

  it('follows what the person was told last in the channel', async () => {
    const ann = discord.createUser();
    await ann.command('ask', { question: 'fact:giga_count' }).message();
    expect(textOf(await ann.command('ask', { question: 'where?' }).message())).toMatch(
      /^The article doesn't say where/u,
    );
  });
});

describe('/ask in a language', () => {
  it.each([
    ['French, forced', 'en-US', { question: 'How much is InvestAI worth in total?', language: 'fr' }, TOTAL_FR],
    ['English, forced', 'fr', { question: "Quel est le montant total d'InvestAI ?", language: 'en' }, TOTAL_EN],
    ['French, forced on a picked fact', 'en-US', { question: 'fact:total', language: 'fr' }, TOTAL_FR],
    ['French, that of the question', 'en-US', { question: "Quel est le montant total d'InvestAI ?" }, TOTAL_FR],
    ['English, that of the question', 'fr', { question: 'How much is InvestAI worth in total?' }, TOTAL_EN],
    ['French, that of the person where the question is in either', 'fr', { question: 'budget ?' }, TOTAL_FR],
    ['English, that of the server for a picked fact', 'fr', { question: 'fact:total' }, TOTAL_EN],
    [
      'French, that of the person for a picked fact in private',
      'fr',
      { question: 'fact:total', private: true },
      TOTAL_FR,
    ],
  ])('%s', async (_, locale, options, content) => {
    const message = await discord.createUser({ locale }).command('ask', options).message();
    expect(textOf(message)).toBe(content);
  });

  it('takes no language that the bot lacks', () => {
    const ann = discord.createUser();
    expect(() => ann.command('ask', { question: 'total', language: 'de' })).toThrow('takes one of its choices');
  });

  it('answers a picked fact in the language of a French server', async () => {
    const asked = discord.createUser().command('ask', { question: 'fact:total' }, { in: french.channel });
    expect(seen(await asked.message())).toMatchObject({ content: TOTAL_FR, labels: BELOW_FR });
  });
});

describe('/ask in private', () => {
  it('answers the person alone, who may post it', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const message = await ann.command('ask', { question: WRONG, private: true }).message();
    expect(seen(message)).toEqual({ content: CORRECTED_EN, pings: [], onlyFor: 'Ann', labels: BELOW_EN });
  });

  it('keeps the correction when the answer is posted, and pings nobody', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const channel = discord.guild.createChannel();
    const message = await ann.command('ask', { question: WRONG, private: true }, { in: channel }).message();
    expect(oursIn(discord, channel)).toEqual([]);
    const posted = await (await clickMore(ann, message, 'post')).message();
    expect(seen(posted)).toEqual(postedBy('Ann', { title: titled('total'), content: CORRECTED_EN }));
    expect(oursIn(discord, channel)).toEqual([posted]);
    expect(message.content).toBe(CORRECTED_EN);
  });

  it('posts what it shows after the language was switched', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const message = await ann.command('ask', { question: 'fact:total', private: true }).message();
    await (await clickMore(ann, message, 'language')).message();
    expect([textOf(message), labelsOf(message)]).toEqual([TOTAL_FR, BELOW_FR]);
    const posted = await (await clickMore(ann, message, 'post')).message();
    expect(seen(posted)).toEqual(postedBy('Ann', { title: titled('total', 'fr'), content: TOTAL_FR, french: true }));
  });
});

describe('/ask is at home', () => {
  it.each<[string, () => Where, boolean]>([
    ['in a server', () => discord.guild.channel, true],
    ['in a thread', () => discord.guild.createThread(), true],
    ['in a direct message to the bot', () => 'dm', false],
    ['in a group, installed by the user', () => 'group-dm', true],
    ['in a server that does not have the bot, installed by the user', () => 'foreign-guild', true],
  ])('%s', async (_, where, canBePosted) => {
    const ann = discord.createUser({ name: 'Ann', installed: true });
    const open = await ann.command('ask', { question: 'fact:total' }, { in: where() }).message();
    // In a direct message nobody else reads along.
    const heading = canBePosted ? { heading: `${titled('total')} · asked by Ann` } : {};
    expect(seen(open)).toEqual({ ...heading, content: TOTAL_EN, pings: [], onlyFor: null, labels: BELOW_EN });
    const closed = await ann.command('ask', { question: 'fact:total', private: true }, { in: where() }).message();
    expect(seen(closed)).toEqual({ content: TOTAL_EN, pings: [], onlyFor: 'Ann', labels: BELOW_EN });
    expect(await more(ann, closed)).toBe(closed);
    expect(labelsOf(closed).slice(3)).toEqual(canBePosted ? MORE_POSTABLE_EN : MORE_EN);
  });

  it.each<Where>(['dm', 'group-dm', 'foreign-guild'])('in "%s" with its buttons', async (where) => {
    const ann = discord.createUser({ name: 'Ann', installed: true, locale: 'fr' });
    const message = await ann.command('ask', { question: "montant total d'InvestAI ?" }, { in: where }).message();
    const source = await ann.click(message, controlFor(message, 'source').id).message();
    expect([cardOf(source).title, source.ephemeralFor]).toEqual([expect.stringMatching(/^L'article/u), ann]);
    const switched = await (await clickMore(ann, message, 'language')).message();
    const onlyFor = where === 'dm' ? null : 'Ann';
    expect(seen(switched)).toEqual({ content: TOTAL_EN, pings: [], onlyFor, labels: BELOW_EN });
    expect(switched === message).toBe(where === 'dm');
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
