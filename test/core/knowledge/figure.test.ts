import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/knowledge/figure.ts';
import { divide, parseComputation, parseFigure } from '../../../src/core/knowledge/figure.ts';
import { wordFigure } from '../../../src/core/wording/figure.ts';
import { knowledge, lexiconOf, unitNamed } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const en = lexiconOf('en').rules;
const fr = lexiconOf('fr').rules;
const NBSP = '\u00a0';

describe('parseFigure', () => {
  it('reads a value with its unit', () => {
    expect(
      failuresOf<[string, Figure]>(
        [
          ['200 billion EUR', { value: 200e9, unit: unitNamed('EUR') }],
          ['1.5 million USD', { value: 1.5e6, unit: unitNamed('USD') }],
          ['3 thousand chips', { value: 3000, unit: unitNamed('chips') }],
          ['100000 chips', { value: 100_000, unit: unitNamed('chips') }],
          ['4 sites', { value: 4, unit: unitNamed('sites') }],
          ['25 percent', { value: 25, unit: unitNamed('percent') }],
          ['3 times', { value: 3, unit: unitNamed('times') }],
        ],
        ([text, figure]) => {
          expect(parseFigure(text, knowledge.units)).toEqual(figure);
        },
      ),
    ).toEqual([]);
  });

  it('takes nothing else for a figure', () => {
    expect(
      failuresOf(
        [
          '',
          '200',
          'EUR',
          '200 billion',
          '200 EUR billion',
          '200 bn EUR',
          '200 billion CHF',
          '-4 sites',
          '1,5 million EUR',
          '4  sites',
          ' 4 sites',
          '4 sites and more',
        ],
        (text) => {
          expect(parseFigure(text, knowledge.units)).toBeUndefined();
        },
      ),
    ).toEqual([]);
  });
});

describe('parseComputation', () => {
  it('gives the names of both figures', () => {
    expect(parseComputation('giga_budget / giga_count')).toEqual(['giga_budget', 'giga_count']);
  });

  it('takes nothing else for a computation', () => {
    expect(
      failuresOf(['', 'a/b', 'a * b', 'a / b / c', 'A / b', 'a / 4', '200 billion EUR'], (text) => {
        expect(parseComputation(text)).toBeUndefined();
      }),
    ).toEqual([]);
  });
});

describe('divide', () => {
  const euros = (value: number): Figure => ({ value, unit: unitNamed('EUR') });
  it('gives the unit that the two make', () => {
    expect(
      failuresOf<[string, Figure, Figure, Figure]>(
        [
          [
            'a smaller part over the whole is a share',
            euros(50e9),
            euros(200e9),
            { value: 25, unit: unitNamed('percent') },
          ],
          ['more over less is a ratio', euros(150e9), euros(50e9), { value: 3, unit: unitNamed('times') }],
          ['the same over the same is one to one', euros(5), euros(5), { value: 1, unit: unitNamed('times') }],
          ['euros over sites are euros', euros(20e9), { value: 4, unit: unitNamed('sites') }, euros(5e9)],
        ],
        ([_, dividend, divisor, quotient]) => {
          expect(divide(dividend, divisor, knowledge.units)).toEqual(quotient);
        },
      ),
    ).toEqual([]);
  });
});

describe('wordFigure', () => {
  it('words a figure in English and in French', () => {
    expect(
      failuresOf<[Figure, string, string]>(
        [
          [{ value: 200e9, unit: unitNamed('EUR') }, '€200 billion', `200 milliards d'euros`],
          [{ value: 1.5e6, unit: unitNamed('EUR') }, '€1.5 million', `1,5 million d'euros`],
          [{ value: 250_000, unit: unitNamed('EUR') }, '€250,000', `250${NBSP}000 euros`],
          [{ value: 200e9, unit: unitNamed('USD') }, '$200 billion', '200 milliards de dollars'],
          [{ value: 25, unit: unitNamed('percent') }, '25%', '25 %'],
          [{ value: 33.333, unit: unitNamed('percent') }, '33.33%', '33,33 %'],
          [{ value: 4, unit: unitNamed('sites') }, 'four', 'quatre'],
          [{ value: 11, unit: unitNamed('sites') }, '11', '11'],
          [{ value: 3, unit: unitNamed('times') }, 'three', 'trois'],
          [{ value: 100_000, unit: unitNamed('chips') }, '100,000', `100${NBSP}000`],
          [{ value: 0, unit: unitNamed('sites') }, 'zero', 'zéro'],
        ],
        ([figure, english, french]) => {
          expect([wordFigure(figure, en), wordFigure(figure, fr)]).toEqual([english, french]);
        },
      ),
    ).toEqual([]);
  });

  it('keeps a number and its group of thousands on one line', () => {
    expect(wordFigure({ value: 100_000, unit: unitNamed('chips') }, fr)).toBe(`100${NBSP}000`);
  });
});
