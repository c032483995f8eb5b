// What is offered while a question or a topic is typed.
import { afterAll, describe, expect, it } from 'vitest';
import { bot } from '../../support/bot.ts';
import { replyTo, spaced, textOf } from './people.ts';
import { stage } from './support.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const ann = discord.createUser({ name: 'Ann' });
const jean = discord.createUser({ name: 'Jean', locale: 'fr' });
const heidi = discord.createUser({ name: 'Heidi', locale: 'de' });

type User = typeof ann;
async function offered(user: User, option: 'question' | 'topic', typed: string, others = {}, where = {}) {
  const name = option === 'topic' ? 'fact' : 'ask';
  const choices = await user.autocomplete(name, option, typed, others, where).choices();
  return choices.map((choice) => ({ name: spaced(choice.name), value: String(choice.value) }));
}

const pinned = (language: string) =>
  bot.complete('', language, 25).map(({ fact, text }) => ({ name: spaced(text), value: `fact:${fact}` }));
const topics = (language: string) =>
  bot.topics(language).map(({ topic, title }) => ({ name: spaced(title), value: `topic:${topic}` }));

describe('nothing typed', () => {
  it.each([
    ['English', ann, 'en'],
    ['French', jean, 'fr'],
    ['German, which the bot lacks,', heidi, 'en'],
  ])('offers the pinned facts, and for /fact the topics behind them: %s', async (_, user, language) => {
    expect(pinned(language).length).toBeGreaterThan(4);
    expect(await offered(user, 'question', '')).toEqual(pinned(language));
    expect(await offered(user, 'topic', '')).toEqual([...pinned(language), ...topics(language)]);
    expect(await offered(user, 'topic', '   ')).toEqual([...pinned(language), ...topics(language)]);
  });
});

describe('something typed', () => {
  it.each([
    ['the beginning of a title', ann, 'The total', 'fact:total', 'The total amount'],
    ['the beginning of a title, in small letters', ann, 'the TOTAL am', 'fact:total', 'The total amount'],
    ['the beginning of an id', ann, 'giga_cou', 'fact:giga_count', 'The number of gigafactories'],
    ['a typo', ann, 'gigafactoris budgett', 'fact:giga_budget', "The gigafactories' budget"],
    [
      'French without its accents',
      jean,
      'qui a annonce inv',
      expect.stringMatching(/^Qui a annoncé Inv/u),
      /^Qui a annoncé Inv/u,
    ],
  ])('finds %s first', async (_, user, typed, value, name) => {
    const [first] = await offered(user, 'question', typed);
    expect(first).toEqual({ name: typeof name === 'string' ? name : expect.stringMatching(name), value });
  });

  it.each([
    ['a short word', ann, 'mony', 'Public money'],
    ['a word that is unfinished', ann, 'who anounc', 'Who announced InvestAI, and where?'],
    ['an example', ann, 'When do', 'When do the gigafactories open?'],
    ['an example', jean, 'quand ouv', 'Quand ouvrent les gigafactories ?'],
    ['what the bot would put right, by its title,', ann, 'Is it 300 b', 'The total amount'],
  ])('finds %s: %#', async (_, user, typed, name) => {
    expect((await offered(user, 'question', typed))[0]?.name).toBe(name);
  });

  it('asks an example in its own words', async () => {
    const [{ value } = { value: '' }] = await offered(ann, 'question', 'who announced investai, a');
    const answer = await ann.command('ask', { question: value }, { in: 'dm' }).message();
    expect(textOf(answer)).toMatch(/von der Leyen.*Paris/su);
  });

  it.each([
    ['French', 'English', ann, 'le montant tot', 'Le montant total'],
    ['English', 'French', jean, 'the total am', 'The total amount'],
  ])('in %s by a person who reads %s finds what is typed, once', async (_, __, user, typed, name) => {
    const choices = await offered(user, 'question', typed);
    expect(choices.filter(({ value }) => value === 'fact:total')).toEqual([{ name, value: 'fact:total' }]);
  });

  it.each([
    ['English', ann, 'en'],
    ['French', jean, 'fr'],
  ])('that is a word of both languages is completed in that of the person: %s', async (_, user, own) => {
    const choices = await offered(user, 'topic', 'gigafactories');
    const mine = bot.complete('gigafactories', own, 25);
    expect(choices.map(({ name }) => name)).toEqual(mine.map(({ text }) => spaced(text)));
    expect(choices.map(({ value }) => value)).toContain('fact:giga_count');
  });

  it('is completed in the language that the person has chosen for all answers', async () => {
    const rosa = discord.createUser({ name: 'Rosa', locale: 'es-ES' });
    expect(await offered(rosa, 'question', '')).toEqual(pinned('en'));
    await replyTo(discord, rosa.dm('lang fr'));
    expect(await offered(rosa, 'question', '')).toEqual(pinned('fr'));
    expect((await offered(rosa, 'question', '', { language: 'en' }))[0]).toEqual(pinned('en')[0]);
  });

  it.each([
    ['offers the language that was chosen', 'the total', { language: 'en' }, 'The total amount'],
    ['offers the chosen language where nothing is typed', '', { language: 'en' }, 'The total amount'],
    ['minds no person that was chosen', 'le montant', { for: ann, private: true }, 'Le montant total'],
  ])('%s', async (_, typed, others, name) => {
    expect((await offered(jean, 'question', typed, others))[0]?.name).toBe(name);
  });

  it.each(['dm', 'group-dm', 'foreign-guild'] as const)('is completed in "%s"', async (where) => {
    expect((await offered(ann, 'question', 'the total am', {}, { in: where }))[0]?.value).toBe('fact:total');
  });

  it.each([
    ['e'],
    ['how'],
    ['combien'],
    ['?'],
    ['🙂'],
    ['\u202e\u200b\u0000'],
    ['fact:total'],
    ['topic:money'],
    // The same in both languages.
    ['ursula'],
    ['open source'],
    ['__proto__'],
    ['$& .* ( [ \\'],
    ['@everyone <@1>'],
    ['ÀÉÎÕÜ ß ﬃ Ⅷ'],
    ['a'.repeat(2000)],
    ['how much money '.repeat(130)],
    ['gigafactories\n\n\nwhere'],
  ])('gives for %j at most 25 choices, no name twice, each of them taken', async (typed) => {
    for (const option of ['question', 'topic'] as const) {
      const choices = await offered(ann, option, typed);
      const names = choices.map(({ name }) => name);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, value } of choices) {
        expect([...name].length).toBeLessThanOrEqual(100);
        // A question is asked in its own words.
        if (value !== name) expect(value).toMatch(/^(?:fact|topic):[a-z_]+$/u);
        expect([...value].length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('offers what can be asked: every choice is answered', async () => {
    const choices = await offered(ann, 'topic', '');
    const answers = await Promise.all(
      choices.map(({ value }) => ann.command('fact', { topic: value }, { in: 'dm' }).message()),
    );
    for (const answer of answers) expect(textOf(answer)).not.toMatch(/^That isn't covered/u);
    expect(answers.length).toBe(pinned('en').length + topics('en').length);
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
