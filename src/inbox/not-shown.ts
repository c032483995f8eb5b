// What of all that was kept waits for nobody, in words.
import type { Listing } from './listing.ts';

/** @returns "Not shown: …"; empty where nothing is left out */
export function notShown({ counts }: Pick<Listing, 'counts'>): string {
  const parts = [
    [counts.answered, 'answered by now'],
    [counts.declined, 'declined on purpose'],
    [counts.aside, 'greetings, single words or in another language'],
    [counts.ignored, 'ignored'],
  ] as const;
  const told = parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return told.length === 0 ? '' : `Not shown: ${told.join(', ')}.`;
}
