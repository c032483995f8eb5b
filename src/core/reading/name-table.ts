// The names that facts have a claim on, right and wrong ones.
import type { NameLists } from '../knowledge/concept.ts';
import type { Facts } from '../knowledge/fact.ts';
import { PhraseTable } from '../text/phrase-table.ts';
import { wordsOf } from '../text/tokenize.ts';

export interface NameClaim {
  readonly fact: string;
  /** The fact is a place, which stands behind a preposition. */
  readonly place: boolean;
  readonly right: boolean;
  /** It is written with capitals: "Paris", not "latest generation". */
  readonly proper: boolean;
}

const isProper = (name: string): boolean => name.split(/[\s'’-]+/u).every((part) => /^[\p{Lu}\d]/u.test(part));

export function nameTable(names: Readonly<Record<string, NameLists>>, facts: Facts): PhraseTable<readonly NameClaim[]> {
  const claims = new Map<string, NameClaim[]>();
  for (const [fact, { right, wrong }] of Object.entries(names)) {
    const place = facts[fact]?.role === 'place';
    for (const [list, isRight] of [
      [right, true],
      [wrong, false],
    ] as const) {
      for (const name of list) {
        const key = wordsOf(name).join(' ');
        const known = claims.get(key) ?? [];
        if (known.some((claim) => claim.fact === fact)) continue;
        claims.set(key, [...known, { fact, place, right: isRight, proper: isProper(name) }]);
      }
    }
  }
  return new PhraseTable(claims);
}
