import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/core/reading/language.ts';
import { bot } from '../../support/bot.ts';
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
        ],
        ([text, language]) => {
          expect(bot.ask({ text, locale: 'en' }).language).toBe(language);
          expect(bot.ask({ text, locale: 'fr' }).language).toBe(language);
        },
      ),
    ).toEqual([]);
  });

  it('to words of no language is the one before, else the locale, else English', () => {
    expect(
      failuresOf(['?', '', '🙂', '200', 'InvestAI', 'InvestAI 2025', 'budget', 'CERN'], (text) => {
        const context = { outcome: 'answer', facts: ['total'], unstated: [], language: 'fr' } as const;
        const asked = [
          bot.ask({ text, context, locale: 'en' }),
          bot.ask({ text, locale: 'fr-BE' }),
          bot.ask({ text, locale: 'de' }),
          bot.ask({ text }),
        ];
        expect(asked.map(({ language }) => language)).toEqual(['fr', 'fr', 'en', 'en']);
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
