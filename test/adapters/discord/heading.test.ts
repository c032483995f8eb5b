// What stands above an answer that everyone sees and nobody's question: its title, and whose it is.
import { afterAll, describe, expect, it } from 'vitest';
import { bot, titled } from '../../support/bot.ts';
import { cardOf, clickMore, controlFor, headingOf, labelsOf, mention, replyTo, textOf } from './people.ts';
import { stage } from './support.ts';
import { COUNT_EN, TOTAL_EN, TOTAL_FR } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const COUNT = titled('giga_count');

describe('a heading', () => {
  it.each([
    ['ask', { question: 'how many gigafactories?' }],
    ['fact', { topic: 'number of gigafactories' }],
    ['fact', { topic: 'fact:giga_count' }],
  ])('stands above a public /%s of %o', async (name, options) => {
    const answer = await discord.createUser({ name: 'Ann' }).command(name, options).message();
    expect([headingOf(answer), textOf(answer)]).toEqual([`${COUNT} · asked by Ann`, COUNT_EN]);
    expect(answer.content.startsWith(`-# ${COUNT}`)).toBe(true);
  });

  it('stands above what the article leaves out, and above a check that is asked for', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const unstated = await ann.command('ask', { question: 'how many jobs will it create?' }).message();
    expect(headingOf(unstated)).toBe(`${titled('jobs')} · asked by Ann`);
    const question = 'Is this true: the plan mobilises 300 billion euros.';
    const check = await ann.command('ask', { question }).message();
    expect(headingOf(check)).toBe(`${bot.phrase('check_title', 'en')} · asked by Ann`);
  });

  it('repeats no word of the question', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const answer = await ann.command('ask', { question: 'zyxwv, how many gigafactories?' }).message();
    expect(answer.content).not.toContain('zyxwv');
  });

  it('is not there where the question can be read, nobody else reads along, or nothing has a title', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const question = 'how many gigafactories?';
    const plain = [
      await mention(discord, ann, question),
      await replyTo(discord, ann.dm(question)),
      await ann.command('ask', { question }, { in: 'dm' }).message(),
      await ann.command('ask', { question, private: true }).message(),
      await ann.command('ask', { question: 'hello' }).message(),
      await ann.command('ask', { question: 'who wins the football?' }).message(),
    ];
    for (const answer of plain) expect(answer.content).not.toMatch(/asked by|shared by/u);
  });

  it('tells who shared a fact, whoever asked', async () => {
    const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
    const answer = await mention(discord, ann, 'how many gigafactories?');
    const told = await (await clickMore(bob, answer, 'language')).message();
    const posted = await (await clickMore(bob, told, 'post')).message();
    expect(headingOf(posted)).toBe(`${titled('giga_count', 'fr')} · réponse partagée par Bob`);
    expect([posted.pings, posted.mentions]).toEqual([[], []]);
  });

  it('keeps the correction that is posted', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const shut = await ann.command('ask', { question: 'Is it €30 billion?', private: true }).message();
    const posted = await (await clickMore(ann, shut, 'post')).message();
    expect(textOf(posted)).toBe(textOf(shut));
    expect(textOf(posted)).toContain('not €30 billion');
  });

  it('is by the name that the server knows', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    discord.guild.nicknames.set(ann, 'Annie of the Board');
    const answer = await ann.command('ask', { question: 'fact:giga_count' }).message();
    expect(headingOf(answer)).toBe(`${COUNT} · asked by Annie of the Board`);
    const other = await ann.command('ask', { question: 'fact:giga_count' }, { in: 'group-dm' }).message();
    expect(headingOf(other)).toBe(`${COUNT} · asked by Ann`);
  });

  it('stays when something else takes the place of the answer', async () => {
    const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
    const answer = await ann.command('ask', { question: 'fact:total', for: bob }).message();
    await bob.click(answer, 'v2:language:a:total:fr', { forged: true }).message();
    expect([headingOf(answer), textOf(answer)]).toEqual([
      `${titled('total', 'fr').replaceAll('\u00a0', ' ')} · question posée par Ann`,
      `${bob}, cette réponse vous est destinée :\n${TOTAL_FR}`,
    ]);
    const near = await ann.command('ask', { question: 'Wie viele Gigafactories?' }).message();
    expect(labelsOf(near).length).toBeGreaterThan(0);
    await ann.click(near, 'v2:tell::total:en', { forged: true }).message();
    expect([headingOf(near), textOf(near)]).toEqual([`${titled('total')} · asked by Ann`, TOTAL_EN]);
  });
});

describe('a name', () => {
  it.each([
    '<@1> @everyone @here <@&2>',
    '**bold** _it_ ~~no~~ `code` ||x|| [a](https://evil.example)',
    '\n# big\n> quoted\n-# small',
    'https://discord.gg/abc',
    `${'long '.repeat(40)}`,
    '\u202Ereversed',
    ':tada: <:eu:123456789012345678> <t:1>',
  ])('%j is shown as text, in one line, and pings nobody', async (name) => {
    const ann = discord.createUser({ name });
    const answer = await ann.command('ask', { question: 'fact:total' }).message();
    const check = await ann.command('check', { text: 'It is worth €300 billion.', private: false }).message();
    expect([answer.pings, answer.mentions, check.pings, check.mentions]).toEqual([[], [], [], []]);
    expect(textOf(answer)).toBe(TOTAL_EN);
    for (const shown of [headingOf(answer), cardOf(check).title]) {
      expect(shown).not.toMatch(/(?<!\\)[*_`~|]|\u202E|\n|:\/\/|<[@:#t&]|@(?:everyone|here|\d)|\.gg|\.example/u);
      expect([...shown].length).toBeLessThan(160);
    }
  });

  it('may be that of a person for whom an answer is', async () => {
    const bob = discord.createUser({ name: 'Bob' });
    const ann = discord.createUser({ name: `${bob}` });
    const answer = await ann.command('ask', { question: 'fact:total' }).message();
    expect([answer.pings, answer.mentions]).toEqual([[], []]);
    // It is nobody's but Ann's: Bob gets an own copy.
    const told = await bob.click(answer, 'v2:language:a:total:fr', { forged: true }).message();
    expect([told.ephemeralFor, answer.edits]).toEqual([bob, []]);
  });
});

it('a check that is posted tells who shared it', async () => {
  const ann = discord.createUser({ name: 'Ann_B' });
  const card = await ann.command('check', { text: 'The plan is worth €300 billion.' }).message();
  const posted = await ann.click(card, controlFor(card, 'check').id).message();
  expect(cardOf(posted).title).toBe(`${bot.phrase('check_title', 'en')} · shared by Ann\\_B`);
  expect(cardOf(posted).lines).toEqual(cardOf(card).lines);
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
