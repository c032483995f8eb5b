// Where there is no answer yet: "did you mean", what is nearest to a question that isn't covered, and the topics.
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import { bot } from '../../support/bot.ts';
import { cardOf, controlFor, controlsOf, labelsOf, mention, more, oursIn, replyTo, seen, textOf } from './people.ts';
import { renderAnswer } from './renderings.ts';
import { stage } from './support.ts';
import { BELOW_EN, COUNT_EN, FALLBACK_EN, FALLBACK_FR, SITES_EN, TOTAL_EN } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

// "Isn't covered" with one fact near, with several, and with none.
const ONE = 'Explain France 2030 in brief';
const SEVERAL = "France 2030, ça représente combien de milliards d'argent public ?";
const NONE = "Is DeepSeek's chatbot better than ChatGPT at maths?";

const clarify: Answer = {
  outcome: 'clarify',
  language: 'en',
  facts: [],
  unstated: [],
  told: [],
  text: bot.phrase('clarify', 'en'),
  citations: [],
  suggestions: ['total', 'giga_count'].map((fact) => ({ fact, title: bot.tell(fact, 'en')?.text ?? '' })),
  confidence: 0.4,
  knowledge: bot.knowledge,
};

describe('"did you mean"', () => {
  const menu = renderAnswer(clarify, bot);
  const asked = async (name: string) => {
    const ann = discord.createUser({ name });
    const said = ann.say(discord.guild.createChannel(), `${discord.bot} ?`);
    const { id } = await replyTo(discord, said);
    const shown = said.channel.messages.get(id);
    if (shown === undefined) throw new Error('the answer is there');
    // As the bot would have asked: the real knowledge leaves nothing to ask so.
    Object.assign(shown, { content: menu.content, components: menu.components });
    return { ann, shown };
  };

  it('is a menu of what may be meant', () => {
    expect([menu.content, labelsOf(menu)]).toEqual(['Which of these do you mean?', ['Choose what you mean']]);
    expect(controlFor(menu, 'meant').options.map(({ value }) => value)).toEqual(['total', 'giga_count']);
  });

  it('is answered in its place, and the next question follows the answer', async () => {
    const { ann, shown } = await asked('Ann');
    const told = await ann.select(shown, controlFor(shown, 'meant').id, 'giga_count').message();
    expect(told).toBe(shown);
    expect(seen(shown)).toEqual({ content: COUNT_EN, pings: [], onlyFor: null, labels: BELOW_EN });
    expect(textOf(await mention(discord, ann, 'where?', shown.channel))).toBe(SITES_EN);
  });

  it('of somebody else is answered in private', async () => {
    const { shown } = await asked('Ann');
    const bob = discord.createUser({ name: 'Bob' });
    const told = await bob.select(shown, controlFor(shown, 'meant').id, 'giga_count').message();
    expect([textOf(told), told.ephemeralFor, labelsOf(told)]).toEqual([COUNT_EN, bob, BELOW_EN]);
    expect(shown.edits).toEqual([]);
  });
});

describe('a question that is not covered', () => {
  it('offers what is nearest, and the topics', async () => {
    const answer = await mention(discord, discord.createUser(), SEVERAL);
    expect(seen(answer)).toMatchObject({ content: expect.stringMatching(FALLBACK_FR), pings: [], onlyFor: null });
    expect(labelsOf(answer).at(-1)).toBe('Sujets');
    expect(labelsOf(answer).length).toBeGreaterThan(2);
  });

  it('is followed by what is nearest in its place, for the person who asked', async () => {
    const ann = discord.createUser();
    const answer = await mention(discord, ann, ONE);
    expect([textOf(answer), labelsOf(answer)]).toEqual([
      expect.stringMatching(FALLBACK_EN),
      ['InvestAI in brief', 'Topics'],
    ]);
    expect(await ann.click(answer, controlFor(answer, 'tell').id).message()).toBe(answer);
    expect([textOf(answer), answer.pings]).toEqual([expect.stringContaining('€200 billion'), []]);
    expect(labelsOf(answer)).toContain('Source');
  });

  it('is followed in private for anybody else', async () => {
    const bob = discord.createUser();
    const answer = await mention(discord, discord.createUser(), ONE);
    const told = await bob.click(answer, controlFor(answer, 'tell').id).message();
    expect([textOf(told), told.ephemeralFor]).toEqual([expect.stringContaining('€200 billion'), bob]);
    expect(answer.edits).toEqual([]);
  });

  it('offers the topics where nothing is near, which open in private', async () => {
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    const channel = discord.guild.createChannel();
    const answer = await mention(discord, ann, NONE, channel);
    expect([textOf(answer), labelsOf(answer)]).toEqual([
      expect.stringMatching(FALLBACK_EN),
      bot.topics('en').map(({ title }) => title),
    ]);
    for (const user of [ann, bob]) {
      const card = await user.click(answer, controlsOf(answer)[1]?.id ?? '').message();
      expect([cardOf(card).title, card.ephemeralFor]).toEqual(['The gigafactories', user]);
      await user.select(card, controlFor(card, 'fact').id, 'giga_count').message();
      expect(textOf(card)).toBe(COUNT_EN);
    }
    expect([answer.edits, oursIn(discord, channel)]).toEqual([[], [answer]]);
  });

  it('in private is answered in its place too', async () => {
    const ann = discord.createUser();
    const answer = await ann.command('ask', { question: ONE, private: true }).message();
    expect(await ann.click(answer, controlFor(answer, 'tell').id).message()).toBe(answer);
    expect(labelsOf(await more(ann, answer))).toContain('Post publicly');
  });

  it('opens its topics in the language of the person', async () => {
    const jean = discord.createUser({ locale: 'fr' });
    const answer = await mention(discord, discord.createUser(), NONE);
    const card = await jean.click(answer, controlsOf(answer)[0]?.id ?? '').message();
    expect(cardOf(card).title).toBe("L'argent");
  });
});

describe('small talk', () => {
  it.each([
    ['hello', /^Hello!/u, ['Topics', 'About this bot'], 'The topics'],
    ['merci beaucoup', /^(?:De rien|Je vous en prie|Avec plaisir)/u, ['Sujets', 'À propos de ce bot'], 'Les sujets'],
  ])('"%s" is answered with the topics at hand', async (text, content, labels, title) => {
    const ann = discord.createUser();
    const answer = await mention(discord, ann, text);
    expect([textOf(answer), labelsOf(answer)]).toEqual([expect.stringMatching(content), labels]);
    const card = await ann.click(answer, controlFor(answer, 'topics').id).message();
    expect([cardOf(card).title, card.ephemeralFor, card.pings]).toEqual([title, ann, []]);
    expect(answer.edits).toEqual([]);
  });

  it('opens its topics in a direct message too', async () => {
    const ann = discord.createUser();
    const answer = await replyTo(discord, ann.dm('hello'));
    const card = await ann.click(answer, controlFor(answer, 'topics').id).message();
    await ann.select(card, controlFor(card, 'topic').id, 'money').message();
    const told = await ann.select(card, controlFor(card, 'fact').id, 'total').message();
    expect(textOf(told)).toBe(TOTAL_EN);
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
