// What came of a text, in words: the whole on one line, then claim by claim.

import type { Citation } from '../answer.ts';
import {
  agrees,
  CHECK_LIMIT,
  type CheckedClaim,
  type CheckedText,
  type CheckOutcome,
  type ClaimReference,
  type ClaimVerdict,
  isContrary,
  MOST_SHOWN,
  namesClaimed,
  shownClaims,
  type TextVerdict,
} from '../checked-text.ts';
import type { Facts } from '../knowledge/fact.ts';
import { unitNameIn } from '../knowledge/figure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Phrase } from '../knowledge/phrases.ts';
import type { Wording } from '../wording/wording.ts';
import { rowOf } from './claim-row.ts';
import { verdictOn } from './whole-verdict.ts';

/** What is wrong stands apart from what the article says: "Differs: … in Paris" would read as if Paris were wrong. */
function lineKindOf({ verdict, claimed, entry = '' }: ClaimReference, facts: Facts): Phrase {
  if (facts[entry]?.kind === 'unstated') return 'check_line_unstated';
  if (verdict === 'not_in_source') return 'check_line_beyond';
  const isPutRight = claimed !== undefined && namesClaimed(verdict);
  return isContrary(verdict) && !isPutRight ? 'check_line_contrary' : 'check_line';
}

function lineOf(claim: ClaimReference, facts: Facts, wording: Wording): string {
  const { paragraphs, ...row } = rowOf(claim, facts, wording);
  const line = wording.phrase(lineKindOf(claim, facts), { ...row });
  return paragraphs === '' ? line : wording.phrase('check_line_source', { line, paragraphs });
}

function counted(one: Phrase, many: Phrase, count: number, wording: Wording): string[] {
  if (count === 0) return [];
  return [wording.phrase(count === 1 ? one : many, count === 1 ? {} : { count: String(count) })];
}

const KINDS = ['agree', 'differ', 'beyond', 'unclear'] as const;

function kindOf(verdict: ClaimVerdict): (typeof KINDS)[number] {
  if (agrees(verdict)) return 'agree';
  if (isContrary(verdict)) return 'differ';
  return verdict === 'unclear' ? 'unclear' : 'beyond';
}

/** "3 claims: 1 agrees with the article, 2 differ from it." */
function summary(claims: readonly ClaimReference[], wording: Wording): string {
  if (claims.length === 1) return wording.phrase(`check_only_${kindOf(claims[0]?.verdict ?? 'unclear')}`);
  const parts = KINDS.flatMap((kind) => {
    const count = claims.filter(({ verdict }) => kindOf(verdict) === kind).length;
    return counted(`check_${kind}_one`, `check_${kind}_many`, count, wording);
  });
  const all = wording.phrase('check_claims_many', { count: String(claims.length) });
  return wording.phrase('check_summary', { claims: all, parts: parts.join(', ') });
}

interface Told {
  readonly verdict: TextVerdict;
  readonly claims: readonly ClaimReference[];
  readonly truncated: boolean;
  readonly shown?: number;
}

function tellCheck(
  { verdict, claims, truncated, shown: most = MOST_SHOWN }: Told,
  { facts }: Knowledge,
  wording: Wording,
): string {
  const cut = truncated ? [wording.phrase('check_truncated', { count: String(CHECK_LIMIT) })] : [];
  if (verdict === 'not_about_plan') return [wording.phrase('check_not_about_plan'), ...cut].join('\n');
  if (claims.length === 0) return [wording.phrase('check_no_claim'), ...cut].join('\n');
  const shown = shownClaims(claims, Math.min(most, MOST_SHOWN));
  const left = claims.length - shown.reduce((sum, { times }) => sum + times, 0);
  return [
    summary(claims, wording),
    ...shown.map(({ claim }) => lineOf(claim, facts, wording)),
    ...counted('check_more_one', 'check_more_many', left, wording),
    ...cut,
  ].join('\n');
}

/** The same words again; undefined where an entry or a figure is none of ours. */
export function retellCheck(
  { claims, truncated }: Omit<Told, 'verdict'>,
  language: Language,
  knowledge: Knowledge,
  wording: Wording,
): CheckOutcome | undefined {
  const { facts } = knowledge;
  const isOurs = ({ entry, claimed, verdict }: ClaimReference): boolean =>
    (entry === undefined ? verdict === 'unclear' : Object.hasOwn(facts, entry)) &&
    (claimed === undefined || (namesClaimed(verdict) && unitNameIn(claimed) !== undefined));
  if (claims.length === 0 || !claims.every(isOurs)) return undefined;
  const text = tellCheck({ verdict: verdictOn(claims, true), claims, truncated }, knowledge, wording);
  return { language, claims, text, ...(truncated ? { truncated } : {}) };
}

function citationsOf(claims: readonly CheckedClaim[], { facts }: Knowledge, wording: Wording): Citation[] {
  const paragraphs = new Set(claims.flatMap(({ entry = '' }) => facts[entry]?.paragraphs ?? []));
  return [...paragraphs].sort((a, b) => a - b).map((paragraph) => ({ paragraph, summary: wording.summary(paragraph) }));
}

export function tellText(
  { verdict, claims, truncated, shown = MOST_SHOWN }: Told & { readonly claims: readonly CheckedClaim[] },
  language: Language,
  knowledge: Knowledge,
  wording: Wording,
): CheckedText {
  return {
    verdict,
    language,
    claims,
    text: tellCheck({ verdict, claims, truncated, shown }, knowledge, wording),
    citations: citationsOf(claims, knowledge, wording),
    knowledge: knowledge.hash,
    ...(truncated ? { truncated } : {}),
  };
}
