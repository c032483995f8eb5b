// What goes on from a few typed letters: by the beginning, by all the words, by what is meant.
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/normalise.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const LANGUAGES = bot.languages.map(({ code }) => code);
const PINNED = Object.values(knowledge.facts).flatMap(({ id, pinned }) => (pinned ? [id] : []));
/** As many as Discord shows. */
const MOST = 25;
const MOST_OF_A_FACT = 3;

const factsOf = (typed: string, language: string, limit = MOST): string[] =>
  bot.complete(typed, language, limit).map(({ fact }) => fact);
const textsOf = (typed: string, language: string, limit = MOST): string[] =>
  bot.complete(typed, language, limit).map(({ text }) => text);

const titleOf = (fact: string, language: string): string | undefined =>
  bot.topics(language).flatMap((topic) => topic.facts.flatMap((own) => (own.fact === fact ? [own.title] : [])))[0];

describe('the beginning of a text', () => {
  it('goes on from what was typed, without case and accents', () => {
    const begun = textsOf('HOW MANY G', 'en', 5);
    expect(begun.length).toBe(5);
    for (const text of begun) expect(text.toLowerCase()).toMatch(/^how many g/u);
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
    const found = textsOf('giga how man', 'en', MOST_OF_A_FACT);
    expect(found.length).toBe(MOST_OF_A_FACT);
    for (const text of found) for (const word of ['giga', 'how', 'man']) expect(fold(text)).toMatch(`${word}`);
  });

  it('may be said twice and stand among marks', () => {
    expect(textsOf('  gigafactories,  COST?! cost ', 'en', 2)).toEqual(textsOf('cost gigafactories', 'en', 2));
  });
});

describe('typos', () => {
  it('are understood by the matcher', () => {
    expect(
      failuresOf(
        [
          ['who anounced', 'en', 'announcer'],
          ['gigafactries cost', 'en', 'giga_budget'],
          ['qui a anoncé', 'fr', 'announcer'],
          ['combien de gigafactorys', 'fr', 'giga_count'],
        ],
        ([typed, language, fact]) => {
          expect(bot.complete(typed, language, MOST)[0]).toMatchObject({ fact, text: titleOf(fact, language) });
        },
      ),
    ).toEqual([]);
  });

  it('of no meaning bring nothing', () => {
    expect(
      failuresOf(['zzzzz', 'xqxqxq'], (typed) => {
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
  it('gives at most 3 texts of a fact', () => {
    expect(
      failuresOf(['how much', 'how', 'g', 'gigafactory', 'the total'], (typed) => {
        const facts = factsOf(typed, 'en');
        const times = [...new Set(facts)].map((fact) => facts.filter((other) => other === fact).length);
        expect(Math.max(...times)).toBeLessThanOrEqual(MOST_OF_A_FACT);
      }),
    ).toEqual([]);
  });

  it('3 texts of a fact are given where it has them', () => {
    expect(factsOf('how much', 'en').filter((fact) => fact === 'total').length).toBe(MOST_OF_A_FACT);
  });

  it('fills the whole limit where there is enough, and a smaller one is its beginning', () => {
    for (const typed of ['', 'h', 'how much', 'gigafactory', 'who anounced', 'zzzzz']) {
      const all = textsOf(typed, 'en');
      for (const limit of [0, 1, 2, 5]) expect(textsOf(typed, 'en', limit)).toEqual(all.slice(0, limit));
    }
    expect(textsOf('h', 'en').length).toBe(MOST);
  });
});
