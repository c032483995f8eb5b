// A mention in what is said to others: no answer where nothing is asked, and how to ask at most once a channel.
import { afterAll, expect, it } from 'vitest';
import { mention, oursIn, replyTo, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { COUNT_EN, TOTAL_EN } from './texts.ts';

const { slack, end } = await stage();
afterAll(end);
const QUESTION = 'How much is InvestAI worth in total?';
const me = String(slack.bot);

it.each([`cc ${me}`, `I love ${me}`, `I asked ${me} and it said 200 billion`, `j'adore ${me} !`])(
  'nothing is said to "%s"',
  async (text) => {
    const [ann, channel] = [slack.createUser(), slack.createChannel()];
    ann.say(channel, text);
    const answer = await mention(slack, ann, QUESTION, channel);
    expect([wordsOf(answer), oursIn(slack, channel)]).toEqual([TOTAL_EN, [answer]]);
  },
);

it('what asks others is told how to ask, once in a channel', async () => {
  const [ann, channel, other] = [slack.createUser(), slack.createChannel(), slack.createChannel()];
  const help = await replyTo(slack, ann.say(channel, `did you try ${me}?`));
  expect(wordsOf(help)).toMatch(/^InvestAI\nAsk me about InvestAI/u);
  ann.say(channel, `did anybody else try ${me} yet?`);
  const answer = await mention(slack, ann, QUESTION, channel);
  expect(oursIn(slack, channel)).toEqual([help, answer]);
  expect(wordsOf(await replyTo(slack, ann.say(other, `did you try ${me}?`)))).toBe(wordsOf(help));
});

it('what is asked of it is answered wherever it is mentioned, a look-up too', async () => {
  const ann = slack.createUser();
  const ask = async (text: string) => wordsOf(await replyTo(slack, ann.say(slack.channel, text)));
  expect(await ask(`please ask ${me} how many gigafactories there will be`)).toBe(COUNT_EN);
  expect(await ask(`how many gigafactories ${me}`)).toBe(COUNT_EN);
  expect(await ask(`who wins the football, ${me}?`)).toMatch(/^That isn't covered/u);
  expect(await ask(`fact giga_count ${me}`)).toBe(COUNT_EN);
  expect(wordsOf(await replyTo(slack, ann.dm(`who wins the football ${me}`)))).toMatch(/^That isn't covered/u);
});
