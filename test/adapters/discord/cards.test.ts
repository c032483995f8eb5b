// The cards: laid out in components, in the language of the person, and in another at a click.
import { MessageFlags } from 'discord.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { User } from '../../doubles/discord/model/user.ts';
import { bot } from '../../support/bot.ts';
import { cardOf, controlFor, labelsOf, mention, more, oursIn, spaced, textOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, COUNT_EN, TOTAL_EN } from './texts.ts';

const { discord, end } = await stage();
afterAll(end);

const LOOK_UPS = ['topics', 'figures', 'source', 'about'] as const;
const inOther = (on: Parameters<typeof controlFor>[0]): string => controlFor(on, 'card').id;
const titles = (language: string): string[] => [
  ...(['topics_title', 'figures_title', 'source_title', 'about_title'] as const).map((key) =>
    spaced(bot.phrase(key, language)),
  ),
];

describe.each([
  ['en-US', 'en', 'fr', 'En français'],
  ['fr', 'fr', 'en', 'In English'],
] as const)('to a person of the locale %s', (locale, own, other, label) => {
  const shown = (user: User) => Promise.all(LOOK_UPS.map((name) => user.command(name, {}, { in: 'dm' }).message()));

  it('cards are told in that language, and in the other at a click, in place', async () => {
    const ann = discord.createUser({ locale });
    const cards = await shown(ann);
    expect(cards.map((card) => cardOf(card).title)).toEqual(titles(own));
    for (const card of cards) {
      expect(labelsOf(card)).toContain(label);
      expect(card.flags & MessageFlags.IsComponentsV2).not.toBe(0);
      expect(await ann.click(card, inOther(card)).message()).toBe(card);
    }
    expect(cards.map((card) => cardOf(card).title)).toEqual(titles(other));
  });
});

describe('the language of a card', () => {
  it('stays what it is for everybody else: who clicks below another person’s card sees it alone', async () => {
    const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
    const card = await ann.command('figures', {}, { in: discord.guild.channel }).message();
    const alone = await bob.click(card, inOther(card)).message();
    expect([cardOf(card).title, cardOf(alone).title, alone.ephemeralFor]).toEqual([
      'Key figures',
      'Les chiffres clés',
      bob,
    ]);
  });

  it('is changed of one paragraph, of a topic, of the sources of an answer, and of the help', async () => {
    const ann = discord.createUser();
    const paragraph = await ann.command('source', { paragraph: 2 }, { in: 'dm' }).message();
    await ann.click(paragraph, inOther(paragraph)).message();
    expect(cardOf(paragraph).lines).toEqual([expect.stringMatching(/^§ 2 : 50 milliards d'euros/u)]);
    const topic = await ann.command('ask', { question: 'topic:money' }, { in: 'dm' }).message();
    await ann.click(topic, inOther(topic)).message();
    expect(cardOf(topic).title).toBe("L'argent");
    const answer = await ann.command('ask', { question: 'How much per gigafactory on average?' }).message();
    const source = await ann.click(answer, controlFor(answer, 'source').id).message();
    await ann.click(source, inOther(source)).message();
    expect(cardOf(source).lines.at(-1)).toMatch(/\*\*5 milliards d'euros\*\* \(calculé : /u);
    const help = await mention(discord, ann, '');
    await ann.click(help, inOther(help)).message();
    expect(textOf(help)).toMatch(/^Posez-moi une question/u);
  });

  it.each(['v2:card::weather:fr', 'v2:card::topic+weather:fr', 'v2:card::source+99:fr', 'v2:card:::fr'])(
    'of no card of ours, %s, is answered with a request to ask again',
    async (forged) => {
      const ann = discord.createUser();
      const card = await ann.command('figures').message();
      const notice = await ann.click(card, forged, { forged: true }).message();
      expect([notice.content, notice.ephemeralFor]).toEqual([bot.phrase('ask_again', 'en'), ann]);
    },
  );
});

describe('browsing', () => {
  it('begins at the title of a topic', async () => {
    const card = await discord.createUser().command('fact', { topic: 'the money' }).message();
    expect(cardOf(card).title).toBe('The money');
  });

  it('keeps a card’s message: an answer picked in it is opened, shared and left as an answer is', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const channel = discord.guild.createChannel();
    const menu = await ann.command('topics', {}, { in: channel }).message();
    await ann.select(menu, controlFor(menu, 'topic').id, 'gigafactories').message();
    await ann.select(menu, controlFor(menu, 'fact').id, 'giga_count').message();
    expect([textOf(menu), menu.content]).toEqual([COUNT_EN, '']);
    expect(await more(ann, menu)).toBe(menu);
    expect(textOf(menu)).toBe(COUNT_EN);
    const posted = await ann.click(menu, controlFor(menu, 'post').id).message();
    expect([textOf(posted), posted.content === '', labelsOf(posted)]).toEqual([COUNT_EN, false, BELOW_EN]);
    expect(oursIn(discord, channel)).toEqual([posted]);
  });

  it('begins at an answer too, whose message becomes a card', async () => {
    const ann = discord.createUser();
    const answer = await ann.command('ask', { question: 'fact:total', private: true }).message();
    expect(textOf(answer)).toBe(TOTAL_EN);
    await more(ann, answer);
    expect(await ann.click(answer, controlFor(answer, 'topics').id).message()).toBe(answer);
    expect([answer.content, cardOf(answer).title]).toEqual(['', 'The topics']);
  });
});

describe('what the bot says of itself', () => {
  it('is a click away where people speak to it about itself, and leaves that as it is', async () => {
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    const answer = await mention(discord, ann, 'how do I report a bug in this bot?');
    expect(labelsOf(answer)).toEqual(['Topics', 'About this bot']);
    const before = textOf(answer);
    const alone = await bob.click(answer, controlFor(answer, 'about').id).message();
    expect([cardOf(alone).title, alone.ephemeralFor, textOf(answer)]).toEqual(['About this bot', bob, before]);
  });
});

describe('in small print, the help and what the bot says of itself', () => {
  const links = { privacy: 'https://example.org/privacy', report: 'https://example.org/issues' };

  it('link to how data is handled and where problems are reported, and say how the bot is removed', async () => {
    const own = await stage({ links });
    const ann = own.discord.createUser();
    const foot = [
      '-# [How your data is handled](https://example.org/privacy)',
      '-# [Report a problem](https://example.org/issues)',
      expect.stringMatching(/^-# To remove me from a server: .* InvestAI\. To remove me from your account: /u),
    ];
    expect(cardOf(await ann.command('about').message()).foot).toEqual(foot);
    expect(cardOf(await mention(own.discord, ann, '')).foot).toEqual([
      expect.stringMatching(/^-# Mention me in a channel, .* type \/ask\./u),
      ...foot,
    ]);
    await own.end();
  });

  it('say whom to tell where no address is set', async () => {
    const { foot } = cardOf(await discord.createUser({ locale: 'fr' }).command('about').message());
    expect(foot).toEqual([
      expect.stringMatching(/^-# Pour signaler une réponse inexacte, cliquez sur 👎/u),
      expect.stringMatching(/^-# Pour me retirer d'un serveur/u),
    ]);
  });
});
