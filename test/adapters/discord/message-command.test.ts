// "Answer with InvestAI" in the menu of a message: a private answer to what another person wrote.

import { afterAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/bot.ts';
import { clickMore, createPeople, labelsOf, mention, more, oursIn, postedBy, seen, textOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, CORRECTED_EN, COUNT_EN, PARIS_EN, SITES_EN, TOTAL_EN, TOTAL_FR } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const COMMAND = 'Answer with InvestAI';
const people = () => createPeople(discord);

describe('the message command', () => {
  it('answers the message of another person in private', async () => {
    const { ann, bob } = people();
    const channel = discord.guild.createChannel();
    const said = bob.say(channel, 'so how many gigafactories will there be?');
    const message = await ann.messageCommand(COMMAND, said).message();
    expect(seen(message)).toEqual({ content: COUNT_EN, pings: [], onlyFor: 'Ann', labels: BELOW_EN });
    expect(oursIn(discord, channel)).toEqual([]);
  });

  it('posts the answer, its correction with it, and pings nobody', async () => {
    const { ann, bob } = people();
    const said = bob.say(discord.guild.channel, `${ann} @everyone the plan is worth €30 billion, right?`);
    const message = await ann.messageCommand(COMMAND, said).message();
    expect(textOf(message)).toBe(CORRECTED_EN);
    const posted = await (await clickMore(ann, message, 'post')).message();
    expect(seen(posted)).toEqual(postedBy('Ann', { title: titled('total'), content: CORRECTED_EN }));
  });

  it.each([
    ['another bot', () => discord.createUser({ bot: true }).say(discord.guild.channel, 'How many gigafactories?')],
    ['a webhook', () => discord.createUser().say(discord.guild.channel, 'How many gigafactories?', { webhook: true })],
    [
      'markup',
      () => discord.createUser().say(discord.guild.channel, '> **How many** <:eu:123456789012345678> gigafactories?'),
    ],
  ])('answers a message of %s', async (_, say) => {
    const { ann } = people();
    expect(textOf(await ann.messageCommand(COMMAND, say()).message())).toBe(COUNT_EN);
  });

  it.each([
    ['nothing but a picture', '', { attachments: [{ id: '1', filename: 'a.png' }] }],
    ['nothing but an empty card', '', { embeds: [{ color: 1 }] }],
    ['nothing but a mention', '<@123456789012345678>', {}],
    ['nothing but blanks', ' \n ', {}],
  ])('says so where there is %s', async (_, content, more) => {
    const { ann, bob } = people();
    const message = await ann.messageCommand(COMMAND, bob.say(discord.guild.channel, content, more)).message();
    const words = 'There is no text in this message for me to answer.';
    expect(seen(message)).toEqual({ content: words, pings: [], onlyFor: 'Ann', labels: [] });
  });

  it('answers a message of 4,000 characters', async () => {
    const { ann, bob } = people();
    const question = 'How much is InvestAI worth in total? ';
    const said = bob.say(discord.guild.channel, question + '🙂'.repeat((4000 - question.length) / 2));
    expect(textOf(await ann.messageCommand(COMMAND, said).message())).toBe(TOTAL_EN);
  });

  it('is not influenced by what was asked before, and what is asked next follows it', async () => {
    const { ann, bob } = people();
    const { channel } = discord.guild;
    await mention(discord, ann, 'How many gigafactories?');
    expect(textOf(await mention(discord, ann, 'where?'))).toBe(SITES_EN);
    expect(textOf(await ann.messageCommand(COMMAND, bob.say(channel, 'where?')).message())).toBe(PARIS_EN);
    await ann.messageCommand(COMMAND, bob.say(channel, 'How many gigafactories?')).message();
    expect(textOf(await mention(discord, ann, 'where?'))).toBe(SITES_EN);
  });

  it('answers in the language of the message, and says in that of the person that there is none', async () => {
    const { bob } = people();
    const jean = discord.createUser({ name: 'Jean', locale: 'fr' });
    const { channel } = discord.guild;
    const name = 'Answer with InvestAI';
    const english = await jean.messageCommand(name, bob.say(channel, 'How much is InvestAI worth in total?')).message();
    expect(textOf(english)).toBe(TOTAL_EN);
    const either = await jean.messageCommand(name, bob.say(channel, 'budget ?')).message();
    expect(textOf(either)).toBe(TOTAL_FR);
    expect(textOf(await jean.messageCommand(name, bob.say(channel, '')).message())).toMatch(/^Ce message ne contient/u);
  });

  it.each(['dm', 'group-dm', 'foreign-guild'] as const)('works in "%s"', async (where) => {
    const { ann, bob } = people();
    ann.installed = true;
    const place = (await ann.command('about', {}, { in: where }).message()).channel;
    const message = await ann.messageCommand(COMMAND, bob.say(place, 'How many gigafactories?')).message();
    expect(seen(message)).toEqual({ content: COUNT_EN, pings: [], onlyFor: 'Ann', labels: BELOW_EN });
    await more(ann, message);
    expect(labelsOf(message).includes('Post publicly')).toBe(where !== 'dm');
  });

  it('answers one of the bot’s own messages, as text', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, 'How many gigafactories?');
    const message = await ann.messageCommand(COMMAND, answer).message();
    expect([message.ephemeralFor, message.pings]).toEqual([ann, []]);
    expect(textOf(message)).toMatch(/gigafactories/u);
  });

  it('speaks French to French eyes', async () => {
    const jean = discord.createUser({ name: 'Jean', locale: 'fr' });
    const said = discord.createUser().say(discord.guild.channel, "Quel est le montant total d'InvestAI ?");
    const message = await jean.messageCommand(COMMAND, said).message();
    const posted = await (await clickMore(jean, message, 'post')).message();
    expect(seen(posted)).toEqual(postedBy('Jean', { title: titled('total', 'fr'), content: TOTAL_FR, french: true }));
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
