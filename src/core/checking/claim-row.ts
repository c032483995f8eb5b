// What is told of one claim, piece by piece: the columns of a table, or the parts of a line.
import {
  agrees,
  type CheckOutcome,
  type ClaimReference,
  type ClaimVerdict,
  isContrary,
  namesClaimed,
  shownClaims,
} from '../checked-text.ts';
import type { Facts } from '../knowledge/fact.ts';
import type { Phrase } from '../knowledge/phrases.ts';
import type { Wording } from '../wording/wording.ts';

export interface ClaimRow {
  /** Of the verdict, which stands beside it in words. */
  readonly sign: string;
  readonly verdict: string;
  /** What the article says. */
  readonly answer: string;
  /** "1, 2"; empty where no paragraph says it. */
  readonly paragraphs: string;
}

/** A sign, and a word: no meaning by sign or colour alone. */
const SIGNS = { agrees: '✓', contrary: '✗', beyond: '–' } as const;

function signOf(verdict: ClaimVerdict): string {
  if (agrees(verdict)) return SIGNS.agrees;
  return isContrary(verdict) ? SIGNS.contrary : SIGNS.beyond;
}

export function rowOf({ entry = '', verdict, claimed }: ClaimReference, facts: Facts, wording: Wording): ClaimRow {
  const fact = facts[entry];
  const names = claimed !== undefined && namesClaimed(verdict);
  return {
    sign: signOf(verdict),
    verdict: wording.phrase(`check_${verdict}` as Phrase),
    answer:
      fact === undefined
        ? wording.phrase('check_unclear_why')
        : wording.told(fact, { entry, ...(names ? { claimed } : {}) }),
    paragraphs: (fact?.paragraphs ?? []).join(', '),
  };
}

/** @returns a row for each claim that a check tells in words: the first ten */
export function claimRows({ claims }: Pick<CheckOutcome, 'claims'>, facts: Facts, wording: Wording): ClaimRow[] {
  return shownClaims(claims).map(({ claim }) => rowOf(claim, facts, wording));
}
