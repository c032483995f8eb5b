// "Is this true?" put to the bot: of a text behind it, of a quotation, and of a message that can't be read.
import { afterAll, describe, expect, it } from 'vitest';
import { SHORT_SHOWN } from '../../../src/core/checked-text.ts';
import { bot } from '../../support/bot.ts';
import { labelsOf, mention, replyTo, spaced, textOf } from './people.ts';
import { stage } from './support.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const TEXT =
  'InvestAI mobilises 300 billion euros and four gigafactories, and was presented in Paris by von der Leyen.';
const SHORT = bot.check(TEXT, { shown: SHORT_SHOWN }).text;
const UNSEEN = bot.phrase('check_unseen', 'en', { entry: bot.phrase('command_verify', 'en') });

describe('"is this true?"', () => {
  it.each([
    ['in front of a text', `is this true: ${TEXT}`],
    ['under a quotation', `> ${TEXT}\nis this true?`],
    ['above one', `fact check please\n> ${TEXT}`],
    ['above all that follows, quoted', `is this true?\n>>> ${TEXT.replace(', and', ',\nand')}`],
  ])('%s has it checked, in short', async (_, asked) => {
    const answer = await mention(discord, discord.createUser(), asked);
    expect([textOf(answer).replaceAll('\\', ''), labelsOf(answer), answer.pings]).toEqual([SHORT, [], []]);
    expect(SHORT.split('\n')).toHaveLength(SHORT_SHOWN + 2);
  });

  it('in a direct message has it checked too', async () => {
    const answer = await replyTo(discord, discord.createUser().dm("c'est vrai : six gigafactories pour InvestAI ?"));
    const { text } = bot.check('six gigafactories pour InvestAI', { shown: SHORT_SHOWN });
    expect(textOf(answer)).toBe(spaced(text));
  });

  it('in reply to what another person wrote names the entry in the menu, whatever was asked before', async () => {
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    const said = bob.say(discord.guild.channel, TEXT);
    await mention(discord, ann, 'How many gigafactories?');
    const asked = ann.say(discord.guild.channel, `${discord.bot} is this true?`, { replyTo: said });
    expect(textOf(await replyTo(discord, asked))).toBe(UNSEEN);
  });

  it('in reply to a message that is gone says so too', async () => {
    const ann = discord.createUser();
    const bob = discord.createUser();
    const gone = bob.say(discord.guild.channel, TEXT);
    bob.delete(gone);
    await mention(discord, ann, 'How many gigafactories?');
    const asked = ann.say(discord.guild.channel, `${discord.bot} is this true?`, { replyTo: gone });
    expect(textOf(await replyTo(discord, asked))).toBe(UNSEEN);
  });

  it('about nothing says the same; about an answer of the bot it follows that', async () => {
    const ann = discord.createUser();
    expect(textOf(await mention(discord, ann, 'is this true?'))).toBe(UNSEEN);
    const counted = await mention(discord, ann, 'How many gigafactories?');
    const doubted = await replyTo(discord, ann.say(discord.guild.channel, 'is this true?', { replyTo: counted }));
    expect(textOf(doubted)).not.toBe(UNSEEN);
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
