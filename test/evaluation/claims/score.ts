// Checked texts graded: the verdict on the whole, that on each labelled claim, and what is gravely wrong.
import type { Bot } from '../../../src/core/bot.ts';
import { agrees, type CheckedClaim, type CheckedText } from '../../../src/core/checked-text.ts';
import type { ClaimRow } from './rows.ts';

export interface GradedClaim {
  readonly label: ClaimRow['claims'][number];
  /** The verdicts and entries of the claims that were found there. */
  readonly found: readonly CheckedClaim[];
  readonly right: boolean;
  /** Told to be as in the article, and it isn't. */
  readonly grave: boolean;
}

export interface GradedText {
  readonly row: ClaimRow;
  readonly checked: CheckedText;
  readonly right: boolean;
  /** Told to be supported, and it isn't. */
  readonly grave: boolean;
  readonly claims: readonly GradedClaim[];
}

/** A claim counts where one that overlaps its quote has its verdict and, where it is labelled, its entry. */
function gradeClaim({ text }: ClaimRow, label: GradedClaim['label'], { claims }: CheckedText): GradedClaim {
  const start = text.indexOf(label.quote);
  const end = start + label.quote.length;
  const found = claims.filter((claim) => claim.start < end && claim.end > start);
  const right = found.some(
    ({ verdict, entry }) => verdict === label.verdict && (label.entry === undefined || entry === label.entry),
  );
  const isMatched = found.some(({ verdict }) => verdict === 'matches');
  const hasVerdict = found.some(({ verdict }) => verdict === label.verdict);
  return { label, found, right, grave: isMatched && !hasVerdict && !agrees(label.verdict) };
}

export function gradeText(bot: Bot, row: ClaimRow): GradedText {
  const checked = bot.check(row.text, { locale: row.language });
  const right = checked.verdict === row.verdict;
  const claims = row.claims.map((label) => gradeClaim(row, label, checked));
  return { row, checked, right, grave: checked.verdict === 'supported' && !right, claims };
}
