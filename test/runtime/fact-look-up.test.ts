// What a person means who looks up a fact.
import { describe, expect, it } from 'vitest';
import { factsNamed } from '../../src/runtime/fact-look-up.ts';
import { bot } from '../support/bot.ts';

const named = (typed: string, language = 'en') => factsNamed(typed, language, bot);

describe('a fact is named', () => {
  const facts = bot.languages.flatMap(({ code }) => bot.topics(code).flatMap((topic) => topic.facts));

  it('by its id, in any case', () => {
    for (const { fact } of facts) expect([named(fact), named(` ${fact.toUpperCase()} `)]).toEqual([[fact], [fact]]);
  });

  it('by its title, in any language and without accents', () => {
    const titles = new Set(facts.map(({ title }) => title));
    expect(titles.size).toBe(facts.length);
    for (const { fact, title } of facts) {
      const bare = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
      expect([named(title), named(bare, 'fr')]).toEqual([[fact], [fact]]);
    }
  });
});

it('words that ask something are a question', () => {
  for (const typed of ['how many gigafactories?', 'budgt of the gigafactories', 'Is it worth €30 billion?', 'hello'])
    expect([typed, named(typed)]).toEqual([typed, []]);
});

it('words that ask nothing are the names that they come near to, the nearest first', () => {
  expect(named('rasons', 'fr')).toEqual(bot.find('rasons', 'fr'));
  expect(named('rasons', 'fr').length).toBeGreaterThan(1);
});

it.each(['', 'zzzzqqq', '__proto__'])('"%s" is none', (typed) => {
  expect(named(typed)).toEqual([]);
});
