// What the bot says nothing to. That it stayed silent shows by the next question: it has one answer, and nothing else came.
import { MessageType } from 'discord.js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { mention, oursIn, replyTo, textOf } from './people.ts';
import { stage } from './support.ts';
import { TOTAL_EN } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const me = String(discord.bot);
const QUESTION = 'How much is InvestAI worth in total?';
const other = discord.createUser({ name: 'Other bot', bot: true });

let ann: User;
let channel: Channel;
beforeEach(() => {
  ann = discord.createUser({ name: 'Ann' });
  channel = discord.guild.createChannel();
});

/** Asks for real now: the bot has nothing else to say in the channel, nor in private. */
async function expectSilence(before = 0): Promise<void> {
  const answer = await mention(discord, ann, QUESTION, channel);
  expect(textOf(answer)).toBe(TOTAL_EN);
  expect(oursIn(discord, channel).slice(before)).toEqual([answer]);
  expect(discord.messagesIn(discord.dmChannel(ann))).toEqual([]);
}

describe('silence follows', () => {
  it.each<[string, () => unknown]>([
    ['a message to nobody', () => ann.say(channel, QUESTION)],
    ['@everyone', () => ann.say(channel, `@everyone ${QUESTION}`)],
    ['@here', () => ann.say(channel, `@here ${QUESTION}`)],
    ['a mention of a role', () => ann.say(channel, `<@&${discord.guild.createRole('InvestAI').id}> ${QUESTION}`)],
    ['a mention of another person', () => ann.say(channel, `${discord.createUser()} ${QUESTION}`)],
    ['a mention in code', () => ann.say(channel, `\`${me}\` ${QUESTION}`)],
    ['the name of the bot', () => ann.say(channel, `@InvestAI ${QUESTION}`)],
    ['another bot that mentions it', () => other.say(channel, `${me} ${QUESTION}`)],
    ['a webhook that mentions it', () => ann.say(channel, `${me} ${QUESTION}`, { webhook: true })],
    ['the bot itself', () => discord.bot.say(channel, `${me} ${QUESTION}`)],
    ['the notice of a new member', () => ann.say(channel, me, { type: MessageType.UserJoin })],
    ['the notice of a pinned message', () => ann.say(channel, me, { type: MessageType.ChannelPinnedMessage })],
    ['the notice of a new thread', () => ann.say(channel, `${me} ${QUESTION}`, { type: MessageType.ThreadCreated })],
    [
      'a reply to another person',
      () => ann.say(channel, QUESTION, { replyTo: discord.createUser().say(channel, 'What do you want to know?') }),
    ],
  ])('%s', async (_, act) => {
    act();
    await expectSilence(oursIn(discord, channel).length);
  });

  it('a reply to its answer that does not ping it', async () => {
    const answer = await mention(discord, ann, QUESTION, channel);
    ann.say(channel, 'thanks, and where?', { replyTo: answer, ping: false });
    await expectSilence(1);
  });

  it('an edit that puts the mention in too late', async () => {
    const said = ann.say(channel, QUESTION);
    ann.edit(said, `${me} ${QUESTION}`, { after: 5 * 60_000 + 1 });
    await expectSilence();
  });

  it('an edit that changes what was answered already', async () => {
    const answer = await mention(discord, ann, QUESTION, channel);
    const asked = answer.replyTo;
    if (asked === null) throw new Error('the answer is a reply');
    ann.edit(asked, `${me} where?`);
    await expectSilence(1);
    expect(answer.edits).toEqual([]);
  });

  it('a question that is deleted after its answer, which stays', async () => {
    const answer = await mention(discord, ann, QUESTION, channel);
    if (answer.replyTo === null) throw new Error('the answer is a reply');
    ann.delete(answer.replyTo);
    await expectSilence(1);
    expect(answer.deleted).toBe(false);
  });

  it('in direct messages, another bot and an edit', async () => {
    const bob = discord.createUser();
    other.dm(QUESTION);
    const said = bob.dm(QUESTION);
    await replyTo(discord, said);
    bob.edit(said, 'where?');
    await expectSilence();
    expect(oursIn(discord, discord.dmChannel(bob)).map(textOf)).toEqual([TOTAL_EN]);
    expect(oursIn(discord, discord.dmChannel(other))).toEqual([]);
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
