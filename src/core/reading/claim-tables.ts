// The words of claims.yaml, made ready to be found in tokens.
import type { ClaimWords } from '../knowledge/language.ts';
import { type PhraseTable, phraseSet } from '../text/phrase-table.ts';

export type ClaimTables = Readonly<Record<keyof ClaimWords, PhraseTable<true>>>;

export function claimTables(claims: ClaimWords): ClaimTables {
  const entries = Object.entries<readonly string[]>({ ...claims }).map(
    ([key, words]) => [key, phraseSet(words)] as const,
  );
  return Object.fromEntries(entries) as unknown as ClaimTables;
}
