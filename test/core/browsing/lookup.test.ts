import { describe, expect, it } from 'vitest';
import { bot, knowledge } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';
import { broken } from '../../support/valid.ts';

const ids = (kind: string): string[] =>
  Object.values(knowledge.facts).flatMap((fact) => (fact.kind === kind ? fact.id : []));

describe('tell', () => {
  it.each(bot.languages.map(({ code }) => code))('tells every entry in %s', (code) => {
    for (const id of Object.keys(knowledge.facts)) {
      const answer = bot.tell(id, code);
      expect(answer, id).toBeDefined();
      if (answer !== undefined) expect([id, answer.language, broken(answer)]).toEqual([id, code, []]);
    }
  });

  it('tells a stated fact, a combined entry and what the article leaves out', () => {
    expect(bot.tell('total', 'en')).toMatchObject({ outcome: 'answer', facts: ['total'], unstated: [] });
    expect(bot.tell('split', 'fr')).toMatchObject({ outcome: 'answer', facts: ['public', 'private'], language: 'fr' });
    expect(bot.tell('jobs', 'en')).toMatchObject({ outcome: 'unstated', facts: ['purpose'], unstated: ['jobs'] });
  });

  it('knows no entry of another name', () => {
    expect(
      failuresOf(['', 'nothing', 'TOTAL', '__proto__', 'constructor', 'toString'], (id) => {
        expect(bot.tell(id, 'en')).toBeUndefined();
      }),
    ).toEqual([]);
  });
});

describe('find', () => {
  it('takes a few words, misspelt too, for their fact', () => {
    expect(
      failuresOf(
        [
          ['total', 'en', 'total'],
          ['TOTAL ', 'en', 'total'],
          ['giga_count', 'fr', 'giga_count'],
          ['giga count', 'fr', 'giga_count'],
          ['total amount', 'en', 'total'],
          ['totl amonut', 'en', 'total'],
          ['montant total', 'fr', 'total'],
          ['nombre de gigafactorys', 'fr', 'giga_count'],
          ['public share', 'en', 'public_share'],
          ['key sectors', 'en', 'sectors'],
        ],
        ([query, language, first]) => {
          expect(bot.find(query, language)[0]).toBe(first);
        },
      ),
    ).toEqual([]);
  });

  it('finds nothing by what means nothing', () => {
    expect(
      failuresOf(['', '   ', 'xylophone', '🙂', '__proto__', 'constructor'], (query) => {
        expect(bot.find(query, 'en')).toEqual([]);
      }),
    ).toEqual([]);
  });
});

describe('topics, figures, source and about', () => {
  it('topics hold every entry once', () => {
    const facts = bot.topics('fr').flatMap((topic) => topic.facts);
    expect(facts.map(({ fact }) => fact).sort()).toEqual(Object.keys(knowledge.facts).sort());
    expect(facts.every(({ title }) => title.length > 2 && title.length <= 60)).toBe(true);
    expect(bot.topics('en').map(({ title }) => title)).toEqual([
      'The money',
      'The gigafactories',
      'Who, where, when',
      'The aims',
      "What the article doesn't say",
    ]);
  });

  it('figures are worded, and the computed ones marked', () => {
    const lines = bot
      .figures('en')
      .map(({ fact, value, computed }) => `${fact} ${value}${computed ? ' computed' : ''}`);
    expect(lines).toEqual([
      'total €200 billion',
      'public €50 billion',
      'private €150 billion',
      'public_share 25% computed',
      'private_share 75% computed',
      'ratio 3 computed',
      'giga_budget €20 billion',
      'giga_count 4',
      'avg_giga €5 billion computed',
      'giga_share 10% computed',
      'chips 100,000',
    ]);
  });

  it('the source is six paragraphs in our own words', () => {
    expect(bot.source('en').map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4, 5, 6]);
    const [line] = bot.source('fr', 2);
    expect(line?.paragraph).toBe(2);
    expect(line?.summary.replaceAll('\u00a0', ' ')).toMatch(
      /^50 milliards d'euros sont de l'argent public ; 150 milliards/u,
    );
    for (const paragraph of [0, 7, -1, 1.5, Number.NaN]) expect(bot.source('en', paragraph)).toEqual([]);
  });

  it('about counts what is known, and names both versions', () => {
    const { text, stated, derived, unstated } = bot.about('en', '1.2.3');
    expect([stated, derived, unstated]).toEqual([ids('stated').length, ids('derived').length, ids('unstated').length]);
    for (const part of [`${stated} stated`, `${derived} computed`, `${unstated} topics`, '1.2.3', knowledge.hash])
      expect(text).toContain(part);
  });
});
