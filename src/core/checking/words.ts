// The words of claims.yaml, made ready to be found in tokens.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ClaimWords, Language } from '../knowledge/language.ts';
import type { Repair } from '../reading/spelling.ts';
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

function sparing(claims: ClaimWords, repair: Repair): Repair {
  const known = new Set(Object.values({ ...claims }).flatMap((words) => words.flatMap(wordsOf)));
  return (text, before, after) => (known.has(text) ? undefined : repair(text, before, after));
}

/** By language. */
export function claimLexicons(
  { languages }: Knowledge,
  repairs: ReadonlyMap<Language, Repair>,
): ReadonlyMap<Language, ClaimLexicon> {
  return new Map(
    Object.entries(languages).map(([language, { claims }]) => {
      const repair = repairs.get(language);
      return [language, { tables: tablesOf(claims), repair: repair && sparing(claims, repair) }];
    }),
  );
}
