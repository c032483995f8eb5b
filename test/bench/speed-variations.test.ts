// Synthetic phrasings: enough of them, different, of the same labels, from the same words.
import { describe, expect, it } from 'vitest';
import { variations } from '../../bench/speed/variations.ts';
import { generator } from '../../src/core/matching/shuffle.ts';

const ROWS = [
  { text: 'how much money is it in total', label: 'total' },
  { text: 'tell me what the whole amount is', label: 'total' },
  { text: 'what does all of this cost', label: 'total' },
  { text: 'where will the factories be built', label: 'sites' },
  { text: 'which places were chosen for them', label: 'sites' },
];

const wordsOf = (texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => text.split(' ')));
const textsOf = (rows: readonly { readonly text: string }[]): string[] => rows.map(({ text }) => text);

describe('variations of phrasings', () => {
  const many = variations(ROWS, 200, generator(1));

  it('gives as many as asked for, the given ones first', () => {
    expect(many).toHaveLength(200);
    expect(many.slice(0, ROWS.length)).toEqual(ROWS);
  });

  it('repeats none, and leaves none empty', () => {
    expect(new Set(textsOf(many)).size).toBe(200);
    expect(textsOf(many).every((text) => text.trim() === text && text !== '')).toBe(true);
  });

  it('draws on every label, and mixes the words of one label only', () => {
    for (const label of ['total', 'sites']) {
      const own = wordsOf(textsOf(ROWS.filter((row) => row.label === label)));
      const varied = many.slice(ROWS.length).filter((row) => row.label === label);
      const foreign = [...wordsOf(textsOf(varied))].filter((word) => !own.has(word));
      expect(varied.length).toBeGreaterThan(50);
      for (const word of foreign) expect(own).toContain(word.replace(/(.)\1/u, '$1'));
    }
  });

  it('lets the vocabulary grow a little', () => {
    const newWords = wordsOf(textsOf(many)).size - wordsOf(textsOf(ROWS)).size;
    expect(newWords).toBeGreaterThan(0);
    expect(newWords / many.length).toBeLessThan(0.1);
  });

  it('gives the same for the same seed, and another for another', () => {
    expect(variations(ROWS, 200, generator(1))).toEqual(many);
    expect(variations(ROWS, 200, generator(2))).not.toEqual(many);
  });

  it('takes only the first where fewer are asked for', () => {
    expect(variations(ROWS, 2, generator(1))).toEqual(ROWS.slice(0, 2));
  });

  it('says so where the phrasings are too few', () => {
    expect(() => variations([{ text: 'hello', label: 'greeting' }], 500, generator(1))).toThrow(
      /^1 phrasings give \d+ different variations, not 500\. Ask for fewer\.$/,
    );
    expect(() => variations([], 1, generator(1))).toThrow(/give 0 different variations/);
  });
});
