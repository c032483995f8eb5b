import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { read, wholeOf } from '../../../src/core/reading/reading.ts';
import type { Verdict } from '../../../src/core/verifying/told.ts';
import { examine } from '../../../src/core/verifying/verdict.ts';
import { knowledge, lexiconOf, unitNamed } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const factOf = (id: string): Fact => {
  const fact = knowledge.facts[id];
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
};

function verdict(language: string, id: string, text: string, asks = true): Verdict | undefined {
  const reading = read(text, language, lexiconOf(language));
  return examine(reading, wholeOf(reading), factOf(id), asks, knowledge.facts);
}

const euros = (value: number) => ({ value, unit: unitNamed('EUR') }) as const;

describe('a figure in a yes-or-no question', () => {
  it('is what comes of the claim', () => {
    expect(
      failuresOf<[string, string, string, Verdict]>(
        [
          ['en', 'total', 'is it 200 billion', { premise: 'confirmed', told: 'total', claimed: 200e9 }],
          [
            'en',
            'total',
            'is it 300 billion',
            { premise: 'corrected', told: 'total', claimed: 300e9, wrong: euros(300e9) },
          ],
          [
            'en',
            'total',
            'is it 200 million',
            { premise: 'corrected', told: 'total', claimed: 200e6, wrong: euros(200e6) },
          ],
          [
            'en',
            'total',
            'is it $200bn',
            {
              premise: 'corrected',
              told: 'total',
              claimed: 200e9,
              wrong: { value: 200e9, unit: unitNamed('USD') },
            },
          ],
          [
            'en',
            'total',
            'is it dollars',
            { premise: 'corrected', told: 'total', wrong: { value: 200e9, unit: unitNamed('USD') } },
          ],
          ['en', 'total', 'is it over 100 billion', { premise: 'confirmed', told: 'total', claimed: 100e9 }],
          ['en', 'total', 'is it under 100 billion', { premise: 'corrected', told: 'total', claimed: 100e9 }],
          ['fr', 'public', "l'Etat met 50", { premise: 'confirmed', told: 'public', claimed: 50e9 }],
          [
            'fr',
            'public',
            'le public fait la moitié',
            {
              premise: 'corrected',
              told: 'public_share',
              claimed: 50,
              wrong: { value: 50, unit: unitNamed('percent') },
            },
          ],
          ['fr', 'giga_count', 'il y en a quatre', { premise: 'confirmed', told: 'giga_count', claimed: 4 }],
          [
            'fr',
            'giga_count',
            'six usines',
            {
              premise: 'corrected',
              told: 'giga_count',
              claimed: 6,
              wrong: { value: 6, unit: unitNamed('sites') },
            },
          ],
          [
            'fr',
            'giga_budget',
            'six usines',
            {
              premise: 'corrected',
              told: 'giga_count',
              claimed: 6,
              wrong: { value: 6, unit: unitNamed('sites') },
            },
          ],
          ['fr', 'chips', '100k puces', { premise: 'confirmed', told: 'chips', claimed: 100_000 }],
        ],
        ([language, id, text, expected]) => {
          expect(verdict(language, id, text)).toEqual(expected);
        },
      ),
    ).toEqual([]);
  });

  it('says nothing of what claims nothing', () => {
    expect(
      failuresOf(
        [
          ['total', 'is it 200 or 300 billion'],
          ['total', 'is it so in 2025'],
          ['total', 'is it'],
          ['place', 'is it five chips'],
          ['chips', 'are they H100'],
        ],
        ([id, text]) => {
          expect(verdict('en', id, text)).toBeUndefined();
        },
      ),
    ).toEqual([]);
  });

  it('lies between two', () => {
    expect(verdict('en', 'total', 'is it between 100 and 300 billion')?.premise).toBe('confirmed');
    expect(verdict('en', 'total', 'is it between 100 and 150 billion')?.premise).toBe('corrected');
  });
});

describe('elsewhere', () => {
  it('a right figure goes unremarked, a wrong one does not', () => {
    expect(verdict('en', 'total', 'how are the 200 billion spent', false)).toBeUndefined();
    expect(verdict('en', 'total', '200 million is peanuts', false)).toMatchObject({
      premise: 'corrected',
      wrong: euros(200e6),
    });
  });

  it("another fact's figure is none of this one's", () => {
    expect(verdict('en', 'public', 'how much of the 200 billion is public', false)).toBeUndefined();
  });
});

describe('the two parts of a whole', () => {
  it.each<[string, Partial<Verdict>]>([
    ['the state puts in 150 billion and companies 50', { premise: 'corrected', swapped: true }],
    ['the state puts in 50 billion and companies 150', { premise: 'confirmed' }],
    ['the state puts in 70 billion and companies 130', { premise: 'corrected', swapped: false }],
    ['of the 200 billion, the state puts in 50 and companies 150', { premise: 'confirmed' }],
  ])('"%s"', (text, expected) => {
    expect(verdict('en', 'split', text)).toMatchObject({ told: 'split', ...expected });
  });
});

describe('a name', () => {
  it('is that of the name', () => {
    expect(
      failuresOf(
        [
          ['fr', 'announcer', "c'est Macron", 'corrected'],
          ['fr', 'announcer', "c'est Ursula von der Leyen", 'confirmed'],
          ['en', 'announcer', 'is it von der Leyen or Macron', undefined],
          ['en', 'announcer', 'is it John Smith', undefined],
          ['en', 'place', 'was it in Brussels', 'corrected'],
          ['en', 'place', 'was it in the French capital', 'confirmed'],
          ['en', 'place', 'was it Macron', undefined],
          ['en', 'name', 'is it called InvestEU', 'corrected'],
        ],
        ([language, id, text, premise]) => {
          expect(verdict(language, id, text)?.premise).toBe(premise);
        },
      ),
    ).toEqual([]);
  });

  it('that is right goes unremarked where no yes or no is asked', () => {
    expect(verdict('en', 'place', 'what happened in Paris', false)).toBeUndefined();
    expect(verdict('en', 'place', 'what happened in Brussels', false)?.premise).toBe('corrected');
  });
});
