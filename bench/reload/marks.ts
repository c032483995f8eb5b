// Marks by which one sees of which save a text is: words that hold a number in letters, since answers may hold no number.
const LETTERS = 'abcdefghij';

/** Of what stands in the topic's file, or among the phrases. */
export type Kind = 'fact' | 'phrase';

const OPENINGS: Readonly<Record<Kind, string>> = { fact: 'zf', phrase: 'zp' };

/** @param save from 0 to 9999 */
export function markOf(kind: Kind, save: number): string {
  const digits = [...String(save).padStart(4, '0')].map((digit) => LETTERS[Number(digit)]);
  return `${OPENINGS[kind]}${digits.join('')}q`;
}

/** The saves that a text tells of, one for each mark in it. */
export function savesIn(kind: Kind, text: string): number[] {
  const marks = text.matchAll(new RegExp(`${OPENINGS[kind]}([a-j]{4})q`, 'gu'));
  return [...marks].map(([, letters = '']) => Number([...letters].map((letter) => LETTERS.indexOf(letter)).join('')));
}
