// The words of claims.yaml, made ready to be found in tokens.
import type { ClaimWords } from '../knowledge/language.ts';
import type { Repair } from '../reading/spelling.ts';
import { editDistance } from '../text/edit-distance.ts';
import { type PhraseTable, phraseSet } from '../text/phrase-table.ts';
import { wordsOf } from '../text/tokenize.ts';

export type ClaimTables = Readonly<Record<keyof ClaimWords, PhraseTable<true>>>;

export interface ClaimLexicon {
  readonly tables: ClaimTables;
  /** Spelling repair that leaves the words of claims alone; absent where nothing is repaired. */
  readonly repair: Repair | undefined;
}

function tablesOf(claims: ClaimWords): ClaimTables {
  const entries = Object.entries<readonly string[]>({ ...claims }).map(
    ([key, words]) => [key, phraseSet(words)] as const,
  );
  return Object.fromEntries(entries) as unknown as ClaimTables;
}

/** Pasted texts are spelled: a word further off is another one, such as "resigned" for "designed". */
const SLIP = 1;

function sparing(claims: ClaimWords, repair: Repair): Repair {
  const known = new Set(Object.values({ ...claims }).flatMap((words) => words.flatMap(wordsOf)));
  return (text, before, after) => {
    const repaired = known.has(text) ? undefined : repair(text, before, after);
    return repaired !== undefined && editDistance(text, repaired) <= SLIP ? repaired : undefined;
  };
}

/** @param repair absent where nothing is repaired */
export function createClaimLexicon(claims: ClaimWords, repair: Repair | undefined): ClaimLexicon {
  return { tables: tablesOf(claims), repair: repair && sparing(claims, repair) };
}
