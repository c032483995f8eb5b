import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { languageOf } from '../../../src/core/reading/language.ts';
import { bot, knowledge, model } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

describe('languageOf', () => {
  it('is that of the code or of the locale', () => {
    expect(
      failuresOf(
        [
          ['fr', 'fr'],
          ['FR', 'fr'],
          ['fr-CA', 'fr'],
          ['fr_FR.UTF-8', 'fr'],
          ['fr@euro', 'fr'],
          ['en-GB', 'en'],
          ['pt-BR', 'pt-br'],
          ['de', undefined],
          ['francais', undefined],
          ['C', undefined],
          ['', undefined],
          [undefined, undefined],
        ],
        ([locale, language]) => {
          expect(languageOf(locale, ['en', 'fr', 'pt-br'])).toBe(language);
        },
      ),
    ).toEqual([]);
  });
});

/** Names and words that several languages have, or none; signs; links. */
const NO_LANGUAGE = [
  ...[
    '?',
    '',
    '🙂',
    '200',
    'InvestAI',
    'InvestAI 2025',
    'budget',
    'CERN',
    'source',
    'mistral',
    'stargate',
    'airbus',
    'ok',
  ],
  ...['asdf', 'x', 'https://www.lemonde.fr/article/le-plan-de-la-commission'],
];

describe('the language of an answer', () => {
  it.each(['four', 'Four gigafactories'])('takes a number word for a word of its language: %s', (text) => {
    expect(bot.ask({ text, locale: 'en' }).language).toBe('en');
    expect(bot.ask({ text }).language).toBe('en');
  });

  it('is that of the question, whatever the locale', () => {
    expect(
      failuresOf(
        [
          ['Quel est le budget total ?', 'fr'],
          ['What is the total budget?', 'en'],
          ["c'est quoi le budget of the gigafactories", 'fr'],
          ['kombien ca coute', 'fr'],
          ['quatre', 'fr'],
          ['wats the price tag', 'en'],
          ['bonjour', 'fr'],
          ['hello', 'en'],
          ['combien', 'fr'],
          ['slt', 'fr'],
          ['source ?', 'fr'],
        ],
        ([text, language]) => {
          expect(bot.ask({ text, locale: 'en' }).language).toBe(language);
          expect(bot.ask({ text, locale: 'fr' }).language).toBe(language);
        },
      ),
    ).toEqual([]);
  });

  it('to words of no language is the one before, else the locale, else the default one', () => {
    const inFrench = createBot(knowledge, model, { defaultLanguage: 'fr' });
    expect(
      failuresOf(NO_LANGUAGE, (text) => {
        const context = { outcome: 'answer', facts: ['total'], unstated: [], language: 'fr' } as const;
        const asked = [
          bot.ask({ text, context, locale: 'en' }),
          bot.ask({ text, locale: 'fr-BE' }),
          bot.ask({ text, locale: 'de' }),
          bot.ask({ text }),
          inFrench.ask({ text, locale: 'en-GB' }),
          inFrench.ask({ text, locale: 'de' }),
          inFrench.ask({ text }),
        ];
        expect(asked.map(({ language }) => language)).toEqual(['fr', 'fr', 'en', 'en', 'en', 'fr', 'fr']);
      }),
    ).toEqual([]);
  });

  it('is the one chosen, whatever the question', () => {
    expect(bot.ask({ text: 'What is the total budget?', language: 'fr' })).toMatchObject({
      language: 'fr',
      facts: ['total'],
    });
    expect(bot.ask({ text: 'Quel est le budget total ?', language: 'en' })).toMatchObject({
      language: 'en',
      facts: ['total'],
    });
  });

  it('is never an unknown one', () => {
    expect(bot.ask({ text: 'What is the total budget?', language: 'xx' }).language).toBe('en');
    expect(bot.tell('total', 'xx')?.language).toBe('en');
  });

  it('to what is not understood is that of the locale, else the default one', () => {
    const inFrench = createBot(knowledge, model, { defaultLanguage: 'fr' });
    expect(
      failuresOf(['kubernetes', 'zzyzx', 'Wie viel kostet das?'], (text) => {
        const asked = [bot.ask({ text, locale: 'fr' }), inFrench.ask({ text, locale: 'en' }), bot.ask({ text })];
        expect([...asked, inFrench.ask({ text })].map(({ language }) => language)).toEqual(['fr', 'en', 'en', 'fr']);
      }),
    ).toEqual([]);
  });

  it('where nothing tells is the default one, else the first that there is', () => {
    const languages = ['fr', 'en', 'de'].map((defaultLanguage) => {
      const other = createBot(knowledge, model, { defaultLanguage });
      return [other.languageFor(undefined), other.check('zzyzx').language, other.tell('total', 'xx')?.language];
    });
    expect(languages).toEqual([
      ['fr', 'fr', 'fr'],
      ['en', 'en', 'en'],
      ['en', 'en', 'en'],
    ]);
    const inFrench = createBot(knowledge, model, { defaultLanguage: 'fr' });
    expect(inFrench.ask({ text: 'What is the total budget?' }).language).toBe('en');
  });

  it('for a system without a known locale is English', () => {
    expect(['C', 'POSIX', 'de_DE', '', undefined, 'fr_CA.UTF-8'].map(bot.languageFor)).toEqual([
      'en',
      'en',
      'en',
      'en',
      'en',
      'fr',
    ]);
  });
});
