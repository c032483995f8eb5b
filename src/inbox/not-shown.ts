// What of all that was kept waits for nobody, in words.
import type { Listing } from './listing.ts';

const ASIDE = {
  one: 'greeting, single word or question in another language',
  several: 'greetings, single words and questions in other languages',
};

/** @returns "Not shown: …"; empty where nothing is left out */
export function notShown({ counts }: Pick<Listing, 'counts'>): string {
  const parts = [
    [counts.declined, 'declined on purpose'],
    [counts.aside, counts.aside === 1 ? ASIDE.one : ASIDE.several],
    [counts.ignored, 'ignored'],
  ] as const;
  const told = parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return told.length === 0 ? '' : `Not shown: ${told.join(', ')}.`;
}
