// Typing mistakes: one edit in some of the longer words.
import { generator } from '../../src/core/matching/shuffle.ts';
import { SEEDS } from './seeds.ts';

/** The share of words that get an edit. */
const SHARE = 0.3;
/** Words of fewer letters stay as they are. */
const LEAST_LETTERS = 4;

const WORD = /(?:\p{L}\p{M}*)+/gu;
/** A letter with its accents, whether they are part of it or follow it. */
const LETTER = /\p{L}\p{M}*/gu;
const UPPER = /^\p{Lu}/u;

const ALPHABETS: readonly (readonly [script: RegExp, letters: string])[] = [
  [/^\p{Script=Latin}/u, 'abcdefghijklmnopqrstuvwxyz'],
  [/^\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/^\p{Script=Cyrillic}/u, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
];

type Random = () => number;

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[Math.floor(random() * items.length)];

/** A letter that may stand beside `near`: of its script and case; one of the word's own where the script has no list here. */
function letterLike(near: string, word: readonly string[], random: Random): string {
  const alphabet = ALPHABETS.find(([script]) => script.test(near))?.[1];
  const lower = near.toLowerCase();
  const others = (alphabet === undefined ? word : [...alphabet]).filter((letter) => letter.toLowerCase() !== lower);
  const letter = pick(others, random) ?? near;
  return UPPER.test(near) ? letter.toUpperCase() : letter;
}

type Edit = (word: readonly string[], random: Random) => string[];

const insert: Edit = (word, random) => {
  const at = Math.floor(random() * (word.length + 1));
  return word.toSpliced(at, 0, letterLike(word[Math.min(at, word.length - 1)] ?? '', word, random));
};

const remove: Edit = (word, random) => word.toSpliced(Math.floor(random() * word.length), 1);

const replace: Edit = (word, random) => {
  const at = Math.floor(random() * word.length);
  return word.with(at, letterLike(word[at] ?? '', word, random));
};

const swap: Edit = (word, random) => {
  const places = word.flatMap((letter, at) => (at + 1 < word.length && word[at + 1] !== letter ? [at] : []));
  const at = pick(places, random);
  // A word of one letter only, "aaaa", shows no swap.
  return at === undefined ? remove(word, random) : word.toSpliced(at, 2, word[at + 1] ?? '', word[at] ?? '');
};

const EDITS = [insert, remove, replace, swap] as const;

/**
 * The text with one edit (a letter more, a letter less, another letter, two neighbours swapped) in each word of four letters or
 * more that is drawn, three in ten; everything else stays. Inserted letters are of the word's own script and case.
 * @param random from 0 to 1, below 1; the same numbers give the same text
 */
export function misspell(text: string, random: Random): string {
  return text.replace(WORD, (word) => {
    const letters = word.match(LETTER) ?? [];
    if (letters.length < LEAST_LETTERS || random() >= SHARE) return word;
    return (pick(EDITS, random) ?? remove)(letters, random).join('');
  });
}

/** Each text misspelt, in order, from the one seed of all measurements. */
export function misspellAll(texts: readonly string[]): string[] {
  const random = generator(SEEDS.noise);
  return texts.map((text) => misspell(text, random));
}
