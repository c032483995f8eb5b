// A mention in what is said to others: no answer where nothing is asked, and how to ask at most once a channel.
import { afterAll, expect, it } from 'vitest';
import { labelsOf, mention, oursIn, replyTo, textOf } from './people.ts';
import { stage } from './support.ts';
import { COUNT_EN, FALLBACK_EN, TOTAL_EN } from './texts.ts';

const { discord, end } = await stage();
afterAll(end);
const QUESTION = 'How much is InvestAI worth in total?';
const me = String(discord.bot);

it.each([`cc ${me}`, `I love ${me}`, `I asked ${me} and it said 200 billion`, `j'adore ${me} !`])(
  'nothing is said to "%s"',
  async (text) => {
    const [ann, channel] = [discord.createUser(), discord.guild.createChannel()];
    ann.say(channel, text);
    const answer = await mention(discord, ann, QUESTION, channel);
    expect([textOf(answer), oursIn(discord, channel)]).toEqual([TOTAL_EN, [answer]]);
  },
);

it('what asks others is told how to ask, once in a channel', async () => {
  const [ann, channel, other] = [discord.createUser(), discord.guild.createChannel(), discord.guild.createChannel()];
  const help = await replyTo(discord, ann.say(channel, `did you try ${me}?`));
  expect([textOf(help), labelsOf(help)]).toEqual([expect.stringMatching(/^Ask me about InvestAI/u), expect.any(Array)]);
  ann.say(channel, `did anybody else try ${me} yet?`);
  const answer = await mention(discord, ann, QUESTION, channel);
  expect(oursIn(discord, channel)).toEqual([help, answer]);
  expect(textOf(await replyTo(discord, ann.say(other, `did you try ${me}?`)))).toBe(textOf(help));
});

it('what is asked of it is answered wherever it is mentioned, a look-up too', async () => {
  const ann = discord.createUser();
  const { channel } = discord.guild;
  const ask = async (text: string) => textOf(await replyTo(discord, ann.say(channel, text)));
  expect(await ask(`please ask ${me} how many gigafactories there will be`)).toBe(COUNT_EN);
  expect(await ask(`how many gigafactories ${me}`)).toBe(COUNT_EN);
  expect(await ask(`who wins the football, ${me}?`)).toMatch(FALLBACK_EN);
  expect(await ask(`fact giga_count ${me}`)).toBe(COUNT_EN);
});

it('what replies to it, or is written to it directly, speaks to it', async () => {
  const ann = discord.createUser();
  const answer = await mention(discord, ann, QUESTION);
  const replied = ann.say(discord.guild.channel, `who wins the football ${me}`, { replyTo: answer });
  expect(textOf(await replyTo(discord, replied))).toMatch(FALLBACK_EN);
  expect(textOf(await replyTo(discord, ann.dm(`who wins the football ${me}`)))).toMatch(FALLBACK_EN);
});

it('what is said beside a conversation is no part of it', async () => {
  const [ann, channel] = [discord.createUser(), discord.guild.createChannel()];
  await mention(discord, ann, 'How many gigafactories?', channel);
  ann.say(channel, `cc ${me}`);
  expect(textOf(await mention(discord, ann, 'where?', channel))).toMatch(/^The article doesn't say where/u);
});
