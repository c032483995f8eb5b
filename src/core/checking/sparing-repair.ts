// Spelling repair of pasted texts: it leaves the words of claims alone.
import type { ClaimWords } from '../knowledge/language.ts';
import type { Repair } from '../reading/spelling.ts';
import { editDistance } from '../text/edit-distance.ts';
import { wordsOf } from '../text/tokenize.ts';

/** Pasted texts are spelled: a word further off is another one, such as "resigned" for "designed". */
const SLIP = 1;

export function sparingRepair(claims: ClaimWords, repair: Repair): Repair {
  const known = new Set(Object.values({ ...claims }).flatMap((words) => words.flatMap(wordsOf)));
  return (text, before, after) => {
    const repaired = known.has(text) ? undefined : repair(text, before, after);
    return repaired !== undefined && editDistance(text, repaired) <= SLIP ? repaired : undefined;
  };
}
