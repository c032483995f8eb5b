import { describe, expect, it } from 'vitest';
import { PhraseTable, phraseLists, phraseSet } from '../../../src/core/text/phrase-table.ts';
import { tokenize } from '../../../src/core/text/tokenize.ts';

const table = new PhraseTable<string>([
  ['how', 'A'],
  ['how much', 'B'],
  ['how much of the total', 'C'],
  ['the total', 'D'],
  ['vingt-quatre', 'E'],
]);

describe('PhraseTable', () => {
  it('finds the longest phrase that starts at a token', () => {
    const tokens = tokenize('so how much of the cake');
    expect(table.at(tokens, 1)).toEqual({ start: 1, end: 3, value: 'B' });
    expect(table.at(tokens, 0)).toBeUndefined();
    expect(table.at(tokens, 99)).toBeUndefined();
  });

  it('finds all phrases, none overlapping', () => {
    expect(table.all(tokenize('how much of the total, how, the total'))).toEqual([
      { start: 0, end: 5, value: 'C' },
      { start: 6, end: 7, value: 'A' },
      { start: 8, end: 10, value: 'D' },
    ]);
  });

  it('ignores case, accents and hyphens between glued words', () => {
    expect(table.at(tokenize('VINGT-QUATRE'), 0)).toEqual({ start: 0, end: 3, value: 'E' });
    expect(table.at(tokenize('vingt quatre'), 0)).toEqual({ start: 0, end: 2, value: 'E' });
  });

  it('does not reach across a comma', () => {
    expect(table.has(tokenize('the, total'))).toBe(false);
    expect(table.has(tokenize('the total'))).toBe(true);
  });

  it('keeps the first value of a phrase that is given twice', () => {
    const twice = new PhraseTable([
      ['Éta', 1],
      ['eta', 2],
    ]);
    expect(twice.at(tokenize('eta'), 0)?.value).toBe(1);
  });

  it('finds nothing by an empty phrase', () => {
    expect(
      new PhraseTable([
        ['', 1],
        ['?', 2],
      ]).all(tokenize('what? ever')),
    ).toEqual([]);
  });
});

describe('phraseSet and phraseLists', () => {
  it('say that a phrase is there, and of which list', () => {
    expect(phraseSet(['c\u2019est ça']).has(tokenize("c'est ca"))).toBe(true);
    expect(
      phraseLists({ over: ['more than'], under: ['less than'] })
        .all(tokenize('more than 1, less than 2'))
        .map(({ value }) => value),
    ).toEqual(['over', 'under']);
  });
});
