// The rows of a check say what its lines say.
import { expect, test } from 'vitest';
import {
  CLAIM_VERDICTS,
  type ClaimReference,
  isContrary,
  MOST_SHOWN,
  namesClaimed,
} from '../../../src/core/checked-text.ts';
import type { Phrase } from '../../../src/core/knowledge/phrases.ts';
import { bot, knowledge } from '../../support/bot.ts';

const CLAIMS: readonly ClaimReference[] = [
  ...Object.keys(knowledge.facts).flatMap((entry) =>
    CLAIM_VERDICTS.map((verdict) => ({
      verdict,
      entry,
      ...(namesClaimed(verdict) ? { claimed: '300 billion EUR' } : {}),
    })),
  ),
  { verdict: 'unclear' },
];

/** What the article doesn't say, what it says besides, what it says instead. */
function kindOf(claim: ClaimReference): Phrase {
  if (knowledge.facts[claim.entry ?? '']?.kind === 'unstated') return 'check_line_unstated';
  if (claim.verdict === 'not_in_source') return 'check_line_beyond';
  return isContrary(claim.verdict) && !namesClaimed(claim.verdict) ? 'check_line_contrary' : 'check_line';
}

test.each(bot.languages)('in $name each entry under each verdict, word for word', ({ code }) => {
  for (const claim of CLAIMS) {
    const check = bot.retellCheck([claim], code, false);
    if (check === undefined) throw new Error(`${claim.verdict} of ${claim.entry} is told`);
    const [row, ...more] = bot.claimRows(check);
    if (row === undefined) throw new Error('a claim has its row');
    const kind = kindOf(claim);
    const line = bot.phrase(kind, code, { ...row });
    const { paragraphs } = row;
    const whole = paragraphs === '' ? line : bot.phrase('check_line_source', code, { line, paragraphs });
    expect(check.text.split('\n')[1]).toBe(whole);
    expect(more).toEqual([]);
  }
});

test('as many as are told in words', () => {
  const claims = CLAIMS.slice(0, MOST_SHOWN + 2);
  const check = bot.retellCheck(claims, 'en', false);
  expect(check && bot.claimRows(check)).toHaveLength(MOST_SHOWN);
});
