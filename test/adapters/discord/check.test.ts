// /check and "Check with InvestAI": one card for the person alone, until it is shared.
import { ComponentType } from 'discord.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { Message } from '../../doubles/discord/model/message.ts';
import { bot } from '../../support/bot.ts';
import { cardOf, controlFor, labelsOf, oursIn, spaced } from './people.ts';
import { prepareOn, stage } from './support.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const TEXT = 'The plan mobilises 300 billion euros. It funds four gigafactories.';
const SHOWN = bot.check(TEXT, { locale: 'en-US' }).text;
/** As many claims, each of another sum. */
const distinct = (count: number, unit: string): string =>
  Array.from({ length: count }, (_, at) => `Le plan mobilise ${123 + at}456,789 ${unit}.`).join(' ');
const CHECK = 'Check with InvestAI';
const ANSWER = 'Answer with InvestAI';
const cardText = (message: Message): string => {
  const { title, lines } = cardOf(message);
  return [title, ...lines].join('\n').replaceAll('\\', '');
};
const TITLE = bot.phrase('check_title', 'en');
const CARD = `${TITLE}\n${SHOWN}`;
const SHARED = `${TITLE} · shared by Ann\n${SHOWN}`;

describe('/check', () => {
  it('shows one card to the person alone, who may post it for everyone', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const channel = discord.guild.createChannel();
    const message = await ann.command('check', { text: TEXT }, { in: channel }).message();
    expect([cardText(message), message.ephemeralFor, labelsOf(message)]).toEqual([CARD, ann, ['Post publicly']]);
    expect(oursIn(discord, channel)).toEqual([]);
    const posted = await ann.click(message, controlFor(message, 'check').id).message();
    expect([cardText(posted), posted.ephemeral, labelsOf(posted), posted.pings]).toEqual([SHARED, false, [], []]);
    expect(oursIn(discord, channel)).toEqual([posted]);
  });

  it('shows it to everyone where the person asks for that, in the chosen language', async () => {
    const message = await discord
      .createUser({ name: 'Ann' })
      .command('check', { text: TEXT, private: false, language: 'fr' })
      .message();
    expect([message.ephemeral, labelsOf(message)]).toEqual([false, []]);
    const [whole] = bot.check(TEXT, { language: 'fr' }).text.split('\n');
    expect(cardText(message)).toContain(
      `${bot.phrase('check_title', 'fr')} · réponse partagée par Ann\n${spaced(whole ?? '')}`,
    );
  });

  it.each([7, 10, 12])('of %i claims shows ten at most, and posts nothing else than it shows', async (count) => {
    const ann = discord.createUser({ name: 'Ann' });
    const many = distinct(count, 'millions de dollars');
    const message = await ann.command('check', { text: many }).message();
    const lines = cardText(message).split('\n');
    expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(Math.min(count, 10));
    const posted = await ann.click(message, controlFor(message, 'check').id).message();
    const [title, ...said] = cardText(posted).split('\n');
    expect([said, posted.ephemeral, labelsOf(posted)]).toEqual([lines.slice(1), false, []]);
    expect(title).toBe(`${lines[0]} · réponse partagée par Ann`);
  });

  it('says to ask again where the card of the button is gone', async () => {
    const ann = discord.createUser();
    const answer = await ann.command('ask', { question: 'How many gigafactories?', private: true }).message();
    const notice = await ann.click(answer, 'v2:check:::en', { forged: true }).message();
    expect(notice.content).toBe(bot.phrase('ask_again', 'en'));
  });
});

describe('the entry in the menu of a message', () => {
  it('checks what another person wrote', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const said = discord.createUser().say(discord.guild.channel, `**${TEXT}**`);
    const message = await ann.messageCommand(CHECK, said).message();
    expect(cardText(message).split('\n')).toHaveLength(CARD.split('\n').length);
    expect([message.ephemeralFor, labelsOf(message)]).toEqual([ann, ['Post publicly']]);
  });

  it.each([
    ['a card', { embeds: [{ title: 'News', description: TEXT }] }],
    ['the fields of a card', { embeds: [{ fields: [{ name: 'InvestAI', value: TEXT }] }] }],
    [
      'texts among components',
      {
        components: [
          {
            type: ComponentType.Container,
            components: [
              { type: ComponentType.TextDisplay, content: TEXT },
              {
                type: ComponentType.ActionRow,
                components: [{ type: ComponentType.Button, style: 2, custom_id: 'x', label: 'Five sites' }],
              },
            ],
          },
        ],
      },
    ],
    ['a forwarded message', { snapshots: [{ message: { content: TEXT, embeds: [], attachments: [], type: 0 } }] }],
    [
      'the card of a forwarded message',
      {
        snapshots: [
          { message: { content: '', embeds: [{ type: 'rich', description: TEXT }], attachments: [], type: 0 } },
        ],
      },
    ],
  ])('reads %s', async (_, more) => {
    const said = discord.createUser().say(discord.guild.channel, '', more);
    const message = await discord.createUser().messageCommand(CHECK, said).message();
    expect(cardText(message)).toMatch(/^[^\n]*\n2 claims: 1 agrees/u);
  });

  it('to be answered reads a card too', async () => {
    const said = discord
      .createUser()
      .say(discord.guild.channel, '', { embeds: [{ title: 'How many gigafactories?' }] });
    const message = await discord.createUser().messageCommand(ANSWER, said).message();
    expect(message.content).toMatch(/gigafactories/u);
  });

  it('says where there is no text', async () => {
    const said = discord.createUser().say(discord.guild.channel, '', { attachments: [{ id: '1', filename: 'a.png' }] });
    const message = await discord.createUser().messageCommand(CHECK, said).message();
    expect(message.content).toBe(bot.phrase('no_text', 'en'));
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});

it('a check is posted once, and by a bot that has started anew', async () => {
  const first = await stage();
  const ann = first.discord.createUser();
  const channel = first.discord.guild.createChannel();
  const message = await ann.command('check', { text: TEXT.repeat(5) }, { in: channel }).message();
  await first.adapter.stop();
  const second = prepareOn(first.discord, { registers: false });
  await second.adapter.start();
  const share = () => ann.click(message, controlFor(message, 'check').id).message();
  const posted = await share();
  expect([cardOf(posted).lines, posted.ephemeral]).toEqual([cardOf(message).lines, false]);
  expect([(await share()).content, oursIn(first.discord, channel)]).toEqual([bot.phrase('posted', 'en'), [posted]]);
  expect(second.entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  await second.adapter.stop();
  await first.discord.close();
});
