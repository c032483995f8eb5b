// Words that were repaired, and may not be meant.
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { editDistance, isAnagram } from '../text/edit-distance.ts';

/** So short a word is as often another one as a slip of it; so long a beginning is the same word's. */
const SHORTEST_SLIP = 5;
const LONGEST_ENDING = 2;

/** "Profiteront" and "profitent": one word, inflected. */
function isInflected(typed: string, text: string, endings: ReadonlySet<string>): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === text[same]) same++;
  for (let stem = same; stem >= SHORTEST_SLIP; stem--)
    if (endings.has(typed.slice(stem)) && endings.has(text.slice(stem))) return true;
  return false;
}

/** A letter left out, letters swapped, an ending left out, or one edit of a longer word: the word that was meant is beyond doubt. */
function isSlip(typed: string, text: string): boolean {
  if (typed[0] !== text[0]) return false;
  if (text.startsWith(typed)) return text.length - typed.length <= LONGEST_ENDING;
  const isShort = typed.length < SHORTEST_SLIP;
  return editDistance(typed, text) <= 1 && (!isShort || typed.length < text.length || isAnagram(typed, text));
}

/** Words that were repaired to others that may not be meant: "generative" is no "generation". */
export function doubtfulRepairs({ tokens, lexicon }: Reading): Range[] {
  return tokens.flatMap(({ text, typed = text }, at) =>
    typed === text || isSlip(typed, text) || isInflected(typed, text, lexicon.inflections)
      ? []
      : [{ start: at, end: at + 1 }],
  );
}
