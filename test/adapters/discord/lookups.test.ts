// The look-ups: /fact, /topics, /figures, /source and /about.
import { REST, Routes } from 'discord.js';
import { afterAll, describe, expect, it } from 'vitest';
import { localizeCommands } from '../../../src/adapters/discord/commands/localize.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import { bot, titled } from '../../support/bot.ts';
import { cardOf, clickMore, controlFor, controlsOf, labelsOf, oursIn, seen, textOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, TOTAL_EN, TOTAL_FR } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const french = discord.createGuild({ locale: 'fr' });

describe('/fact', () => {
  it.each([
    ['a picked fact', 'fact:total', TOTAL_EN],
    ['a title', 'The total amount', TOTAL_EN],
    ['a question', 'how much is InvestAI worth in total?', TOTAL_EN],
    ['a question in another language', "Quel est le montant total d'InvestAI ?", TOTAL_FR],
    ['a fact that is none', 'fact:xyz', /^I didn't understand that\./u],
    ['a topic that is none', 'topic:xyz', /^You can ask about the InvestAI plan/u],
  ])('answers %s for everyone', async (_, topic, content) => {
    const message = await discord.createUser().command('fact', { topic }).message();
    expect(textOf(message)).toEqual(typeof content === 'string' ? content : expect.stringMatching(content));
    expect([message.ephemeral, message.pings]).toEqual([false, []]);
  });

  it('shows a picked topic with its facts to pick from', async () => {
    const message = await discord.createUser().command('fact', { topic: 'topic:money' }).message();
    const titles = bot
      .topics('en')
      .find(({ topic }) => topic === 'money')
      ?.facts.map(({ title }) => title);
    expect(cardOf(message)).toMatchObject({ title: 'The money', lines: titles?.map((title) => `- ${title}`) });
    expect(labelsOf(message)).toEqual(['Choose a fact', 'Choose a topic', 'En français']);
  });

  it('speaks the language of the server, or that of the person in a direct message', async () => {
    const ann = discord.createUser({ locale: 'fr' });
    expect(textOf(await ann.command('fact', { topic: 'fact:total' }).message())).toBe(TOTAL_EN);
    expect(textOf(await ann.command('fact', { topic: 'fact:total' }, { in: 'dm' }).message())).toBe(TOTAL_FR);
    const there = discord.createUser().command('fact', { topic: 'fact:total' }, { in: french.channel });
    expect(textOf(await there.message())).toBe(TOTAL_FR);
  });
});

describe('/topics', () => {
  const pick = (user: ReturnType<typeof discord.createUser>, message: Message, action: string, value: string) =>
    user.select(message, controlFor(message, action).id, value).message();

  it('is browsed from topic to fact to another topic, in one private message', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const channel = discord.guild.createChannel();
    const menu = await ann.command('topics', {}, { in: channel }).message();
    expect(seen(menu)).toMatchObject({ pings: [], onlyFor: 'Ann', labels: ['Choose a topic', 'En français'] });
    expect(cardOf(menu)).toMatchObject({
      title: 'The topics',
      lines: bot
        .topics('en')
        .flatMap(({ title, facts }) => [`**${title}** (${facts.length})`, facts.map((fact) => fact.title).join(' · ')]),
    });
    expect(await pick(ann, menu, 'topic', 'money')).toBe(menu);
    expect(cardOf(menu).title).toBe('The money');
    expect(await pick(ann, menu, 'fact', 'total')).toBe(menu);
    expect([textOf(menu), cardOf(menu).title]).toEqual([TOTAL_EN, '']);
    expect(labelsOf(menu)).toEqual([...BELOW_EN, 'Choose a topic']);
    expect(await pick(ann, menu, 'topic', 'people')).toBe(menu);
    expect(cardOf(menu).title).toBe('Who, where, when');
    expect(oursIn(discord, channel)).toEqual([]);
  });

  it('posts a fact that was found', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const menu = await ann.command('topics').message();
    await pick(ann, menu, 'topic', 'money');
    await pick(ann, menu, 'fact', 'total');
    const posted = await (await clickMore(ann, menu, 'post')).message();
    const heading = `${titled('total')} · shared by Ann`;
    expect(seen(posted)).toEqual({ heading, content: TOTAL_EN, pings: [], onlyFor: null, labels: BELOW_EN });
  });

  it('offers every topic on which the article is silent, in two menus', async () => {
    const ann = discord.createUser();
    const menu = await ann.command('topics').message();
    await pick(ann, menu, 'topic', 'unstated');
    expect(labelsOf(menu)).toEqual(['Choose a fact (1/2)', 'Choose a fact (2/2)', 'Choose a topic', 'En français']);
    const offered = controlsOf(menu).slice(0, 2);
    const unstated = bot.topics('en').find(({ topic }) => topic === 'unstated')?.facts ?? [];
    expect(offered.flatMap(({ options }) => options)).toEqual(
      unstated.map(({ fact, title }) => ({ label: title, value: fact })),
    );
    const [, second] = offered;
    await ann.select(menu, second?.id ?? '', 'other').message();
    expect(textOf(menu)).toMatch(/^The article doesn't say/u);
  });

  it('speaks the language of the person, all the way', async () => {
    const ann = discord.createUser({ locale: 'fr' });
    const menu = await ann.command('topics').message();
    expect(cardOf(menu).title).toBe('Les sujets');
    await pick(ann, menu, 'topic', 'money');
    expect(cardOf(menu).title).toBe("L'argent");
    await pick(ann, menu, 'fact', 'total');
    expect(textOf(menu)).toBe(TOTAL_FR);
    await pick(ann, menu, 'topic', 'aims');
    expect(cardOf(menu).title).toBe('Les buts');
  });

  it('is the same in a direct message', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const menu = await ann.command('topics', {}, { in: 'dm' }).message();
    expect(await pick(ann, menu, 'topic', 'money')).toBe(menu);
    await pick(ann, menu, 'fact', 'total');
    expect(labelsOf(menu)).toEqual([...BELOW_EN, 'Choose a topic']);
  });
});

describe('/figures', () => {
  it.each([
    ['en', 'Key figures', 'The total amount: **€200 billion**', 'The public share: **25%** (computed)'],
    ['fr', 'Les chiffres clés', "Le montant total : **200 milliards d'euros**", /\*\*25 %\*\* \(calculé\)$/u],
  ])('shows every figure on one card for everyone: %s', async (language, title, first, computed) => {
    const { channel } = language === 'fr' ? french : discord.guild;
    const message = await discord.createUser({ name: 'Ann' }).command('figures', {}, { in: channel }).message();
    const other = language === 'fr' ? 'In English' : 'En français';
    expect(seen(message)).toMatchObject({ pings: [], onlyFor: null, labels: [other] });
    const card = cardOf(message);
    expect([card.title, card.lines[0]]).toEqual([title, first]);
    expect(card.lines.length).toBe(bot.figures(language).length);
    expect(card.lines).toContainEqual(typeof computed === 'string' ? computed : expect.stringMatching(computed));
    const marked = card.lines.filter((line) => /\((?:computed|calculé)\)$/u.test(line));
    expect(marked.length).toBe(bot.figures(language).filter((figure) => figure.computed).length);
  });
});

describe('/source', () => {
  it('sums up every paragraph for everyone', async () => {
    const message = await discord.createUser().command('source').message();
    expect(seen(message)).toMatchObject({ pings: [], onlyFor: null, labels: ['En français'] });
    expect(cardOf(message)).toMatchObject({
      title: 'The article, paragraph by paragraph (in our own words)',
      lines: bot.source('en').map(({ paragraph, summary }) => `§ ${paragraph}: ${summary}`),
    });
  });

  it('sums up one paragraph, in the language of the server', async () => {
    const asked = discord.createUser().command('source', { paragraph: 2 }, { in: french.channel });
    const { lines } = cardOf(await asked.message());
    expect(lines).toEqual([expect.stringMatching(/^§ 2 : 50 milliards d'euros/u)]);
  });

  it('offers no paragraph that is none', () => {
    const ann = discord.createUser();
    for (const paragraph of [0, 7, 1.5]) expect(() => ann.command('source', { paragraph })).toThrow('paragraph takes');
  });
});

describe('/about', () => {
  it.each([
    ['en-US', /^This bot answers from a single article.* Questions are neither stored nor logged\b/u, 'Version'],
    [
      'fr',
      /^Ce bot répond d'après un seul article.* ne sont ni conservées ni inscrites dans un journal(?!\p{L})/u,
      'Version',
    ],
  ])('says to %s alone what it knows, its privacy and its versions', async (locale, content, word) => {
    const message = await discord.createUser({ name: 'Ann', locale }).command('about').message();
    expect([textOf(message), message.ephemeralFor?.name]).toEqual([expect.stringMatching(content), 'Ann']);
    expect(textOf(message)).toContain(`${word} 1.2.3, `);
    expect(textOf(message)).toContain(` ${bot.knowledge}.`);
    expect(controlFor(message, 'topic').options.length).toBe(bot.topics('en').length);
  });
});

describe('a command that another version registered', () => {
  it('is answered in private: with the right numbers, or with a request to ask again', async () => {
    const other = await stage({ registers: false });
    const commands = JSON.parse(JSON.stringify(localizeCommands(bot)).replace('"max_value":6', '"max_value":99'));
    const rest = new REST({ api: other.discord.url }).setToken(other.discord.token);
    const body = [...commands, { type: 1, name: 'random', description: 'A fact' }];
    await rest.put(Routes.applicationCommands(other.discord.application.id), { body });
    const ann = other.discord.createUser({ name: 'Ann' });
    const missing = await ann.command('source', { paragraph: 42 }).message();
    const words = 'The article has 6 paragraphs. Choose a number from 1 to 6.';
    expect(seen(missing)).toEqual({ content: words, pings: [], onlyFor: 'Ann', labels: [] });
    const unknown = await ann.command('random').message();
    expect([unknown.ephemeralFor, unknown.content]).toEqual([ann, expect.stringContaining('ask your question again')]);
    await other.end();
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
