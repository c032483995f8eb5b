// /ask for somebody: the one ping that the bot sends.
import { afterAll, describe, expect, it } from 'vitest';
import type { Where } from '../../doubles/discord/model/place.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { titled } from '../../support/bot.ts';
import { clickMore, headingOf, seen, spaced, textOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, COUNT_EN, TOTAL_FR } from './texts.ts';

const { discord, end } = await stage();
afterAll(end);

/** As it stood below answers before there was "More". */
const SWITCH = 'v2:language:a:total:fr';

const ASKED_FR = `${spaced(titled('total', 'fr'))} · question posée par Ann`;

const newcomers = () => ({
  ann: discord.createUser({ name: 'Ann' }),
  bob: discord.createUser({ name: 'Bob' }),
  carol: discord.createUser({ name: 'Carol' }),
});

describe('/ask for somebody', () => {
  it('answers for everyone, names that person and pings exactly that one', async () => {
    const { ann, bob } = newcomers();
    const message = await ann.command('ask', { question: 'how many gigafactories?', for: bob }).message();
    expect(seen(message)).toEqual({
      heading: `${titled('giga_count')} · asked by Ann`,
      content: `${bob}, this answer is for you:\n${COUNT_EN}`,
      pings: [bob.id],
      onlyFor: null,
      labels: BELOW_EN,
    });
    expect(message.allowedMentions).toMatchObject({ parse: [], users: [bob.id] });
  });

  it('pings nobody else, whoever the question names', async () => {
    const { ann, bob, carol } = newcomers();
    const role = discord.guild.createRole();
    const question = `${carol} <@&${role.id}> @everyone how many gigafactories?`;
    const message = await ann.command('ask', { question, for: bob }).message();
    expect([textOf(message), message.pings]).toEqual([`${bob}, this answer is for you:\n${COUNT_EN}`, [bob.id]]);
  });

  it.each([
    ['a question that is not covered', 'What is the weather in Paris?'],
    ['a topic', 'topic:money'],
    ['small talk', 'thanks'],
  ])('calls nobody for %s, which the person who asked alone sees', async (_, question) => {
    const { ann, bob } = newcomers();
    const message = await ann.command('ask', { question, for: bob }).message();
    expect([message.ephemeralFor, message.pings, textOf(message).includes(bob.id)]).toEqual([ann, [], false]);
  });

  it.each([
    ['oneself', (ann: User) => ann],
    ['the bot', () => discord.bot],
  ])('pings nobody for %s', async (_, whom) => {
    const { ann } = newcomers();
    const message = await ann.command('ask', { question: 'how many gigafactories?', for: whom(ann) }).message();
    expect([textOf(message), message.pings]).toEqual([COUNT_EN, []]);
  });

  it.each([
    ['forced', { question: 'fact:total', language: 'fr' }, 'en-US'],
    ['that of the question', { question: "Quel est le montant total d'InvestAI ?" }, 'en-US'],
  ])('speaks to that person in the language of the answer, %s', async (_, options, locale) => {
    const { ann, bob } = newcomers();
    ann.locale = locale;
    const message = await ann.command('ask', { ...options, for: bob }).message();
    expect(textOf(message)).toBe(`${bob}, cette réponse vous est destinée :\n${TOTAL_FR}`);
  });

  it.each<[string, () => Where]>([
    ['a thread', () => discord.guild.createThread()],
    ['a server that does not have the bot', () => 'foreign-guild'],
  ])('pings in %s', async (_, where) => {
    const { ann, bob } = newcomers();
    const asked = ann.command('ask', { question: 'how many gigafactories?', for: bob }, { in: where() });
    expect((await asked.message()).pings).toEqual([bob.id]);
  });

  it('in private shows the answer to the person who asked, and pings nobody', async () => {
    const { ann, bob } = newcomers();
    const message = await ann.command('ask', { question: 'fact:giga_count', for: bob, private: true }).message();
    expect(seen(message)).toEqual({ content: COUNT_EN, pings: [], onlyFor: 'Ann', labels: BELOW_EN });
    expect(message.mentions).toEqual([]);
    const posted = await (await clickMore(ann, message, 'post')).message();
    expect([textOf(posted), headingOf(posted), posted.pings]).toEqual([
      COUNT_EN,
      `${titled('giga_count')} · shared by Ann`,
      [],
    ]);
  });

  it('pings nobody again when its buttons are used', async () => {
    const { ann, bob, carol } = newcomers();
    const message = await ann.command('ask', { question: 'fact:total', for: bob }).message();
    const private_ = await (await clickMore(carol, message, 'language')).message();
    expect([private_.ephemeralFor, private_.pings]).toEqual([carol, []]);
    const posted = await (await clickMore(carol, private_, 'post')).message();
    expect(posted.pings).toEqual([]);
    expect([message.pings, message.edits]).toEqual([[bob.id], []]);
  });

  it('still names that person when an older button switches the language in its place', async () => {
    const { ann, bob } = newcomers();
    const message = await ann.command('ask', { question: 'fact:total', for: bob }).message();
    await ann.click(message, SWITCH, { forged: true }).message();
    expect(textOf(message)).toBe(`${bob}, cette réponse vous est destinée :\n${TOTAL_FR}`);
    expect([headingOf(message), message.pings]).toEqual([ASKED_FR, [bob.id]]);
  });

  it('is of the person it is for, too, who switches its language with an older button', async () => {
    const { ann, bob } = newcomers();
    const message = await ann.command('ask', { question: 'fact:total', for: bob }).message();
    await bob.click(message, SWITCH, { forged: true }).message();
    expect(textOf(message)).toBe(`${bob}, cette réponse vous est destinée :\n${TOTAL_FR}`);
    expect(headingOf(message)).toBe(ASKED_FR);
  });
});
