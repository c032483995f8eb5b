import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/core/reading/quantities.ts';
import { tokenize } from '../../../src/core/text/tokenize.ts';
import { lexiconOf } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

type Found = [value: number, unit?: string, comparison?: string];

function found(language: string, text: string): Found[] {
  return findQuantities(tokenize(text), lexiconOf(language)).map(({ value, unit, comparison }) => {
    if (comparison !== undefined) return [value, unit?.id ?? '', comparison];
    return unit === undefined ? [value] : [value, unit.id];
  });
}

const FRENCH: [string, ...Found[]][] = [
  ['constructor 200 milliards', [200e9, 'EUR']],
  ['200 Md€', [200e9, 'EUR']],
  ['200Md€', [200e9, 'EUR']],
  ['200 Mds €', [200e9, 'EUR']],
  ["200 milliards d'euros", [200e9, 'EUR']],
  ['deux cents milliards', [200e9, 'EUR']],
  ['cent cinquante milliards', [150e9, 'EUR']],
  ['vingt et un milliards', [21e9, 'EUR']],
  ['quatre-vingt-dix', [90]],
  ['quatre vingt dix milliards', [90e9, 'EUR']],
  ['dix-sept', [17]],
  ['mille milliards', [1e12, 'EUR']],
  ['1,5 milliard', [1.5e9, 'EUR']],
  ['200 millions', [200e6, 'EUR']],
  ['cent mille puces', [100_000, 'chips']],
  ['100 000 puces', [100_000, 'chips']],
  ['100\u202f000 puces', [100_000, 'chips']],
  ['100k puces', [100_000, 'chips']],
  ['100 mille puces', [100_000, 'chips']],
  ['100\u2009000 puces', [100_000, 'chips']],
  ['100 000', [100_000]],
  ['quatre gigafactories', [4, 'sites']],
  ['une demi-douzaine de sites', [6, 'sites']],
  ['25 %', [25, 'percent']],
  ['soixante-quinze pour cent', [75, 'percent']],
  ['la moitié', [50, 'percent']],
  ['un quart', [25, 'percent']],
  ['les trois quarts', [75, 'percent']],
  ['200 milliards de dollars', [200e9, 'USD']],
  ['200 $', [200, 'USD']],
  ['plus de 100 milliards', [100e9, 'EUR', 'over']],
  ['moins de 300 milliards', [300e9, 'EUR', 'under']],
  ['au moins 150 milliards', [150e9, 'EUR', 'at_least']],
  ['environ 200 milliards', [200e9, 'EUR', 'about']],
  ['presque 200 milliards', [200e9, 'EUR', 'nearly']],
  ['seulement 50 milliards', [50e9, 'EUR', 'only']],
  ['150 milliards et 50', [150e9, 'EUR'], [50e9, 'EUR']],
  ['entièrement', [100, 'percent']],
  ['la plupart', [50, 'percent', 'over']],
];

describe('French quantities', () => {
  it('are found with unit and comparison', () => {
    expect(
      failuresOf(FRENCH, ([text, ...expected]) => {
        expect(found('fr', text)).toEqual(expected);
      }),
    ).toEqual([]);
  });

  it('are not found in what is no figure', () => {
    expect(
      failuresOf(
        [
          'en 2025',
          'H100',
          'A100',
          'GPT-4',
          '24/7',
          '§ 2',
          'France 2030',
          '5G',
          'le 11 février',
          'pendant 5 ans',
          'paragraphe 2',
          'un plan',
          '14h30',
          '',
        ],
        (text) => {
          expect(found('fr', text)).toEqual([]);
        },
      ),
    ).toEqual([]);
  });
});

const ENGLISH: [string, ...Found[]][] = [
  ['€200bn', [200e9, 'EUR']],
  ['200B', [200e9, 'EUR']],
  ['€ 200 billion', [200e9, 'EUR']],
  ['EUR 200 billion', [200e9, 'EUR']],
  ['two hundred billion', [200e9, 'EUR']],
  ['a hundred and fifty billion', [150e9, 'EUR']],
  ['twenty-one billion', [21e9, 'EUR']],
  ['one billion', [1e9, 'EUR']],
  ['half a trillion', [500e9, 'EUR']],
  ['a 200-billion-euro plan', [200e9, 'EUR']],
  ['a 200-million-euro plan', [200e6, 'EUR']],
  ['20-30 billion', [30e9, 'EUR']],
  ['.2 trillion', [200e9, 'EUR']],
  ['>200 billion', [200e9, 'EUR', 'over']],
  ['３００ billion', [300e9, 'EUR']],
  ['€5,000 per site', [5000, 'EUR']],
  ['slide 12'],
  ['27 members'],
  ['in 2030 how many gigafactories'],
  ['1.5 million', [1.5e6, 'EUR']],
  ['1,500.5 million', [1500.5e6, 'EUR']],
  ['100k', [100_000]],
  ['100,000', [100_000]],
  ['100 000', [100_000]],
  ['100,000 chips', [100_000, 'chips']],
  ['one hundred thousand GPUs', [100_000, 'chips']],
  ['half a dozen', [6]],
  ['half a dozen sites', [6, 'sites']],
  ['4 gigafactories', [4, 'sites']],
  ['four large new sites', [4, 'sites']],
  ['25 %', [25, 'percent']],
  ['twenty-five percent', [25, 'percent']],
  ['a quarter', [25, 'percent']],
  ['the half', [50, 'percent']],
  ['three quarters', [75, 'percent']],
  ['$200bn', [200e9, 'USD']],
  ['200 dollars', [200, 'USD']],
  ['more than 100 billion', [100e9, 'EUR', 'over']],
  ['under 250 billion', [250e9, 'EUR', 'under']],
  ['up to 250 billion', [250e9, 'EUR', 'at_most']],
  ['at least 150', [150, '', 'at_least']],
  ['nearly 200 billion', [200e9, 'EUR', 'nearly']],
  ['10 to 20 billion', [10e9, 'EUR'], [20e9, 'EUR']],
  ['2000 euros', [2000, 'EUR']],
  ['all of it', [100, 'percent']],
  ['most of it', [50, 'percent', 'over']],
];

describe('English quantities', () => {
  it('are found with unit and comparison', () => {
    expect(
      failuresOf(ENGLISH, ([text, ...expected]) => {
        expect(found('en', text)).toEqual(expected);
      }),
    ).toEqual([]);
  });

  it('are not found in what is no figure', () => {
    expect(
      failuresOf(
        [
          'in 2025',
          'H100',
          'V100',
          'GPT-4',
          'GPT 4',
          '24/7',
          '§ 2',
          'France 2030',
          'Horizon 2020',
          '5G',
          'CO2',
          '1e9',
          'over 5 years',
          'paragraph 2',
          'Llama 3',
          'dollars',
          'a plan',
          '',
        ],
        (text) => {
          expect(found('en', text)).toEqual([]);
        },
      ),
    ).toEqual([]);
  });
});

describe('a quantity', () => {
  it('knows its tokens, currency sign in front included', () => {
    const tokens = tokenize('is it € 200 billion or so');
    expect(
      findQuantities(tokens, lexiconOf('en')).map(({ start, end }) => tokens.slice(start, end).map(({ text }) => text)),
    ).toEqual([['€', '200', 'billion']]);
  });
});
