import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misspell, misspellAll } from '../../bench/measures/noise.ts';
import { generator } from '../../src/core/matching/shuffle.ts';
import { editDistance } from '../../src/core/text/edit-distance.ts';

/** The given numbers one after the other, then zeros. */
function numbers(...given: readonly number[]): () => number {
  let at = 0;
  return () => given[at++] ?? 0;
}

const WORDS = /\p{L}+/gu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

// The first number draws the word (below 0.3), the second the edit, the third the place, the fourth the letter.
test.each([
  ['a letter more', [0, 0, 0.5, 0], 'budget', 'budaget'],
  ['a letter less', [0, 0.25, 0.5], 'budget', 'budet'],
  ['another letter', [0, 0.5, 0.5, 0], 'budget', 'budaet'],
  ['two neighbours swapped', [0, 0.75, 0.5], 'budget', 'bugdet'],
  ['no swap of two like letters', [0, 0.75, 0.5], 'aaba', 'aaab'],
  ['a capital for a capital', [0, 0.5, 0, 0], 'Budget', 'Audget'],
  ['an accent kept with its letter', [0, 0.75, 0.2], 'équipe', 'éuqipe'],
  ['a letter of the same script', [0, 0.5, 0, 0.99], 'город', 'яород'],
  ['a word that is not drawn', [0.3], 'budget', 'budget'],
])('makes %s', (_, given, word, misspelt) => {
  expect(misspell(word, numbers(...given))).toBe(misspelt);
});

test('takes an accent that follows its letter for a part of it', () => {
  const decomposed = 'équipe'.normalize('NFD');
  expect(misspell(decomposed, numbers(0, 0.75, 0)).normalize('NFC')).toBe('qéuipe');
});

test('leaves words of three letters, figures, signs and spaces as they are', () => {
  const text = 'how big is it: 200,000?  €1.5bn (4 %) ';
  expect(misspell(text, () => 0)).toBe(text);
});

test('makes one edit in a word of four letters or more, and none elsewhere', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdeéùçABC'), minLength: 1, maxLength: 12 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.integer(), (clean, seed) => {
      const noisy = misspell(clean.join(' '), generator(seed)).split(' ');
      for (const [at, word] of clean.entries()) {
        const distance = editDistance(word, noisy[at] ?? '');
        expect(distance).toBeLessThanOrEqual(word.length < 4 ? 0 : 1);
      }
      expect(noisy).toHaveLength(Math.max(1, clean.length));
    }),
  );
});

test('changes three words in ten, from its seed alike', () => {
  const texts = Array.from({ length: 400 }, (_, at) => `what does number ${at} come to altogether`);
  const noisy = misspellAll(texts);
  expect(misspellAll(texts)).toEqual(noisy);
  const clean = texts.flatMap(wordsOf);
  const changed = noisy.flatMap(wordsOf).filter((word, at) => word !== clean[at]).length;
  const long = clean.filter(({ length }) => length >= 4).length;
  // Four standard deviations of a binomial on each side.
  expect(Math.abs(changed / long - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / long));
});
