import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_LIMIT } from '../../../src/core/question.ts';
import { fold } from '../../../src/core/text/normalise.ts';
import { readable, tokenize, wordsOf } from '../../../src/core/text/tokenize.ts';
import { failuresOf } from '../../support/rows.ts';

describe('fold', () => {
  it('makes letters plain and small', () => {
    expect(
      failuresOf(
        [
          ['À QUI ÇA PROFITE', 'a qui ca profite'],
          ['Cœur, cæsium, Straße', 'coeur, caesium, strasse'],
          ['ﬁnance ﬂoue', 'finance floue'],
          ['e\u0301te\u0301', 'ete'],
          ['plain text 12', 'plain text 12'],
          ['', ''],
        ],
        ([text, folded]) => {
          expect(fold(text)).toBe(folded);
        },
      ),
    ).toEqual([]);
  });

  it('takes the marks off every letter, alone or among others', () => {
    const letters = fc.string({ unit: fc.integer({ min: 0xc0, max: 0x24f }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(letters, (text) => {
        const plain = text
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{M}+/gu, '');
        const undone = plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
        expect(fold(text)).toBe(undone);
      }),
    );
  });
});

const shown = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('keeps words, numbers and the marks that carry meaning', () => {
    expect(shown("Combien ? 1,5 Md€ (50 %), c'est-à-dire…")).toEqual([
      'combien',
      '?',
      '1,5',
      'md',
      '€',
      '(',
      '50',
      '%',
      ')',
      ',',
      'c',
      'est',
      '-',
      'a',
      '-',
      'dire',
    ]);
  });

  it('reads numbers in groups and with decimals', () => {
    expect(
      failuresOf(
        [
          ['100 000', 100_000],
          ['100,000', 100_000],
          ['100.000', 100_000],
          ["100'000", 100_000],
          ['200.000.000.000', 200e9],
          ['1,5', 1.5],
          ['1,234.5', 1234.5],
          ['1 234,5', 1234.5],
          ['3.25', 3.25],
          ['007', 7],
        ],
        ([text, value]) => {
          expect(tokenize(text)).toMatchObject([{ kind: 'number', text, value, glued: false, elided: false }]);
        },
      ),
    ).toEqual([]);
  });
});

describe('a token', () => {
  it('does not take two numbers for one with groups', () => {
    expect(shown('50 2000')).toEqual(['50', '2000']);
  });

  it('says what is glued and what is elided', () => {
    expect(tokenize("l'IA 200bn").map(({ text, glued, elided }) => [text, glued, elided])).toEqual([
      ['l', false, true],
      ['ia', false, false],
      ['200', false, false],
      ['bn', true, false],
    ]);
  });

  it('keeps letters and digits of one name together', () => {
    expect(shown('H100 GPT4 CO2')).toEqual(['h100', 'gpt4', 'co2']);
  });

  it('drops what says nothing', () => {
    expect(
      failuresOf(['', '   ', '🙂🎉', '\u0000\u0007\u001b', '\u200e\u202e', '\ud800', '\udc00\ud800'], (text) => {
        expect(tokenize(text)).toEqual([]);
      }),
    ).toEqual([]);
  });

  it('reads other scripts as words', () => {
    expect(shown('сколько 多少 כמה')).toEqual(['сколько', '多少', 'כמה']);
  });
});

describe('readable', () => {
  it('reads the first 2,000 code points and never half of one', () => {
    const long = '🙂'.repeat(READ_LIMIT + 5);
    expect(readable(long)).toBe('🙂'.repeat(2000));
    expect(readable('a'.repeat(100_000))).toBe('a'.repeat(2000));
  });

  it('leaves a short text as it is', () => {
    expect(readable('How much?')).toBe('How much?');
  });

  it('counts a long text in code points, not in halves', () => {
    const emoji = '🙂'.repeat(1500);
    expect(readable(emoji)).toBe(emoji);
  });
});

describe('wordsOf', () => {
  it('drops marks', () => {
    expect(wordsOf("Qu'est-ce que c'est ?")).toEqual(['qu', 'est', 'ce', 'que', 'c', 'est']);
  });
});
