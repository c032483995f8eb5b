// What goes on from a few typed letters: by the beginning, by all the words, by what is meant.
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/normalise.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const LANGUAGES = bot.languages.map(({ code }) => code);
const PINNED = Object.values(knowledge.facts).flatMap(({ id, pinned }) => (pinned ? [id] : []));
/** As many as Discord shows. */
const MOST = 25;

const factsOf = (typed: string, language: string, limit = MOST): string[] =>
  bot.complete(typed, language, limit).map(({ fact }) => fact);
const textsOf = (typed: string, language: string, limit = MOST): string[] =>
  bot.complete(typed, language, limit).map(({ text }) => text);

const titleOf = (fact: string, language: string): string | undefined =>
  bot.topics(language).flatMap((topic) => topic.facts.flatMap((own) => (own.fact === fact ? [own.title] : [])))[0];

describe('the beginning of a text', () => {
  it('goes on from what was typed, without case and accents', () => {
    const begun = textsOf('HOW MANY ', 'en', 5);
    expect(begun.length).toBe(5);
    for (const text of begun) expect(text.toLowerCase()).toMatch(/^how many /u);
    expect(textsOf('HOW MANY G', 'en')[0]).toMatch(/^How many g/u);
    expect(bot.complete('le montant to', 'fr', 5)[0]).toMatchObject({ fact: 'total', text: 'Le montant total' });
    expect(textsOf('où', 'fr')).toEqual(textsOf('OU', 'fr'));
  });

  it('knows a fact by its id', () => {
    expect(
      failuresOf(
        [
          ['giga_c', 'The number of gigafactories'],
          ['giga c', 'The number of gigafactories'],
          ['GIGA_C', 'The number of gigafactories'],
        ],
        ([typed, text]) => {
          expect(bot.complete(typed, 'en', 1)).toMatchObject([{ fact: 'giga_count', text }]);
        },
      ),
    ).toEqual([]);
  });

  it('puts titles before questions', () => {
    const titles = LANGUAGES.map((language) => titleOf('giga_count', language));
    expect(LANGUAGES.map((language) => textsOf('giga count', language)[0])).toEqual(titles);
    expect(textsOf('the', 'en')[0]).toBe(titleOf('total', 'en'));
  });

  it.each(LANGUAGES)('finds every title by the whole of it in %s, and every fact by its id', (language) => {
    for (const id of Object.keys(knowledge.facts)) {
      const title = titleOf(id, language);
      expect(textsOf(title ?? '', language), id).toContain(title);
      expect(factsOf(id, language), id).toContain(id);
    }
  });
});

describe('the words of a text', () => {
  it('are found in any order', () => {
    expect(
      failuresOf(
        [
          ['gigafactories cost', 'cost gigafactories', 'en', 'giga_budget'],
          ['private share', 'share private', 'en', 'private_share'],
          ['montant total', 'total montant', 'fr', 'total'],
          ['nombre de gigafactories', 'gigafactories de nombre', 'fr', 'giga_count'],
        ],
        ([one, other, language, fact]) => {
          expect(factsOf(one, language)).toContain(fact);
          expect(factsOf(other, language, 5)).toContain(fact);
        },
      ),
    ).toEqual([]);
  });

  it('all stand in what is found, be they begun only', () => {
    const found = textsOf('giga how man', 'en', 3);
    expect(found.length).toBe(3);
    for (const text of found) for (const word of ['giga', 'how', 'man']) expect(fold(text)).toMatch(`${word}`);
  });

  it('need not say the letter in front of an apostrophe, or behind one', () => {
    expect(factsOf("what's the budget", 'en', 2)).toEqual(['total', 'giga_budget']);
    expect(textsOf("l'argent pu", 'fr', 1)).toEqual(["L'argent public"]);
    expect(factsOf("d'argent p", 'fr')).toContain('public');
  });

  it('may be said twice and stand among marks', () => {
    expect(textsOf('  gigafactories,  COST?! cost ', 'en', 2)).toEqual(textsOf('cost gigafactories', 'en', 2));
  });
});

describe('typos', () => {
  it.each([
    ['of a word', 'who anounced', 'en', 'announcer'],
    ['of a word', 'qui a anoncé', 'fr', 'announcer'],
    ['of a short word', 'mony', 'en', 'public'],
    ['of a short word', 'pucse', 'fr', 'chips'],
    ['of two letters', 'gigafactries cost', 'en', 'giga_budget'],
    ['of two letters', 'combien de gigafactorys', 'fr', 'giga_count'],
    ['of a word that is unfinished', 'who anounc', 'en', 'announcer'],
    ['of a word that is unfinished', 'le nombre de gigafctor', 'fr', 'giga_count'],
    ['of a word that the matcher knows', 'goverment', 'en', 'public'],
    ['of sound', 'ki a anonc', 'fr', 'announcer'],
    ['of sound', 'kombien', 'fr', 'total'],
    ['in the last letter so far', "c'est quoi le budj", 'fr', 'total'],
  ])('%s are looked through: "%s"', (_, typed, language, fact) => {
    expect(factsOf(typed, language)[0]).toBe(fact);
  });

  it('leave the words that are right as they are', () => {
    for (const text of textsOf('privat mony', 'en')) expect(fold(text)).toMatch(/privat/u);
  });

  it('of no meaning bring nothing', () => {
    expect(
      failuresOf(['zzzzz', 'xqxqxq', `zzz${'!'.repeat(3000)}`, 'weather in paris', 'bitcoin'], (typed) => {
        expect(bot.complete(typed, 'en', MOST)).toEqual([]);
      }),
    ).toEqual([]);
  });
});

describe('where nothing is typed', () => {
  it('of nothing offers the pinned facts', () => {
    expect(
      failuresOf(['', ' ', '\n', '?', '…!', '🙂', '\u0000\u0007', '_', '-- --'], (typed) => {
        expect(PINNED.length).toBeGreaterThan(3);
        for (const language of LANGUAGES)
          expect(bot.complete(typed, language, MOST)).toMatchObject(
            PINNED.map((fact) => ({ fact, text: titleOf(fact, language) })),
          );
      }),
    ).toEqual([]);
  });

  it('offers no more of them than asked for', () => {
    expect(factsOf('', 'en', 2)).toMatchObject(PINNED.slice(0, 2));
    expect(factsOf('', 'en', 0)).toEqual([]);
  });
});

describe('how many', () => {
  it('gives one text of a fact', () => {
    expect(
      failuresOf(['', 'how much', 'how', 'g', 'gigafactory', 'the total', 'mony', 'combien'], (typed) => {
        const facts = factsOf(typed, 'en');
        expect(facts.length).toBeGreaterThan(2);
        expect(new Set(facts).size).toBe(facts.length);
      }),
    ).toEqual([]);
  });

  it('fills the whole limit where there is enough, and a smaller one is its beginning', () => {
    for (const typed of ['', 'h', 'how much', 'gigafactory', 'who anounced', 'zzzzz']) {
      const all = textsOf(typed, 'en');
      for (const limit of [0, 1, 2, 5]) expect(textsOf(typed, 'en', limit)).toEqual(all.slice(0, limit));
    }
    expect(textsOf('h', 'en').length).toBe(MOST);
  });
});
